import ClinicalModel
import Testing

@testable import Calendars

/// Made-up plans, and calendars of them.
enum SamplePlan {
    static let stamp = Instant(seconds: 1_731_500_000, offsetMinutes: 0)
    static let start = Instant(
        day: Day(number: 20_040), secondOfDay: 9 * 3_600, offsetMinutes: 60)

    static func plan(
        _ activities: [PlannedActivity], name: String = "plan-1", status: String = "active",
        start: FuzzyTime = .instant(start)
    ) -> TreatmentPlan {
        var plan = TreatmentPlan(
            subject: PersonID(0), status: status, intent: status == "draft" ? "proposal" : "plan")
        plan.identifiers = [BusinessIdentifier(system: "urn:example:plans", value: name)]
        plan.title = "Treatment, part one; with a comma"
        plan.start = start
        plan.activities = activities
        return plan
    }

    /// Every other day for fourteen days.
    static func loading() -> PlannedActivity {
        var activity = PlannedActivity(
            id: "A", kind: .medication, title: "Hydroxocobalamin, loading")
        activity.dose = .micrograms(1_000)
        activity.route = .intramuscular
        var timing = PlannedTiming.every(2, .day)
        timing.boundsDuration = PlannedTiming.Span(14, .day)
        activity.timing = timing
        return activity
    }

    static func activity(
        _ id: String, _ timing: PlannedTiming, kind: PlannedActivity.Kind = .medication
    ) -> PlannedActivity {
        var activity = PlannedActivity(id: id, kind: kind, title: "Activity \(id)")
        activity.timing = timing
        return activity
    }

    static func write(
        _ plans: [TreatmentPlan], previous: PreviousPlans? = nil, zone: String? = "Europe/Vienna",
        stamp: Instant = stamp
    ) throws -> WrittenCalendar {
        let clock = zone.flatMap { PlaceClock($0) }
        return try CalendarWriter(plans, previous: previous, stamp: stamp, clock: clock).write()
    }

    static func read(_ written: WrittenCalendar) throws -> LibraryCalendar {
        try #require(try LibraryCalendar.read(written.bytes))
    }
}
