import ClinicalModel
import DecisionSupport
import Testing

/// A mother of two infants in scope: what is asked of each is asked of its own pregnancy.
@Suite struct SiblingTests {
    /// The dyad of the example, and an older infant of the same mother, breastfed as the first is.
    private func run(
        olderBy days: Int, _ build: (inout ExampleDyad) -> Void
    ) throws -> EngineRun {
        try EngineRun(
            change: { document in
                var older = document.records[0]
                older.person.id = PersonID(2)
                older.person.source.reference = "Patient/older"
                older.person.birthDate = older.person.birthDay.map { .day($0 + -days) }
                older.feeding = older.feeding.map { feeding in
                    var earlier = feeding
                    earlier.period.start = feeding.period.start.map { .day($0.day + -days) }
                    return earlier
                }
                document.records.append(older)
                document.dyads.append(
                    Dyad(infant: PersonID(2), mother: PersonID(1), link: .relatedPersonLink))
            }, build)
    }

    private func subjects(_ run: EngineRun, of number: String) -> [PersonID] {
        run.screening.findings.filter { $0.number == number && $0.isEmitted }.map(\.subject)
    }

    @Test(arguments: [(291, [2]), (250, [0, 2]), (600, [])])
    func `a diagnosis that ended between two pregnancies counts for the first`(
        _ abatedDaysAgo: Int, _ expected: [Int]
    ) throws {
        let run = try run(olderBy: 260) {
            $0.infant(ageDays: 10) { $0.fed(.mixedFeeding, fromDaysAgo: 10) }
            $0.mother {
                $0.condition("pernicious-anaemia", daysAgo: 900)
                $0.edit { record in
                    record.conditions[0].abatement = .day(ExampleDyad.asOf.day + -abatedDaysAgo)
                }
            }
        }
        #expect(Set(subjects(run, of: "R22")) == Set(expected.map(PersonID.init)))
    }
}
