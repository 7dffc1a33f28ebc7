import ClinicalModel
import DecisionSupport
import Testing

/// How the rules of treatment and follow-up stand to each other and to the rest (clinical 4.H).
@Suite struct RulesTreatmentInteractionTests {
    // MARK: Reticulocytes

    /// Anaemic, treated 12 days ago by injection; reticulocytes on a therapy day or never.
    private func anaemic(reticulocytesOn day: Int?) throws -> EngineRun {
        try EngineRun {
            $0.infant(ageDays: 240) {
                $0.result(.hb, "8.0", "g/dL", daysAgo: 13)
                $0.result(.retp, "0.8", "%", daysAgo: 13)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 12)
                if let day {
                    $0.result(.retp, "0.9", "%", daysAgo: 13 - day, hoursAgo: 0)
                    $0.result(.hct, "24", "%", daysAgo: 13 - day, hoursAgo: 0)
                }
            }
        }
    }

    @Test func `without reticulocytes only their absence is said`() throws {
        let run = try anaemic(reticulocytesOn: nil)
        #expect(run.emitted("R36", "R37") == ["R37 warning"])
    }

    @Test(arguments: [5, 6, 7])
    func `measured in time and too low, only the missing answer is said`(_ day: Int) throws {
        #expect(try anaemic(reticulocytesOn: day).emitted("R36", "R37") == ["R36 warning"])
    }

    // MARK: Metabolites

    /// Homocysteine 60 before a course of two weeks, then the values so many days after t0.
    private func course(
        _ values: (day: Int, thcy: String)..., build: (inout ExamplePerson) -> Void = { _ in }
    ) throws -> EngineRun {
        let length = (values.map(\.day).max() ?? 0)
        return try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.thcy, "60", "umol/L", daysAgo: length + 1)
                for day in [0, 7, 14] {
                    $0.dose(.hydroxocobalamin, "1000", daysAgo: length - day)
                }
                for (day, thcy) in values {
                    $0.result(.thcy, thcy, "umol/L", daysAgo: length - day)
                }
                build(&$0)
            }
        }
    }

    @Test(
        arguments: [
            ("9", "25", ["R44 warning"]), ("50", "48", ["R39 critical"]),
            ("50", "9", []), ("9", "9.5", []),
        ] as [(String, String, [String])])
    func `a marker has never come down, or has come back`(
        early: String, late: String, expected: [String]
    ) throws {
        let run = try course((20, early), (60, late))
        #expect(run.emitted("R39", "R44") == expected)
    }

    @Test(arguments: [("5.9", ["R58 info"]), ("10", ["R58 info"]), ("14", ["R39 warning"])])
    func `a marker still high and recovery exclude each other`(
        thcy: String, expected: [String]
    ) throws {
        let run = try course((96, thcy)) {
            $0.result(.hb, "12", "g/dL")
            $0.result(.mcv, "78", "fL")
            $0.milestone("sit-unsupported", .achieved, atAgeDays: 400)
        }
        #expect(run.emitted("R39", "R58") == expected)
    }

    // MARK: Movement disorders

    @Test(arguments: [(true, ["R44 critical"]), (false, ["R56 info"])])
    func `a tremor that comes soon after the first dose is no relapse`(
        wasThereBefore: Bool, expected: [String]
    ) throws {
        let run = try course((20, "9"), (40, "8")) {
            if wasThereBefore { $0.sign("tremor", recordedDaysAgo: 50, abatedDaysAgo: 38) }
            if !wasThereBefore { $0.sign("tremor", recordedDaysAgo: 35, abatedDaysAgo: 30) }
            $0.sign("tremor", recordedDaysAgo: wasThereBefore ? 6 : 22)
        }
        #expect(run.emitted("R44", "R56") == expected)
    }

    // MARK: Side by side

    @Test func `an inborn error hides nothing and is hidden by nothing`() throws {
        #expect(!Subsumption.pairs.contains { $0.hides == "R52" || $0.hidden == "R52" })
        let run = try EngineRun {
            $0.infant(ageDays: 43) {
                $0.result(.b12, "612", "pg/mL")
                $0.result(.thcy, "142", "umol/L")
                $0.result(.mma, "88", "umol/L")
                $0.sign("seizure")
            }
            $0.mother {
                $0.result(.b12, "420", "pg/mL")
                $0.result(.thcy, "8", "umol/L")
            }
        }
        #expect(
            run.emitted("R05", "R24", "R52") == ["R05 critical", "R52 critical", "R24 warning"])
    }

    @Test func `a deficient dyad is no inborn error`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 240) {
                $0.result(.b12, "53", "pg/mL")
                $0.result(.thcy, "62", "umol/L")
            }
            $0.mother { $0.result(.b12, "110", "pg/mL") }
        }
        #expect(run.emitted("R23", "R24", "R52") == ["R23 info"])
    }

    @Test func `the untreated mother is said of both, each about the other`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 240) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 240)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 22)
            }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 21) }
        }
        let findings = run.screening.findings.filter { $0.number == "R54" }
        #expect(findings.map(\.subject) == [PersonID(0), PersonID(1)])
        #expect(findings.map(\.about) == [PersonID(1), PersonID(0)])
        #expect(findings.map(\.severity) == [.warning, .warning])
    }

    @Test func `twins of one untreated mother give her one finding`() throws {
        var dyad = ExampleDyad {
            $0.infant(ageDays: 240) {
                $0.fed(.exclusiveBreastMilk, fromDaysAgo: 240)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 40)
            }
            $0.mother { $0.result(.b12, "110", "pg/mL", daysAgo: 35) }
        }.document
        var twin = dyad.records[0]
        twin.person.id = PersonID(2)
        dyad.records.append(twin)
        dyad.dyads.append(
            Dyad(infant: PersonID(2), mother: PersonID(1), link: .relatedPersonLink))
        let screening = try EngineRun(dyad).screening
        let findings = screening.findings.filter { $0.number == "R54" }
        #expect(findings.map(\.subject.index).sorted() == [0, 1, 2])
        #expect(findings.allSatisfy { $0.severity == .critical })
    }

    // MARK: Life cycle

    /// Severe deficiency, treated; normal results after 80 days; homocysteine back after 160.
    private func recovered(_ daysAgo: Int) throws -> EngineRun {
        let document = ExampleDyad {
            $0.infant(ageDays: 500) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 201)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 200)
                $0.result(.thcy, "6", "umol/L", daysAgo: 120)
                $0.result(.hb, "12", "g/dL", daysAgo: 120)
                $0.result(.mcv, "78", "fL", daysAgo: 120)
                $0.milestone("sit-unsupported", .achieved, atAgeDays: 380)
                $0.result(.thcy, "22", "umol/L", daysAgo: 40)
            }
        }.document
        return try EngineRun(document, asOf: .example(daysAgo: daysAgo))
    }

    @Test func `recovery resolves the findings at the moment it is said`() throws {
        let before = try recovered(121)
        #expect(before.finding("R58") == nil)
        #expect(before.finding("R01")?.lifecycle == .underTreatment)
        let during = try recovered(119)
        #expect(during.emitted("R58") == ["R58 info"])
        #expect(during.finding("R01")?.lifecycle == .resolved)
    }

    @Test func `a relapse ends the recovery and reopens no resolved finding`() throws {
        let after = try recovered(10)
        #expect(after.emitted("R01", "R44", "R58") == ["R44 warning"])
        #expect(after.finding("R01")?.lifecycle == .resolved)
    }

    @Test func `recovery names what is open and never promises`() throws {
        let message = try #require(try recovered(119).finding("R58")).message
        for point in ["neutrophils", "development score", "imaging", "treatment of the mother"] {
            #expect(message.contains(point))
        }
        #expect(RulesWordingTests.violations(in: message) == [])
    }
}
