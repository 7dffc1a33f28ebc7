import ClinicalModel
import DecisionSupport
import Testing

/// What the rules on screening, nitrous oxide, folic acid and late treatment say, and of whom.
@Suite struct RulesUrgencyTests {
    private static func finding(
        _ number: String, _ build: (inout ExampleDyad) -> Void
    ) throws -> Finding {
        try #require(try EngineRun(clock: nil, build).finding(number))
    }

    private static func infant(
        _ number: String, ageDays: Int = 240, _ build: (inout ExamplePerson) -> Void
    ) throws -> Finding {
        try finding(number) { $0.infant(ageDays: ageDays, build) }
    }

    // MARK: Screening

    @Test func `a screen names what was exceeded and whose limit it was`() throws {
        let own = try Self.infant("R26", ageDays: 5) { $0.result(.c3, "5.03", "umol/L") }
        #expect(own.message.contains("C3 5.03 umol/L, limit 5.0 umol/L."))
        #expect(own.notes.contains("near-threshold"))
        let sender = try Self.infant("R26", ageDays: 5) {
            $0.result(.c3, "4.9", "umol/L", upTo: "4.8")
        }
        #expect(sender.message.contains("above the laboratory's limit 4.8."))
        #expect(!sender.thresholds.map(\.parameter).contains("P-C3"))
        let flagged = try Self.infant("R26", ageDays: 5) {
            $0.result(.c3, "4.9", "umol/L", flags: ["A"])
        }
        #expect(flagged.message.contains("flagged as high by the laboratory."))
    }

    @Test func `only an emergency speaks of one, only B12 markers of the mother`() throws {
        let plain = try Self.infant("R26", ageDays: 5) { $0.result(.c3, "6.9", "umol/L") }
        #expect(!plain.message.contains("emergency"))
        #expect(!plain.message.contains("Acquired"))
        #expect(!plain.recommendation.contains("metabolic team"))
        let urgent = try Self.infant("R26", ageDays: 5) { $0.result(.c3c2, "0.41", "{Ratio}") }
        #expect(urgent.message.contains("metabolic emergency pathway"))
        #expect(urgent.recommendation.contains("metabolic team"))
        #expect(urgent.evidence.count == 1)
        for (value, isAcquired) in [("10", false), ("10.1", true)] {
            let spot = try Self.infant("R26", ageDays: 5) {
                $0.result(.c3, "6.9", "umol/L")
                $0.result(.hcydbs, value, "umol/L")
            }
            #expect(spot.message.contains("Acquired (maternal)") == isAcquired)
        }
    }

    @Test func `the newest blood spot of the newborn counts`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 20) {
                $0.result(.c3, "6.9", "umol/L", daysAgo: 17)
                $0.result(.c3, "3.1", "umol/L", daysAgo: 10)
                $0.result(.c3c2, "0.12", "{Ratio}", daysAgo: 10)
            }
        }
        #expect(run.emitted("R26") == [])
    }

    @Test func `an open comparator of a screen is named`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 5) {
                $0.result(.c3, ">4", "umol/L")
                $0.result(.c3c2, "0.12", "{Ratio}")
            }
        }
        #expect(run.issues.contains("comparator-indeterminate"))
    }

    // MARK: Nitrous oxide

    @Test func `labour is said of the infant, recreation of the mother`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 49)
            $0.mother {
                $0.condition("n2o-labour", daysAgo: 49)
                $0.condition("n2o-recreational", daysAgo: 100)
            }
        }
        let found = run.screening.findings.filter { $0.number == "R27" }
        #expect(found.map(\.subject.index).sorted() == [0, 1])
        let infants = try #require(found.first { $0.subject.index == 0 })
        #expect(infants.about?.index == 1)
        #expect(infants.severity == .info)
        #expect(found.first { $0.subject.index == 1 }?.severity == .warning)
        // A moderate risk is what companions write where nothing is noted.
        #expect(found.allSatisfy { !$0.notes.contains("risk-high") })
    }

    @Test func `a drug and the reason it gives are one exposure`() throws {
        let finding = try Self.finding("R27") {
            $0.infant(ageDays: 49)
            $0.mother {
                $0.dose(.nitrousOxide, nil, nil, daysAgo: 49)
                $0.edit { record in
                    let source = record.medications[0].source
                    record.conditions.append(
                        ConditionRecord(
                            key: "n2o-labour", source: source, onset: record.medications[0].start,
                            recorded: record.medications[0].start))
                }
            }
        }
        #expect(finding.evidence.map(\.kind) == [.dose])
    }

    // MARK: Folic acid

    @Test func `folic acid says the order of the two first doses, or that there is no second`()
        throws
    {
        let late = try Self.infant("R29") {
            $0.result(.b12, "150", "pg/mL", daysAgo: 12)
            $0.dose(.folicAcid, "1000", .oral, daysAgo: 9)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 6)
        }
        #expect(late.message.contains("Folic acid from 2025-06-06, vitamin B12 from 2025-06-09."))
        #expect(!late.evidence.contains { $0.kind == .absence })
        let never = try Self.infant("R29") {
            $0.result(.b12, "150", "pg/mL", daysAgo: 12)
            $0.dose(.folicAcid, "1000", .oral, daysAgo: 9)
        }
        #expect(never.message.contains("no vitamin B12 documented"))
        let absence = try #require(never.evidence.first { $0.kind == .absence })
        #expect(absence.value == "2025-06-06 to 2025-06-15")
    }

    @Test func `an order counts as folic acid only where nothing else is documented`() throws {
        func emitted(isGiven: Bool) throws -> [String] {
            try EngineRun {
                $0.infant(ageDays: 240) {
                    $0.result(.b12, "150", "pg/mL", daysAgo: 12)
                    $0.dose(
                        .folicAcid, "400", .oral, kind: .request, daysAgo: 9, perDay: 1,
                        status: "active")
                    if isGiven { $0.dose(.folicAcid, "400", .oral, daysAgo: 6) }
                    $0.dose(.hydroxocobalamin, "1000", daysAgo: 6)
                }
            }.emitted("R29")
        }
        #expect(try emitted(isGiven: false) == ["R29 critical"])
        #expect(try emitted(isGiven: true) == [])
    }

    @Test func `a new course after a break has a first dose of its own`() throws {
        func emitted(restartDaysAgo: Int) throws -> [String] {
            try EngineRun {
                $0.infant(ageDays: 240) { $0.fed(.exclusiveBreastMilk, fromDaysAgo: 240) }
                $0.mother {
                    $0.dose(
                        .folicAcid, "400", .oral, kind: .statement, daysAgo: 400,
                        untilDaysAgo: 60, perDay: 1)
                    $0.result(.b12, "110", "pg/mL", daysAgo: 55)
                    $0.dose(
                        .folicAcid, "400", .oral, kind: .statement, daysAgo: restartDaysAgo,
                        untilDaysAgo: 10, perDay: 1)
                }
            }.emitted("R29")
        }
        #expect(try emitted(restartDaysAgo: 46) == [])
        #expect(try emitted(restartDaysAgo: 45) == ["R29 critical"])
    }

    @Test(arguments: [(366, "P-PREG"), (365, "P-FA-MOTHER")])
    func `folic acid of a mother counts by the year or by the pregnancy`(
        _ lastDose: Int, _ window: String
    ) throws {
        let finding = try Self.finding("R30") {
            $0.infant(ageDays: 240)
            $0.mother {
                $0.result(.b12, "110", "pg/mL")
                $0.result(.mcv, "88", "fL")
                $0.result(.hb, "12.6", "g/dL")
                $0.dose(.folicAcid, "400", .oral, daysAgo: lastDose)
            }
        }
        let windows = ["P-PREG", "P-FA-MOTHER"]
        #expect(finding.thresholds.map(\.parameter).filter(windows.contains) == [window])
    }

    // MARK: Late treatment

    @Test func `late treatment names its window and how long it was`() throws {
        let finding = try Self.infant("R31") {
            $0.sign("hypotonia", recordedDaysAgo: 3, onsetDaysAgo: 104)
            $0.result(.b12, "53", "pg/mL", daysAgo: 3)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 2)
        }
        let window = "First hypotonia 2025-03-03, first dose 2025-06-13: 102 d."
        #expect(finding.message.contains(window))
        #expect(finding.windowStart?.day.description == "2025-03-03")
        #expect(finding.windowEnd?.day.description == "2025-06-13")
        let untreated = try Self.infant("R31") { $0.result(.b12, "150", "pg/mL", daysAgo: 100) }
        let absence = try #require(untreated.evidence.first { $0.kind == .absence })
        #expect(absence.value == "2025-03-07 to 2025-06-15")
    }

    @Test(arguments: [(24, 0, false), (24, 1, true), (36, 0, true)])
    func `hours count from the sample to T`(_ hours: Int, _ seconds: Int, _ isLate: Bool) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL")
                $0.sign("hypotonia", recordedDaysAgo: 2)
                $0.edit { record in
                    let start = ExampleDyad.asOf.instant.seconds - hours * 3600 - seconds
                    record.results[0].time = .instant(Instant(seconds: start, offsetMinutes: 120))
                }
            }
        }
        #expect(run.emitted("R32").isEmpty != isLate)
        if isLate {
            #expect(run.finding("R32")?.message.contains("documented \(hours) hours") == true)
        }
    }

    @Test func `the triad waits from the last of its three, another finding from its own`() throws {
        func hours(b12 value: String) throws -> String? {
            try EngineRun {
                $0.infant(ageDays: 240) {
                    $0.result(.b12, value, "pg/mL", daysAgo: 9)
                    $0.result(.hb, "8", "g/dL", daysAgo: 4)
                    $0.result(.mcv, "105", "fL", daysAgo: 4)
                    $0.sign("irritability", recordedDaysAgo: 9)
                }
            }.finding("R32")?.message
        }
        // Irritability is no red flag: seven days, and the triad alone has waited four.
        #expect(try hours(b12: "150") == nil)
        #expect(try hours(b12: "53")?.contains("217 hours") == true)
    }

    @Test func `a red flag beside any of the findings shortens the time`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
                $0.sign("apathy", recordedDaysAgo: 3)
            }
        }
        #expect(run.emitted("R32") == [])
        let flagged = try EngineRun {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 3)
                $0.sign("lethargy", recordedDaysAgo: 3)
            }
        }
        #expect(flagged.emitted("R32") == ["R32 critical"])
    }
}
