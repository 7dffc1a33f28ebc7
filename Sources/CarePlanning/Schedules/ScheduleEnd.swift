package import ClinicalModel

/// Where a schedule ends: at a date, or so long after its start.
struct ScheduleEnd {
    /// About four hundred years.
    static let mostSeconds = 12_700_000_000

    /// The last day and moment that belong to it.
    private let last: FuzzyTime?
    /// The first day and moment that no longer do.
    private let over: FuzzyTime?

    init(_ timing: PlannedTiming, start: FuzzyTime) {
        last = timing.bounds?.end
        over = (timing.boundsDuration ?? timing.boundsDurationMax).flatMap { start.adding($0) }
    }

    func isPast(_ time: FuzzyTime) -> Bool {
        if let last {
            if let last = last.instant, let time = time.instant {
                if time > last { return true }
            } else if time.day > last.lastDay {
                return true
            }
        }
        guard let over else { return false }
        if let over = over.instant, let time = time.instant { return time >= over }
        // The day of the end belongs to it where it ends within the day.
        return over.instant == nil ? time.day >= over.day : time.day > over.day
    }
}

extension FuzzyTime {
    /// So long after; whole days after the date as written, hours after the moment.
    package func adding(_ span: PlannedTiming.Span) -> FuzzyTime? {
        if let months = span.wholeMonths { return day.adding(months: months).map(FuzzyTime.day) }
        if let days = span.days {
            return days.floor.flatMap { abs($0) < 3_700_000 ? .day(day + $0) : nil }
        }
        guard let seconds = span.seconds?.floor, abs(seconds) < ScheduleEnd.mostSeconds else {
            return nil
        }
        guard let instant else {
            // The day that holds it, were it counted from any moment of the day.
            let days = (abs(seconds) + 86_399) / 86_400
            return .day(day + (seconds < 0 ? -days : days))
        }
        return .instant(
            Instant(
                seconds: instant.seconds + seconds, nanoseconds: instant.nanoseconds,
                offsetMinutes: instant.offsetMinutes))
    }
}
