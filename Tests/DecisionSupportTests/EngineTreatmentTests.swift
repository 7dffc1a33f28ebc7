import ClinicalModel
import DecisionSupport
import Testing

/// t0, before and after it, and the life of findings.
@Suite struct EngineTreatmentTests {
    private func lifecycle(
        _ number: String, _ build: (inout ExamplePerson) -> Void
    ) throws -> Lifecycle? {
        try EngineRun { $0.infant(ageDays: 400, build) }.finding(number)?.lifecycle
    }

    @Test(arguments: [
        ("30", DoseRoute.intramuscular, true), ("29", .intramuscular, false),
        ("50", .oral, true), ("49", .oral, false),
    ])
    func `only a therapeutic amount starts treatment`(
        _ amount: String, _ route: DoseRoute, isTreatment: Bool
    ) throws {
        let state = try lifecycle("R01") {
            $0.result(.b12, "53", "pg/mL", daysAgo: 10)
            $0.dose(.cyanocobalamin, amount, route, daysAgo: 9)
        }
        #expect(state == (isTreatment ? .underTreatment : .new))
    }

    @Test func `doses of one day are added`() throws {
        let state = try lifecycle("R01") {
            $0.result(.b12, "53", "pg/mL", daysAgo: 10)
            $0.dose(.cyanocobalamin, "25", .oral, daysAgo: 9, hoursAgo: 2)
            $0.dose(.cyanocobalamin, "25", .oral, daysAgo: 9, hoursAgo: 1)
        }
        #expect(state == .underTreatment)
    }

    @Test func `lower intake is noted and sets nothing`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 10)
                $0.dose(.cyanocobalamin, "10", .oral, kind: .statement, daysAgo: 9, perDay: 1)
            }
        }
        #expect(run.finding("R01")?.lifecycle == .new)
        #expect(run.finding("R01")?.notes.contains("nutritional-exposure") == true)
    }

    @Test func `a dose without amount counts, and says so`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 10)
                $0.dose(.vitaminB12, nil, nil, kind: .statement, daysAgo: 9)
            }
        }
        let finding = try #require(run.finding("R01"))
        #expect(finding.lifecycle == .underTreatment)
        #expect(Set(finding.notes).isSuperset(of: ["dose-stated", "dose-unknown"]))
        #expect(run.issues.contains("b12-dose-unspecified"))
    }

    @Test(arguments: [("50", true, false), ("49", false, true), ("20", false, true)])
    func `a range is treatment where both its ends are`(
        _ least: String, isTreatment: Bool, isSaid: Bool
    ) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 10)
                $0.dose(.cyanocobalamin, "60", .oral, kind: .statement, daysAgo: 9, perDay: 1)
                $0.edit { $0.medications[0].leastMicrograms = Exact(decimalText: least) }
            }
        }
        #expect(run.finding("R01")?.lifecycle == (isTreatment ? .underTreatment : .new))
        #expect(run.issues.contains("dose-unit-not-understood") == isSaid)
    }

    @Test func `an amount that cannot be read is no missing amount`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 10)
                $0.dose(.cyanocobalamin, nil, .oral, kind: .statement, daysAgo: 9)
                $0.edit { $0.medications[0].isAmountUnreadable = true }
            }
        }
        #expect(run.finding("R01")?.lifecycle == .new)
        #expect(!run.issues.contains("b12-dose-unspecified"))
    }

    @Test func `what was given outweighs what was ordered earlier`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 10)
                $0.dose(
                    .hydroxocobalamin, "1000", kind: .request, daysAgo: 20, status: "active")
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 9)
            }
        }
        #expect(run.finding("R01")?.treatmentStart?.day == ExampleDyad.asOf.day + -9)
    }

    @Test func `planned and antidote doses start nothing`() throws {
        let state = try lifecycle("R01") {
            $0.result(.b12, "53", "pg/mL", daysAgo: 10)
            $0.dose(.hydroxocobalamin, "5000000", daysAgo: 9)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 8)
            $0.edit {
                $0.medications[0].isAntidote = true
                $0.medications[1].countsAsGiven = false
            }
        }
        #expect(state == .new)
    }

    @Test func `dates alone on the day of the dose are neither before nor after`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "53", "pg/mL", daysAgo: 9, dateOnly: true)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 9, dateOnly: true)
            }
        }
        #expect(run.emitted("R01", "R48") == ["R48 info"])
        #expect(run.finding("R48")?.notes.contains("order-unknown") == true)
    }

    @Test(arguments: [(72, 1), (73, 0)])
    func `a blood count up to three days after the dose still tells of before`(
        _ hours: Int, _ count: Int
    ) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.result(.mcv, "99", "fL", daysAgo: 10, hoursAgo: -hours)
            }
        }
        #expect(run.emitted("R11").count == count)
        if count == 1 {
            #expect(run.finding("R11")?.notes.contains("post-first-dose-sample") == true)
        }
    }

    @Test(arguments: [("18", "R06"), ("9", nil)])
    func `a metabolite soon after the dose counts only if raised`(
        _ value: String, _ rule: String?
    ) throws {
        let run = try EngineRun {
            $0.infant(ageDays: 200) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.result(.thcy, value, "umol/L", daysAgo: 10, hoursAgo: -24)
                $0.sign("hypotonia", recordedDaysAgo: 10)
            }
        }
        #expect(run.emitted("R06").isEmpty == (rule == nil))
        #expect(run.emitted("R07") == [])
    }

    @Test func `a time of issue near the dose decides nothing`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 200) {
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 10)
                $0.result(.b12, "53", "pg/mL", daysAgo: 11)
                $0.edit { $0.results[0].timeSource = .issued }
            }
        }
        #expect(run.emitted("R01", "R48") == ["R48 info"])
        #expect(run.issues.contains("time-is-issued"))
    }

    @Test func `blood counts resolve by themselves after 75 days`() throws {
        let build: (String, Int) -> (inout ExamplePerson) -> Void = { anc, days in
            {
                $0.result(.b12, "150", "pg/mL", daysAgo: 100)
                $0.result(.anc, "0.9", "10*9/L", daysAgo: 100)
                $0.dose(.hydroxocobalamin, "1000", daysAgo: 99)
                $0.result(.anc, anc, "10*9/L", daysAgo: days)
            }
        }
        #expect(try lifecycle("R14", build("2.1", 24)) == .resolved)
        #expect(try lifecycle("R14", build("2.1", 25)) == .underTreatment)
        #expect(try lifecycle("R14", build("0.9", 24)) == .underTreatment)
    }

    private func recovery(_ change: (inout ExamplePerson) -> Void = { _ in }) throws -> Lifecycle? {
        try lifecycle("R01") {
            $0.result(.b12, "53", "pg/mL", daysAgo: 101)
            $0.dose(.hydroxocobalamin, "1000", daysAgo: 100)
            $0.result(.mma, "0.3", "umol/L", daysAgo: 20)
            $0.result(.thcy, "5.9", "umol/L", daysAgo: 20)
            $0.result(.hb, "12.1", "g/dL", daysAgo: 20)
            $0.result(.mcv, "78", "fL", daysAgo: 20)
            $0.milestone("sit-unsupported", .achieved, atAgeDays: 380)
            change(&$0)
        }
    }

    @Test func `a documented recovery resolves status findings, once and for all`() throws {
        #expect(try recovery() == .resolved)
        #expect(try recovery { $0.result(.thcy, "21", "umol/L") } == .resolved)
    }

    @Test func `recovery asks for metabolites, counts, development and no red flag`() throws {
        #expect(try recovery { $0.edit { $0.results.remove(at: 4) } } == .underTreatment)
        #expect(try recovery { $0.edit { $0.milestones = [] } } == .underTreatment)
        #expect(try recovery { $0.sign("tremor", recordedDaysAgo: 25) } == .underTreatment)
        #expect(try recovery { $0.edit { $0.results[2].value.number = 11 } } == .underTreatment)
        #expect(
            try recovery { $0.milestone("babble", .lost, atAgeDays: 370) } == .underTreatment)
    }

    @Test func `a clinician's statement mitigates and keeps the finding`() throws {
        let run = try EngineRun {
            $0.infant(ageDays: 400) {
                $0.result(.b12, "53", "pg/mL")
                $0.edit {
                    $0.overrides = [
                        OverrideRecord(
                            rule: "b12-severe-deficiency", text: "known", time: nil,
                            source: $0.person.source)
                    ]
                }
            }
        }
        #expect(run.finding("R01")?.lifecycle == .mitigated)
        #expect(run.finding("R01")?.mitigatedBy == "known")
        #expect(run.finding("R01")?.severity == .critical)
    }
}
