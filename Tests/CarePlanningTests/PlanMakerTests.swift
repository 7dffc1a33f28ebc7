import ClinicalModel
import DecisionSupport
import Testing

@testable import CarePlanning

@Suite struct PlanMakerTests {
    /// An anaemic infant of eight months.
    private func infant(_ build: (inout ExamplePerson) -> Void = { _ in }) -> ExampleDyad {
        ExampleDyad { dyad in
            dyad.infant(ageDays: 240) { person in
                person.result(.b12, "72", "pg/mL")
                person.result(.hb, "8.8", "g/dL")
                build(&person)
            }
        }
    }

    private func bench(start: String = "2024-11-13") throws -> PlanBench {
        var bench = PlanBench(infant())
        bench.start = try moment(start)
        return bench
    }

    @Test("alternate days from the first dose are seven doses of 1000 µg in two weeks")
    func alternateDays() throws {
        let plan = try bench().plan(TestProtocol.loading())
        #expect(plan.status == "draft" && plan.intent == "proposal")
        let loading = try plan.activity("A")
        let timing = try #require(loading.timing)
        let found = timing.occurrences(from: nil, until: try day("2024-11-26"))
        #expect(
            found.days.map(\.description)
                == [13, 15, 17, 19, 21, 23, 25].map { "2024-11-\($0)" })
        let sum = try #require(loading.dose?.micrograms?.multiplied(by: Exact(found.items.count)))
        #expect(sum == 7_000)
        #expect(loading.title.contains("1000 µg (1 mg)"))
    }

    @Test("three times a week are six doses, and the next phase is an interval later")
    func counted() throws {
        let plan = try bench().plan(TestProtocol.counted())
        #expect(try plan.days("A") == [13, 15, 18, 20, 22, 25].map { "2024-11-\($0)" })
        #expect(
            try plan.days("B", limit: 3) == ["2025-01-25", "2025-03-25", "2025-05-25"])
        #expect(try plan.activity("B").timing?.periodMax == 3)
    }

    @Test("a phase of four to six weeks ends before the next one begins")
    func range() throws {
        var daily = TestProtocol.phase("A", .every(1, .day), .oral, stop: .fixedDuration)
        daily.duration = .init(.init(4, .week), .init(6, .week))
        var weekly = TestProtocol.phase("B", .every(1, .week), .oral, stop: .dietChange)
        weekly.after = "A"
        let arm = TreatmentProtocol.Arm(id: "", title: "", phases: [daily, weekly])
        let plan = try bench().plan(TestProtocol.loading([arm]))
        #expect(try plan.days("A").last == "2024-12-24")
        #expect(try plan.days("B", limit: 1) == ["2024-12-31"])
    }

    @Test("a phase that a clinician ends leaves the next without a date")
    func undated() throws {
        let plan = try bench().plan(TestProtocol.loading())
        let next = try plan.activity("B")
        #expect(next.timing?.bounds?.start == nil)
        #expect(next.detail?.contains("Begins when a clinician ends phase A.") == true)
        let review = try plan.activity("A-review")
        #expect(
            try plan.days("A-review", limit: 3) == ["2025-06-17", "2025-06-24", "2025-07-01"])
        #expect(review.kind == .task)
        #expect(plan.period?.end == nil)
    }

    @Test("windows count from the first dose: days by the calendar, hours by the clock")
    func windows() throws {
        var bench = try bench()
        bench.asOf = AsOf(
            instant: Instant(day: try day("2024-11-13"), secondOfDay: 0, offsetMinutes: 60),
            text: "2024-11-13")
        // The results of the example are later than this day.
        let plan = try bench.plan(TestProtocol.loading())
        func window(_ id: String) throws -> String {
            let window = try #require(try plan.activity(id).window)
            let ends = [window.start, window.end].map { $0.map { "\($0)" } ?? "" }
            return ends.joined(separator: "…")
        }
        #expect(try window("M-3MO") == "2025-01-27…2025-02-26")
        #expect(try window("M-6MO") == "2025-04-27…2025-06-01")
        #expect(try window("M-D5H") == "2024-11-17T09:00:00+01:00…2024-11-18T09:00:00+01:00")
        #expect(try window("M-K1") == "2024-11-13T09:00:00+01:00…2024-11-14T09:00:00+01:00")
        #expect(try window("M-BASE") == "2024-11-06…2024-11-13")
    }

    @Test("potassium of before the first dose is not that of day 1, whatever its order on the day")
    func potassiumBefore() throws {
        for (days, isStarted) in [(0, false), (1, false), (1, true)] {
            let example = infant { person in
                person.result(.k, "4.4", "mmol/L", daysAgo: days)
                if isStarted { person.dose(.hydroxocobalamin, "1000", daysAgo: 0) }
            }
            let plan = try PlanBench(example).plan(TestProtocol.loading())
            #expect(plan.isStarted == isStarted)
            #expect(try plan.activity("M-K1").keys == [.k])
        }
    }

    @Test("potassium in the first 24 hours is that of day 1")
    func potassiumAfter() throws {
        let example = infant { person in
            person.dose(.hydroxocobalamin, "1000", daysAgo: 1)
            person.result(.k, "4.4", "mmol/L", daysAgo: 0)
        }
        let plan = try PlanBench(example).plan(TestProtocol.loading())
        #expect(!plan.activities.contains { $0.id == "M-K1" })
    }

    @Test("a start before the evaluation date is told")
    func past() throws {
        let plan = try bench().plan(TestProtocol.loading())
        #expect(plan.notes.contains { $0.contains("check the date") })
    }

    @Test("summer time leaves planned doses at their hour; without a zone they have a date")
    func zones() throws {
        var bench = try bench(start: "2025-06-15")
        bench.start = try moment("2025-06-15", hour: 9, offset: 120)
        bench.clock = PlaceClock("Europe/Vienna")
        let plan = try bench.plan(TestProtocol.counted())
        #expect(plan.timeZone == "Europe/Vienna")
        let start = try #require(try plan.activity("B").timing?.bounds?.start)
        #expect("\(start)" == "2025-08-27T09:00:00+02:00")
        let later = try plan.activity("B").timing?.occurrences(
            from: nil, clock: bench.clock, limit: 2
        ).items.last
        #expect(later.map { "\($0.time)" } == "2025-10-27T09:00:00+01:00")
        bench.clock = nil
        let zoneless = try bench.plan(TestProtocol.counted())
        #expect(zoneless.notes.contains { $0.contains("No time zone is known") })
        #expect(try zoneless.activity("B").timing?.bounds?.start == .day(try day("2025-08-27")))
    }

    @Test("doses that were given are not planned again")
    func given() throws {
        let example = infant { person in
            for days in [5, 3, 1] { person.dose(.hydroxocobalamin, "1000", daysAgo: days) }
        }
        let plan = try PlanBench(example).plan(TestProtocol.loading())
        #expect(plan.isStarted)
        #expect(plan.start?.day.description == "2025-06-10")
        #expect(try plan.days("A", limit: 2) == ["2025-06-16", "2025-06-18"])
        let counted = try PlanBench(example).plan(TestProtocol.counted())
        #expect(try counted.activity("A").timing?.count == 3)
        #expect(try counted.days("A").count == 3)
    }

    @Test("a dose that is overdue is planned for today")
    func overdue() throws {
        let example = infant { $0.dose(.hydroxocobalamin, "1000", daysAgo: 9) }
        let plan = try PlanBench(example).plan(TestProtocol.loading())
        #expect(try plan.days("A", limit: 2) == ["2025-06-15", "2025-06-17"])
    }

    @Test("phases that are over are not planned, the next one goes on")
    func oralPhases() throws {
        let example = infant { person in
            for days in [5, 4, 3] { person.dose(.hydroxocobalamin, "500", .oral, daysAgo: days) }
        }
        let plan = try PlanBench(example).plan(TestProtocol.oral())
        #expect(!plan.activities.contains { $0.id == "A" })
        #expect(plan.notes.contains { $0.hasPrefix("Phase A is over") })
        #expect(try plan.days("B", limit: 1) == ["2025-06-15"])
        #expect(try plan.days("A+") == ["2025-06-15", "2025-06-16"])
        let fresh = try bench(start: "2025-06-15").plan(TestProtocol.oral())
        #expect(try fresh.days("A") == ["2025-06-15", "2025-06-16", "2025-06-17"])
        #expect(try fresh.days("B", limit: 1) == ["2025-06-18"])
        #expect(try fresh.days("A+").count == 7)
    }

    @Test("an amount that nobody states is asked for and never chosen")
    func inputs() throws {
        var bench = try bench(start: "2025-06-15")
        let asked = try bench.proposal(TestProtocol.entered())
        #expect(asked.missingInputs == ["oral-dose", "substance"])
        let plan = try #require(asked.plan)
        #expect(!plan.activities.contains { $0.phase == "B" })
        #expect(plan.notes.contains { $0.contains("no default is taken") })
        bench.inputs = try PlanInputs(["oral-dose=0.5 mg", "substance=cyanocobalamin"])
        let answered = try bench.proposal(TestProtocol.entered())
        #expect(answered.missingInputs.isEmpty)
        let oral = try #require(try answered.plan?.activity("B"))
        #expect(oral.title.contains("cyanocobalamin 500 µg (0.5 mg) oral"))
        #expect(oral.timing?.bounds?.end == .day(try day("2025-10-12")))
        #expect(oral.detail?.contains("Not before 2025-06-22.") == true)
    }

    @Test(
        "an input that is no amount of a form of vitamin B12 is refused",
        arguments: [
            ("oral-dose=500 IU", "IU is no amount of vitamin B12"), ("oral-dose=500", "no unit"),
            ("oral-dose=0ug", "above zero"), ("oral-dose=-5ug", "above zero"),
            ("oral-dose=1 g", "ug or mg"), ("substance=iron", "is no form of vitamin B12"),
            ("oral-dose", "is not NAME=VALUE"), ("dose=1mg", "no protocol asks for"),
            ("interval=0d", "interval cannot be used"),
        ])
    func refusedInputs(text: String, expected: String) {
        do {
            _ = try PlanInputs([text])
            Issue.record("taken")
        } catch {
            #expect("\(error)".contains(expected))
        }
    }

    @Test("for life is said only where an irreversible cause is recorded")
    func lifelong() throws {
        let plain = try bench(start: "2025-06-15").plan(TestProtocol.loading())
        let texts = plain.notes + plain.activities.flatMap { [$0.title, $0.directions ?? ""] }
        #expect(!texts.contains { $0.contains("for life") })
        #expect(try plain.activity("B").directions?.contains("until review") == true)
        let example = infant { $0.condition("imerslund-graesbeck", daysAgo: 10) }
        let recorded = try PlanBench(example).plan(TestProtocol.loading())
        #expect(recorded.cause == .infantMalabsorption)
        #expect(try recorded.activity("B").directions?.contains("for life") == true)
    }

    @Test("the mother's malabsorption does not make the infant's treatment lifelong")
    func maternalCause() throws {
        let example = ExampleDyad { dyad in
            dyad.infant(ageDays: 240) { $0.result(.b12, "72", "pg/mL") }
            dyad.mother { $0.condition("pernicious-anaemia", daysAgo: 100) }
        }
        var mothers = TestProtocol.loading()
        mothers.population = .mother
        let bench = PlanBench(example)
        let plan = try bench.plan(TestProtocol.loading())
        #expect(plan.cause == .maternalMalabsorption)
        #expect(try plan.activity("B").directions?.contains("for life") == false)
        let mother = try #require(try bench.proposal(mothers, for: PersonID(1)).plan)
        #expect(try mother.activity("B").directions?.contains("for life") == true)
    }

    @Test("tasks apply by what is known; what cannot be told is said")
    func monitoring() throws {
        let anaemic = try bench(start: "2025-06-15").plan(TestProtocol.loading())
        #expect(anaemic.activities.contains { $0.task == "M-RET5" })
        // The B12 of the example was measured in the window of the baseline; potassium was not.
        #expect(try anaemic.activity("M-BASE").keys == [.k])
        #expect(anaemic.notes.contains { $0.contains("P-RETIC-DAYS-REQUIRED") })
        var unknown = PlanBench(ExampleDyad { $0.infant(ageDays: 240) })
        unknown.start = try moment("2025-06-15")
        let plan = try unknown.plan(TestProtocol.oral())
        #expect(!plan.activities.contains { $0.task == "M-RET5" })
        #expect(plan.notes.contains { $0.contains("cannot be told") && $0.contains("HB") })
    }

    @Test("goals hold the limits of the parameters, by age")
    func goals() throws {
        let plan = try bench(start: "2025-06-15").plan(TestProtocol.loading())
        #expect(
            plan.goals.map(\.id) == [
                "metabolites-normal-thcy", "metabolites-normal-mma", "haemoglobin-normal",
                "milestones",
            ])
        #expect(plan.goals[0].value == 10)
        #expect(plan.goals[2].comparator == .greaterOrEqual)
        #expect(plan.goals[2].text.contains("10.5 g/dL"))
    }

    @Test("without maintenance only what begins with the protocol is planned")
    func withoutMaintenance() throws {
        var bench = try bench(start: "2025-06-15")
        bench.isWithoutMaintenance = true
        let plan = try bench.plan(TestProtocol.loading())
        #expect(plan.activities.contains { $0.id == "A" })
        #expect(!plan.activities.contains { $0.phase == "B" })
    }

    @Test("sources that disagree, the reason and the decision-support sentence are in the plan")
    func notes() throws {
        let plan = try bench(start: "2025-06-15").plan(TestProtocol.loading())
        #expect(plan.notes.first == "Because.")
        #expect(plan.notes.contains("The sources disagree."))
        #expect(plan.notes.last == PlanBench.knowledge?.sentences.decisionSupport)
    }

    @Test("a single dose ends no earlier than it begins, and the plan with its last window")
    func singleDose() throws {
        var once = PlannedTiming()
        once.count = 1
        let phase = TestProtocol.phase("A", once, stop: .doseCount)
        let chosen = TestProtocol.make([.init(id: "", title: "", phases: [phase])])
        let plan = try bench(start: "2025-06-15").plan(chosen)
        #expect(try plan.days("A") == ["2025-06-15"])
        #expect(plan.period?.end?.day.description == "2026-01-01")
        let given = infant { $0.dose(.hydroxocobalamin, "1000", daysAgo: 1) }
        let later = try PlanBench(given).plan(chosen)
        #expect(!later.activities.contains { $0.id == "A" })
        #expect(!later.activities.contains { $0.task == "M-BASE" })
        #expect(later.activities.allSatisfy { $0.detail != "" })
    }
}
