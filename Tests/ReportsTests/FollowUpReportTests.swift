import ClinicalModel
import Testing

@testable import Reports

struct FollowUpReportTests {
    private static let schemaPath: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/") + "/Profiles/plan-follow.schema.json"
    }()

    private static func source(_ reference: String) -> SourceReference {
        let type = reference.split(separator: "/").first.map(String.init) ?? ""
        return SourceReference(
            reference: reference, resourceType: type, container: "Bundle.entry", index: 3)
    }

    private static let day = Day(number: 20_000)

    private static func activity() -> FollowedActivity {
        var activity = PlannedActivity(
            id: "A", kind: .medication,
            title: "Loading on alternate days: hydroxocobalamin 1000 µg (1 mg) intramuscular")
        activity.phase = "A"
        activity.order = source("MedicationRequest/m")
        var done = FollowedOccurrence(due: .day(day), closes: .day(day + 1), state: .done)
        done.evidence = [
            FollowEvidence(
                kind: .administration, source: source("MedicationAdministration/d"),
                time: .day(day + 1), words: "hydroxocobalamin 500 µg (0.5 mg) intramuscular",
                matches: [.substance, .route, .window])
        ]
        done.daysOff = 1
        done.deviations = ["500 µg (0.5 mg) instead of 1000 µg (1 mg)"]
        var missed = FollowedOccurrence(due: .day(day + 2), closes: .day(day + 3), state: .missed)
        missed.severity = .warning
        missed.remarks = ["not given (fever), recorded for 2024-10-06"]
        missed.otherwise = done.evidence
        missed.missingKeys = [.k]
        var followed = FollowedActivity(activity)
        followed.state = .missed
        followed.occurrences = [done, missed, FollowedOccurrence(due: .day(day + 9))]
        followed.occurrences[2].window = Period(start: .day(day + 9), end: nil)
        followed.isTruncated = true
        followed.remarks = ["the plan leaves a range"]
        return followed
    }

    private static func report() -> FollowUpReport {
        let asOf = AsOf(
            instant: Instant(day: day + 5, secondOfDay: 0, offsetMinutes: 0), text: "2024-10-09")
        var plan = TreatmentPlan(subject: PersonID(0), status: "active", intent: "plan")
        plan.title = "Loading"
        plan.protocolID = "seed004-neuro-im"
        plan.source = source("CarePlan/c")
        var followed = FollowedPlan(plan)
        followed.start = .day(day)
        followed.startOrigin = "first documented dose, MedicationAdministration/d"
        followed.activities = [activity()]
        var adherence = Adherence(title: "Loading", activity: "A", from: day, to: day + 2)
        adherence.given = 1
        adherence.due = 2
        adherence.late = 1
        followed.adherence = [adherence]
        followed.extraDoses = activity().occurrences[0].evidence
        followed.remarks = ["no time zone is known"]
        var held = FollowedPlan(plan)
        held.notFollowed = "on hold: nothing is due while it is"
        held.plan.source = nil
        var followUp = FollowUp(asOf: asOf)
        followUp.plans = [followed, held]
        followUp.next = [
            FollowUp.Next(
                person: PersonID(0), plan: 0, activity: 0, of: activity().occurrences[2])
        ]
        followUp.advice = [
            FollowUp.Advice(person: PersonID(0), severity: .warning, text: "Find out."),
            FollowUp.Advice(person: nil, severity: .info, text: "Two plans."),
        ]
        followUp.conflicts = ["Patient/p1: two plans"]
        followUp.issues = [
            DataIssue(
                id: "careplan-part-not-read", level: .information, code: "informational",
                source: source("CarePlan/c"), message: "author is not understood")
        ]
        return FollowUpReport(
            product: "cobalamin", document: "plan.json", followUp: followUp,
            persons: [Person(id: PersonID(0), source: source("Patient/p1"))],
            sentences: Sample.sentences)
    }

    private func problems(in text: String) throws -> [String] {
        try JSONSchema(contentsOf: Self.schemaPath).problems(in: Array(text.utf8))
    }

    @Test
    func `the JSON of followed plans holds to the shipped schema`() throws {
        let text = String(decoding: Self.report().json(), as: UTF8.self)
        #expect(try problems(in: text) == [])
        let other = text.replacing(#""state":"missed""#, with: #""state":"late""#)
        #expect(try !problems(in: other).isEmpty)
        #expect(try !problems(in: text.replacing(#""schema":"1","#, with: "")).isEmpty)
    }

    @Test
    func `places are told of one document and not of several`() throws {
        var report = Self.report()
        #expect(
            String(decoding: report.json(), as: UTF8.self).contains(#""path":"Bundle.entry[3]"#))
        report.showsPaths = false
        let text = String(decoding: report.json(), as: UTF8.self)
        #expect(!text.contains(#""path""#))
        #expect(try problems(in: text) == [])
    }

    @Test
    func `the text says what is done by what, what is missed, and that it is no order`() {
        let text = Self.report().text().replacing(/\s+/, with: " ")
        for words in [
            "1 of 2 due doses documented", "1 day late",
            "500 µg (0.5 mg) instead of 1000 µg (1 mg)", "MedicationAdministration/d",
            "missed (warning)", "not given (fever)", "Not followed: on hold",
            "WARNING: Find out.", Sample.sentences.decisionSupport,
        ] {
            #expect(text.contains(words), "\(words)")
        }
        let markdown = Self.report().markdown()
        #expect(markdown.contains("| missed | 1 | 1 | 0 |"))
    }
}
