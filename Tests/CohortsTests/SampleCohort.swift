import ClinicalModel
import DecisionSupport

@testable import Cohorts

/// Documents of one dyad each, with the illustrative numbers of clinical section 7.6.
enum SampleCohort {
    static let groupA: [CohortFacts] = dyads(
        mothers: [412, 305, 388, 521, 290, 347, 366, 255, 478, 330, 299, 401],
        infants: [330, 240, 318, 402, 251, 262, 310, 221, 365, 288, 274, 300], from: 0)
    static let groupB: [CohortFacts] = dyads(
        mothers: [171, 140, 205, 188, 160, 230, 122, 176, 150, 199, 168, 181],
        infants: [150, 139, 160, 121, 170, 148, 133, 145, 118, 162, 155, 141], from: 100)

    private static func dyads(
        mothers: [Double], infants: [Double], from first: Int
    ) -> [CohortFacts] {
        zip(mothers, infants).enumerated().map { number, pair in
            dyad(first + number, mother: pair.0, infant: pair.1)
        }
    }

    static func dyad(_ number: Int, mother: Double, infant: Double) -> CohortFacts {
        var facts = CohortFacts()
        facts.people = [
            person("m\(number)", isInfant: false, mother),
            person("i\(number)", isInfant: true, infant),
        ]
        facts.dyads = [(infant: 1, mother: 0)]
        return facts
    }

    private static func person(_ id: String, isInfant: Bool, _ b12: Double) -> CohortPerson {
        var person = CohortPerson(
            identity: BusinessIdentifier(system: "urn:synthetic", value: id), isInfant: isInfant)
        person.values = [value(.b12, b12, day: 50, age: 50)]
        return person
    }

    static func value(
        _ key: AnalyteKey, _ value: Double, day: Int, age: Int? = nil,
        phase: CohortValue.Phase = .pre
    ) -> CohortValue {
        CohortValue(
            key: key, value: value, limit: nil, day: Day(number: day), infantAgeDays: age,
            phase: phase)
    }

    static func report(
        of groups: [[CohortFacts]], visit: Int? = nil, references: [ReferenceSet] = []
    ) -> CohortReport {
        var collector = CohortCollector()
        for (number, group) in groups.enumerated() {
            collector.begin(String(number + 1))
            for facts in group { collector.add(facts) }
        }
        let settings = CohortSettings(
            visitAgeDays: visit, pairDays: 60,
            followUps: [.init(name: "3 months", days: 75...105)])
        return CohortAnalysis(collector, settings: settings, references: references).report()
    }
}
