import ClinicalModel
import DecisionSupport
import Testing

/// How long records of feeding, diet and intake hold, seen by the rules that rest on them.
@Suite struct EngineExposureTests {
    /// A record of one date, or of a period that is open or ends.
    struct Stretch: Sendable {
        let from: Int
        var to: Int?
        var isSingleDate = false

        var period: Period {
            let today = ExampleDyad.asOf.day
            return Period(
                start: .day(today + -from), end: to.map { .day(today + -$0) },
                isSingleDate: isSingleDate)
        }
    }

    private static func source(_ name: String) -> SourceReference {
        SourceReference(reference: "Observation/\(name)", resourceType: "Observation")
    }

    private static func feed(
        _ infant: inout ExamplePerson, _ stretches: [(FeedingRecord.Kind, Stretch)]
    ) {
        infant.edit { record in
            record.feeding = stretches.enumerated().map { number, item in
                FeedingRecord(
                    kinds: [item.0], period: item.1.period, source: source("feeding-\(number)"))
            }
        }
    }

    /// R19 asks whether any breast milk is given, R20 whether nothing else is.
    private static func isBreastfed(_ stretches: [(FeedingRecord.Kind, Stretch)]) throws -> Bool {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 200) { infant in
                feed(&infant, stretches)
                infant.sign("hypotonia", recordedDaysAgo: 5)
                infant.sign("vomiting", recordedDaysAgo: 5)
            }
        }
        return !run.emitted("R19").isEmpty
    }

    private static func isExclusive(_ stretches: [(FeedingRecord.Kind, Stretch)]) throws -> Bool {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 200) { feed(&$0, stretches) }
            dyad.mother { $0.diet(.vegan) }
        }
        return !run.emitted("R20").isEmpty
    }

    @Test(arguments: [(60, true), (61, false), (0, true)])
    func `a feeding record of one date holds for sixty days`(
        _ daysAgo: Int, _ holds: Bool
    ) throws {
        let stretch = Stretch(from: daysAgo, isSingleDate: true)
        #expect(try Self.isBreastfed([(.exclusiveBreastMilk, stretch)]) == holds)
        #expect(try Self.isExclusive([(.exclusiveBreastMilk, stretch)]) == holds)
    }

    @Test(arguments: [(0, true), (1, false)])
    func `a feeding period holds to its last day`(_ endDaysAgo: Int, _ holds: Bool) throws {
        let stretch = Stretch(from: 150, to: endDaysAgo)
        #expect(try Self.isBreastfed([(.exclusiveBreastMilk, stretch)]) == holds)
    }

    @Test func `an open period ends where the next record begins`() throws {
        let open = Stretch(from: 150)
        #expect(try Self.isBreastfed([(.breastfed, open)]))
        #expect(try !Self.isBreastfed([(.breastfed, open), (.formula, Stretch(from: 100))]))
        let weaned = (FeedingRecord.Kind.breastfeedingStopped, Stretch(from: 1, isSingleDate: true))
        #expect(try !Self.isBreastfed([(.breastfed, open), weaned]))
    }

    @Test func `solids do not end a stated period of breastfeeding, and make it not exclusive`()
        throws
    {
        let stated = (FeedingRecord.Kind.breastfed, Stretch(from: 200, to: 0))
        let solids = (FeedingRecord.Kind.solids, Stretch(from: 20, isSingleDate: true))
        #expect(try Self.isBreastfed([stated, solids]))
        #expect(try !Self.isExclusive([stated, solids]))
    }

    @Test func `solids after breast milk of one date or of an open period leave it breast milk`()
        throws
    {
        let solids = (FeedingRecord.Kind.solids, Stretch(from: 19, isSingleDate: true))
        for milk in [Stretch(from: 20, isSingleDate: true), Stretch(from: 150)] {
            #expect(try Self.isBreastfed([(.exclusiveBreastMilk, milk), solids]))
            #expect(try !Self.isExclusive([(.exclusiveBreastMilk, milk), solids]))
        }
        #expect(
            try Self.isBreastfed([(.breastfed, Stretch(from: 30)), (.solids, Stretch(from: 20))]))
    }

    @Test func `breastfed is not presumed exclusive beside older solids or formula`() throws {
        for kind in [FeedingRecord.Kind.solids, .formula] {
            let older = (kind, Stretch(from: 20, isSingleDate: true))
            let milk = (FeedingRecord.Kind.breastfed, Stretch(from: 10, isSingleDate: true))
            #expect(try Self.isBreastfed([older, milk]))
            #expect(try !Self.isExclusive([older, milk]))
        }
    }

    @Test func `a newer record that breastfeeding stopped ends every record of breast milk`() throws
    {
        let milk = (FeedingRecord.Kind.mixedFeeding, Stretch(from: 20, isSingleDate: true))
        let stopped = (
            FeedingRecord.Kind.breastfeedingStopped, Stretch(from: 5, isSingleDate: true)
        )
        #expect(try !Self.isBreastfed([milk, stopped]))
    }

    @Test(arguments: [
        ("0", "mL/d", true), ("499", "mL/d", true), ("500", "mL/d", false), ("0.5", "L/d", false),
        ("0.49", "L/d", true),
    ])
    func `a volume of formula is compared in its unit and leaves the way of feeding`(
        _ number: String, _ unit: String, _ fires: Bool
    ) throws {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 91) { infant in
                infant.fed(.predominantlyBreast, fromDaysAgo: 91)
                infant.fed(.formula, fromDaysAgo: 10, formula: number)
                infant.edit { $0.feeding[1].formulaVolume?.unit = unit }
            }
            dyad.mother { $0.diet(.vegan) }
        }
        #expect(run.emitted("R20").isEmpty == !fires)
    }

    @Test func `formula alone leaves open whether breast milk is given too`() throws {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 91) { infant in
                infant.fed(.formula, fromDaysAgo: 10, formula: "300")
                infant.sign("hypotonia", recordedDaysAgo: 5)
                infant.sign("vomiting", recordedDaysAgo: 5)
            }
            dyad.mother { $0.diet(.vegan) }
        }
        #expect(run.insufficient("R19") == ["feeding"])
        #expect(run.insufficient("R20").isEmpty)
        #expect(run.emitted("R19", "R20").isEmpty)
    }

    /// The infant is 91 days old: the pregnancy began 371 days ago.
    @Test(arguments: [(372, false), (371, false), (370, true), (0, true)])
    func `a diet of one date holds until the next record, and counts since the pregnancy`(
        _ nextDaysAgo: Int, _ counts: Bool
    ) throws {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            dyad.mother { mother in
                mother.edit { record in
                    record.diets = [
                        DietRecord(
                            kinds: [.vegan], period: Stretch(from: 900, isSingleDate: true).period,
                            source: Self.source("diet-1")),
                        DietRecord(
                            kinds: [.omnivore],
                            period: Stretch(from: nextDaysAgo, isSingleDate: true).period,
                            source: Self.source("diet-2")),
                    ]
                }
            }
        }
        #expect(run.emitted("R20").isEmpty == !counts)
        #expect(run.insufficient("R20").isEmpty)
    }

    @Test func `a diet counts for the child whose pregnancy it meets, not for a younger one`()
        throws
    {
        let run = try EngineRun(
            change: { document in
                var sibling = document.records[0]
                sibling.person.id = PersonID(2)
                sibling.person.source = SourceReference(
                    reference: "Patient/sibling", resourceType: "Patient")
                sibling.person.birthDate = .day(ExampleDyad.asOf.day + -360)
                document.records.append(sibling)
                document.dyads.append(
                    Dyad(infant: PersonID(2), mother: PersonID(1), link: .relatedPersonLink))
            },
            { dyad in
                dyad.infant(ageDays: 10) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 10) }
                dyad.mother {
                    $0.diet(.vegan, fromDaysAgo: 900, toDaysAgo: 400)
                    $0.diet(.omnivore, fromDaysAgo: 399)
                }
            })
        let subjects = run.screening.findings.filter { $0.number == "R20" }.map(\.subject)
        #expect(subjects == [PersonID(2)])
    }

    @Test(arguments: [("active", true), ("completed", false)])
    func `a supplement without an end holds only while it is active`(
        _ status: String, _ isSupplemented: Bool
    ) throws {
        let run = try EngineRun { dyad in
            dyad.infant(ageDays: 91) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 91) }
            dyad.mother {
                $0.diet(.vegan)
                $0.dose(
                    .cyanocobalamin, "100", .oral, kind: .statement, daysAgo: 900, perDay: 1,
                    status: status)
            }
        }
        #expect(run.emitted("R20").isEmpty == isSupplemented)
    }
}
