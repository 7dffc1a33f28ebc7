import ClinicalModel
import Testing

@testable import Calendars

/// Made-up plans, and calendars of them.
enum SamplePlan {
    static let stamp = Instant(seconds: 1_731_484_800, offsetMinutes: 0)
    /// 2024-11-13T09:00+01:00, a Wednesday.
    static let start = Instant(day: day(2024, 11, 13), secondOfDay: 9 * 3_600, offsetMinutes: 60)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    static func plan(
        _ activities: [PlannedActivity], name: String = "plan-1", status: String = "active",
        start: FuzzyTime = .instant(start)
    ) -> TreatmentPlan {
        var plan = TreatmentPlan(
            subject: PersonID(0), status: status, intent: status == "draft" ? "proposal" : "plan")
        plan.identifiers = [BusinessIdentifier(system: "urn:example:plans", value: name)]
        plan.title = "Treatment, part one; with a comma"
        plan.start = start
        plan.isOurs = false
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

    /// Of each kind of schedule one.
    static func everything(status: String = "active") -> TreatmentPlan {
        plan(
            [loading()] + schedules.map { activity($0.id, $0.timing) } + [window()], status: status)
    }

    struct Schedule: Sendable {
        var id: String
        var timing: PlannedTiming

        init(
            _ id: String, _ timing: PlannedTiming,
            _ change: (inout PlannedTiming) -> Void = { _ in }
        ) {
            self.id = id
            self.timing = timing
            change(&self.timing)
        }
    }

    static let schedules = [
        Schedule("daily", .every(1, .day)),
        Schedule("alternate days for a year", .every(2, .day)) {
            $0.boundsDuration = PlannedTiming.Span(1, .year)
        },
        Schedule("three a week", .every(1, .week, times: 3)) { $0.count = 9 },
        Schedule("on weekdays", .every(1, .week)) {
            $0.daysOfWeek = [.monday, .wednesday, .friday]
            $0.count = 12
        },
        Schedule("every second week on two days", .every(2, .week)) {
            $0.daysOfWeek = [.tuesday, .saturday]
            $0.count = 9
        },
        Schedule("weekly", .every(1, .week)),
        Schedule("every two months", .every(2, .month)) { $0.count = 6 },
        Schedule("twice a day at times", .every(1, .day)) {
            $0.timesOfDay = [8 * 3_600, 20 * 3_600]
            $0.count = 20
        },
        Schedule("in a doubled hour", .every(1, .day)) {
            $0.timesOfDay = [9_000]
            $0.bounds = Period(
                start: .day(day(2024, 10, 25)), end: .day(day(2024, 10, 29)))
        },
        Schedule("in a missing hour", .every(1, .day)) {
            $0.timesOfDay = [9_000]
            $0.bounds = Period(start: .day(day(2025, 3, 28)), end: .day(day(2025, 4, 2)))
        },
        Schedule("every eight hours", .every(8, .hour)) { $0.count = 400 },
        Schedule("at the end of months", .every(1, .month)) {
            $0.bounds = Period(start: .day(day(2024, 1, 31)), end: .day(day(2025, 3, 31)))
        },
        Schedule("single moments", .at(.instant(start), .day(day(2024, 12, 24)))),
    ]

    static func window() -> PlannedActivity {
        var activity = PlannedActivity(id: "M-D10", kind: .task, title: "Blood count")
        activity.task = "M-D10"
        activity.window = Period(
            start: .instant(start), end: .instant(start.adding(hours: 120)))
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
