import AdapterPipeline
import ClinicalModel
import Foundation
import Testing

/// What holds for every Bundle, shown on Bundles made up at random.
struct DocumentFilterPropertyTests {
    static let seeds: [UInt64] = Array(1...60)

    @Test(arguments: seeds)
    func `the filter of its own output changes nothing`(seed: UInt64) throws {
        var bundle = RandomBundle(seed: seed)
        let type = bundle.pick(RandomBundle.types)
        for incomplete in Incompleteness.allCases {
            let filter = try Filtering.filter(incomplete: incomplete)
            let once = filter.output(Array(bundle.text(type: type).utf8))
            #expect(filter.output(once) == once)
        }
    }

    @Test(arguments: seeds)
    func `two dates one after the other give what the later gives again`(seed: UInt64) throws {
        let bundle = RandomBundle(seed: seed)
        let first = try Filtering.filter(asOf: "2025-05-02T18:00:00+02:00")
        let second = try Filtering.filter(asOf: "2025-05-05")
        let later = second.output(first.output(Array(bundle.text().utf8)))
        #expect(second.output(later) == later)
    }

    @Test(arguments: seeds)
    func `the output is the input with one insertion`(seed: UInt64) throws {
        let input = Array(RandomBundle(seed: seed).text().utf8)
        let output = try Filtering.filter().output(input)
        let start = zip(input, output).prefix { $0 == $1 }.count
        #expect(output.count >= input.count)
        #expect(output.suffix(input.count - start) == input[start...])
    }

    @Test(arguments: seeds)
    func `the order of the entries changes no finding`(seed: UInt64) throws {
        var bundle = RandomBundle(seed: seed)
        let expected = try findings(bundle.text())
        for _ in 0..<3 {
            let other = try findings(bundle.text(order: bundle.shuffledOrder()))
            #expect(Set(other).symmetricDifference(expected) == [])
            #expect(other.count == expected.count)
        }
    }

    /// Every finding and issue of a document in words.
    ///
    /// Of equal values the first in the document stands for all, and R47 names its two in the order
    /// of the document: so evidence counts by its values, and the words of R47 do not.
    private func findings(_ text: String) throws -> [String] {
        let asOf = "2025-05-05T18:00:00+02:00"
        let (screening, persons) = try Judging.screening(Array(text.utf8), asOf: asOf)
        func name(_ person: PersonID?) -> String {
            person.map { persons[$0.index].source.reference } ?? "nobody"
        }
        func words(_ finding: Finding) -> String {
            let evidence = finding.evidence.map { evidence in
                [evidence.name, evidence.value ?? "", evidence.unit ?? "", "\(evidence.role)"]
                    .joined(separator: " ")
            }
            let message = finding.number == "R47" ? "" : finding.message
            return "\(finding.number) \(finding.severity) \(finding.lifecycle)"
                + " \(finding.confidence) \(message) \(evidence.sorted())"
        }
        let found = screening.subjects.flatMap { subject in
            subject.findings.map { "\(name(subject.person)): \(words($0))" }
                + subject.insufficient.map { "\(name(subject.person)) lacks \($0)" }
        }
        let issues = screening.issues.map { "\($0.id) \($0.level) \(name($0.subject))" }
        return (found + issues).sorted()
    }

    @Test
    func `the made-up Bundles are worth the trouble`() throws {
        let rules = try Set(
            Self.seeds.flatMap { seed in
                let text = Array(RandomBundle(seed: seed).text().utf8)
                let (screening, _) = try Judging.screening(text, asOf: "2025-05-05")
                return screening.subjects.flatMap(\.findings).map(\.number)
            })
        #expect(rules.count >= 8, "only \(rules.sorted()) occur")
    }
}
