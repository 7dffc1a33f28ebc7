import AdapterPipeline
import ClinicalModel
import DecisionSupport
import Testing

/// Agreement with an independent reading of the clinical specification, rule by rule.
@Suite struct DyadAgreementTests {
    /// Where we differ, and the sentence that decides: case, person, rule.
    static let known: [String: String] = [
        "g00020 Patient/mother R48":
            "daily oral doses go on: the sample is ≤ 30 d after a therapeutic dose (R48)",
        "g00027 Patient/mother R48":
            "daily oral doses go on: the sample is ≤ 30 d after a therapeutic dose (R48)",
    ]

    @Test(.enabled(if: DyadOracle.isAtHand, "the acceptance material is not at hand"))
    func `random dyads get the findings an independent reading expects`() throws {
        let oracle = try DyadOracle()
        var tally: [String: (agreed: Int, differed: Int)] = [:]
        var differences: Set<String> = []
        let numbers = Set(RuleRegistry.all.map { $0.number })
        for dyad in oracle.cases {
            for run in dyad.runs {
                let found = try Self.found(oracle.lines[dyad.line - 1], asOf: run.asOf)
                for (person, expected) in run.subjects {
                    let wanted = Self.wanted(expected, among: numbers)
                    for number in Set(wanted.keys).union(found[person]?.keys ?? [:].keys) {
                        let agrees = wanted[number] == found[person]?[number]
                        tally[number, default: (0, 0)].agreed += agrees ? 1 : 0
                        tally[number, default: (0, 0)].differed += agrees ? 0 : 1
                        if !agrees { differences.insert("\(dyad.id) \(person) \(number)") }
                    }
                }
            }
        }
        for (number, count) in tally.sorted(by: { $0.key < $1.key }) {
            print("\(number): \(count.agreed) agree, \(count.differed) differ")
        }
        #expect(oracle.cases.count == 120)
        #expect(differences == Set(Self.known.keys))
    }

    /// By person: the gravest severity of each rule that fires.
    private static func found(
        _ bytes: [UInt8], asOf: String
    ) throws -> [String: [String: String]] {
        let (screening, persons) = try Judging.screening(bytes, asOf: asOf)
        var found: [String: [String: Severity]] = [:]
        for subject in screening.subjects {
            let name = persons[subject.person.index].source.reference
            for finding in subject.shown {
                let grave = found[name]?[finding.number] ?? .info
                found[name, default: [:]][finding.number] = max(grave, finding.severity)
            }
        }
        return found.mapValues { $0.mapValues(\.name) }
    }

    private static func wanted(
        _ expected: DyadOracle.Subject, among numbers: Set<String>
    ) -> [String: String] {
        let rules = expected.fires.compactMap { fire -> (String, String)? in
            guard let number = fire.split(separator: " ").first.map(String.init),
                numbers.contains(number), let severity = expected.severity[fire]
            else { return nil }
            return (number, severity)
        }
        return Dictionary(rules, uniquingKeysWith: { first, _ in first })
    }
}
