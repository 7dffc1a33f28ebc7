import ClinicalModel
import Testing

@testable import CarePlanning
@testable import Reports

/// Imported plans as a table and as JSON.
@Suite struct `A report of plans` {
    private static let schemaPath: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/") + "/Profiles/plan-report.schema.json"
    }()

    private static let plan: TreatmentPlan = {
        var plan = TreatmentPlan(subject: PersonID(0), status: "active", intent: "plan")
        plan.title = "Vitamin B12"
        plan.description = "After discharge"
        plan.definitions = ["https://w3id.org/cobalamin/PlanDefinition/seed004-neuro-im"]
        plan.protocolID = "seed004-neuro-im"
        plan.arm = "im"
        plan.version = "2"
        plan.period = Period(start: .day(Day(number: 20_000)), end: nil)
        plan.start = .day(Day(number: 20_000))
        plan.timeZone = "Europe/Vienna"
        plan.cause = .dietaryMaternal
        plan.notes = ["Sources disagree."]
        plan.source = SourceReference(reference: "CarePlan/c", resourceType: "CarePlan")
        var goal = TreatmentPlan.Goal(id: "g", text: "Homocysteine normal")
        goal.key = AnalyteKey(rawValue: "THCY")
        goal.comparator = .lessOrEqual
        goal.value = 8
        goal.unit = "umol/L"
        goal.due = .month(Day(number: 20_088))
        plan.goals = [goal]
        plan.activities = [injection, group]
        plan.issues = [
            DataIssue(
                id: "careplan-part-not-read", level: .information, code: "not-supported",
                source: plan.source?.member(".careTeam"), message: "careTeam is not understood")
        ]
        return plan
    }()

    private static let injection: PlannedActivity = {
        var activity = PlannedActivity(id: "A", kind: .medication, title: "Loading | first")
        activity.phase = "A"
        activity.substance = .hydroxocobalamin
        activity.product = PlannedConcept(text: "Hydroxocobalamin 1 mg/mL")
        activity.dose = .micrograms(500, to: 1000)
        activity.route = .intramuscular
        activity.isAsNeeded = true
        activity.directions = "into the thigh"
        activity.orderStatus = "active"
        activity.order = SourceReference(
            reference: "MedicationRequest/m", resourceType: "MedicationRequest")
        var timing = PlannedTiming.every(1, .week, times: 3)
        timing.bounds = Period(start: .day(Day(number: 20_000)), end: .day(Day(number: 20_014)))
        timing.daysOfWeek = [.monday, .friday]
        timing.when = ["MORN"]
        timing.offsetMinutes = 30
        timing.count = 6
        timing.codings = [.init(code: "X")]
        activity.timing = timing
        return activity
    }()

    private static let group: PlannedActivity = {
        var potassium = PlannedActivity(id: "K", kind: .service, title: "Potassium")
        potassium.task = "M-K1"
        potassium.keys = [AnalyteKey(rawValue: "K")]
        potassium.window = Period(
            start: .day(Day(number: 20_000)), end: .day(Day(number: 20_001)))
        potassium.isElsewhere = true
        potassium.isProhibited = true
        var group = PlannedActivity(id: "G", kind: .group, title: "Day 1")
        group.parts = [potassium]
        return group
    }()

    private static func report(before: TreatmentPlan? = nil) -> PlanReport {
        let changes = before.map { PlanComparison.changes(from: $0, to: plan) }
        let remark = PlanReport.Remark(
            id: "careplan-monitoring-gap", level: .info, message: "M-K2 is not planned.")
        return PlanReport(
            run: RunDescription(
                product: "cobalamin", knowledge: "1",
                configuration: String(repeating: "a", count: 64)),
            document: "plan.json",
            asOf: AsOf(
                instant: Instant(seconds: 1_730_000_000, offsetMinutes: 0), text: "2024-10-27"),
            plans: [
                PlanReport.Entry(
                    plan: plan, subject: "Patient/p", protocols: ["bnfc-no-neuro"],
                    remarks: [remark], changes: changes)
            ],
            refused: [
                DataIssue(
                    id: "careplan-subject-missing", level: .error, code: "required",
                    message: "the CarePlan names no subject")
            ])
    }

    private static var older: TreatmentPlan {
        var plan = plan
        plan.activities.removeLast()
        plan.activities[0].dose = .micrograms(1000)
        return plan
    }

    @Test(arguments: [false, true])
    func `holds to the shipped schema`(isCompared: Bool) throws {
        let json = Self.report(before: isCompared ? Self.older : nil).json()
        #expect(try JSONSchema(contentsOf: Self.schemaPath).problems(in: json) == [])
    }

    @Test func `would be refused by the schema with an unknown status`() throws {
        let text = String(decoding: Self.report().json(), as: UTF8.self)
        let broken = text.replacing(#""status":"not-started""#, with: #""status":"begun""#)
        let problems = try JSONSchema(contentsOf: Self.schemaPath).problems(in: Array(broken.utf8))
        #expect(problems.isEmpty == false)
    }

    @Test func `shows dose, schedule and what changed`() {
        let text = String(decoding: Self.report(before: Self.older).bytes(.text), as: UTF8.self)
        #expect(text.contains("500 to 1000 µg (0.5 to 1 mg)"))
        #expect(text.contains("3 times a week on Monday, Friday"))
        #expect(text.contains("added: Day 1"))
        #expect(text.contains("dose 1000 µg (1 mg) → 500 to 1000 µg (0.5 to 1 mg)"))
        #expect(text.contains("careTeam is not understood (CarePlan.careTeam)"))
        #expect(text.contains("the CarePlan names no subject"))
        #expect(text.contains("needs review by a qualified clinician"))
    }

    @Test func `keeps a table whole in Markdown`() {
        let text = String(decoding: Self.report().bytes(.markdown), as: UTF8.self)
        #expect(text.contains("Loading \\| first"))
    }
}
