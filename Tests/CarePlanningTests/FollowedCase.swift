import CarePlanning
import ClinicalModel
import DecisionSupport
import FHIRReading
import Foundation
import Testing

/// A synthetic infant, with a mother where she matters, and plans to follow; times are ISO 8601.
struct FollowedCase {
    var document: ClinicalDocument
    var plans: [TreatmentPlan] = []
    var clock: (any LocalClock)?
    private var count = 0

    init(born: String = "2024-01-10", withMother: Bool = false) {
        func person(_ index: Int, _ born: String, _ sex: Person.Sex) -> PatientRecord {
            PatientRecord(
                person: Person(
                    id: PersonID(index),
                    source: SourceReference(
                        reference: "Patient/p\(index)", resourceType: "Patient"),
                    birthDate: FollowedTime.parse(born), sex: sex))
        }
        document = ClinicalDocument(records: [person(0, born, .male)])
        guard withMother else { return }
        document.records.append(person(1, "1992-04-01", .female))
        document.dyads = [Dyad(infant: PersonID(0), mother: PersonID(1), link: .relatedPersonLink)]
    }

    mutating func dose(
        _ time: String, to end: String? = nil, micrograms: Exact? = 1_000,
        _ route: DoseRoute? = .intramuscular, substance: Substance = .hydroxocobalamin,
        kind: MedicationRecord.Kind = .administration, status: String = "completed",
        reason: String? = nil, person: Int = 0
    ) {
        count += 1
        let isGiven = ["completed", "active"].contains(status)
        document.records[person].medications.append(
            MedicationRecord(
                kind: kind,
                source: SourceReference(
                    reference: "MedicationAdministration/d\(count)",
                    resourceType: "MedicationAdministration"),
                substance: substance, status: status, countsAsGiven: isGiven,
                start: FollowedTime.parse(time), end: end.flatMap(FollowedTime.parse),
                amountMicrograms: micrograms, dosesPerDay: 1, route: route, statusReason: reason))
    }

    mutating func result(
        _ key: AnalyteKey, _ value: String, _ unit: String, at time: String, person: Int = 0
    ) {
        count += 1
        document.records[person].results.append(
            LabResult(
                ordinal: count,
                source: SourceReference(
                    reference: "Observation/o\(count)", resourceType: "Observation"),
                key: key,
                coding: AnalyteCoding(
                    system: "http://loinc.org", code: key.rawValue, recognition: .verified),
                value: ReportedQuantity(
                    text: value, number: Exact(decimalText: value), unit: unit),
                time: FollowedTime.parse(time), timeSource: .effective))
    }

    /// Adds a plan and gives its position.
    @discardableResult
    mutating func plan(
        _ activities: [PlannedActivity], start: String? = nil, status: String = "active",
        title: String? = nil, person: Int = 0
    ) -> Int {
        var plan = TreatmentPlan(subject: PersonID(person), status: status, intent: "plan")
        plan.title = title
        plan.activities = activities
        plan.start = start.flatMap(FollowedTime.parse)
        plan.source = SourceReference(
            reference: "CarePlan/c\(plans.count)", resourceType: "CarePlan")
        plans.append(plan)
        return plans.count - 1
    }

    func followUp(_ asOf: String) throws -> FollowUp {
        let asOf = try #require(FollowedTime.asOf(asOf))
        return PlanFollower(try FollowedKnowledge.screener(), clock: clock)
            .follow(plans, in: document, asOf: asOf)
    }

    /// The states of the first plan's activity, by its id.
    func states(_ activity: String, _ asOf: String) throws -> String {
        let found = try followed(activity, asOf)
        return found.occurrences.map { $0.state.rawValue.prefix(1) }.joined()
    }

    func followed(_ activity: String, _ asOf: String, plan: Int = 0) throws -> FollowedActivity {
        let plans = try followUp(asOf).plans
        return try #require(plans[plan].activities.first { $0.activity.id == activity })
    }
}

extension PlannedActivity {
    /// An injection of hydroxocobalamin, 1 mg.
    static func injection(
        _ id: String = "A", _ timing: PlannedTiming, from: String? = nil, to: String? = nil
    ) -> PlannedActivity {
        drug(id, timing, .hydroxocobalamin, 1_000, .intramuscular, from: from, to: to)
    }

    static func drug(
        _ id: String, _ timing: PlannedTiming, _ substance: Substance, _ micrograms: Exact,
        _ route: DoseRoute, from: String? = nil, to: String? = nil
    ) -> PlannedActivity {
        var activity = PlannedActivity(id: id, kind: .medication, title: "dose \(id)")
        activity.substance = substance
        activity.dose = .micrograms(micrograms)
        activity.route = route
        activity.timing = timing
        if from != nil || to != nil {
            activity.timing?.bounds = Period(
                start: from.flatMap(FollowedTime.parse), end: to.flatMap(FollowedTime.parse))
        }
        return activity
    }

    static func laboratory(
        _ id: String, _ keys: [AnalyteKey], task: String? = nil, from: String? = nil,
        to: String? = nil
    ) -> PlannedActivity {
        var activity = PlannedActivity(id: id, kind: .service, title: "laboratory \(id)")
        activity.keys = keys
        activity.task = task
        if from != nil || to != nil {
            activity.window = Period(
                start: from.flatMap(FollowedTime.parse), end: to.flatMap(FollowedTime.parse))
        }
        return activity
    }
}

/// The knowledge and the screener of these tests, from the repository's `Profiles/`.
enum FollowedKnowledge {
    private static let made = Result {
        let profiles = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Profiles")
        let reading = KnowledgeReader.read(directory: profiles.path)
        guard let knowledge = reading.knowledge else {
            throw Unreadable(issues: "\(reading.issues)")
        }
        return try Screener(knowledge: knowledge)
    }

    static func screener() throws -> Screener { try made.get() }

    struct Unreadable: Error {
        let issues: String
    }
}

/// Reads `2024-11-12` and `2024-11-12T10:00+01:00`.
enum FollowedTime {
    static func parse(_ text: String) -> FuzzyTime? {
        let numbers = text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        guard numbers.count >= 3,
            let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
        else { return nil }
        guard numbers.count == 7 else { return .day(day) }
        let offset = numbers[5] * 60 + numbers[6]
        return .instant(
            Instant(
                day: day, secondOfDay: numbers[3] * 3600 + numbers[4] * 60, offsetMinutes: offset))
    }

    /// A date alone is the end of its day.
    static func asOf(_ text: String) -> AsOf? {
        guard let time = parse(text) else { return nil }
        let instant =
            time.instant ?? Instant(day: time.day, secondOfDay: 86_399, offsetMinutes: 60)
        return AsOf(instant: instant, text: text)
    }
}
