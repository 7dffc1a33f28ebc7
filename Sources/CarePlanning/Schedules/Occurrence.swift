package import ClinicalModel

/// One time of a schedule.
package struct Occurrence: Sendable, Hashable {
    /// What the clocks of the place do at that time.
    package enum ClockChange: Sendable, Hashable {
        /// They leave the hour out: planned as many minutes after the gap begins.
        case skipped
        /// They show it twice: planned for the first time.
        case repeated
    }

    /// The moment, or the day alone where no zone is known or no time of day is stated.
    package var time: FuzzyTime
    /// The time of day as clocks of the place show it, seconds after midnight, where it is stated or
    /// is that of the first dose.
    package var secondOfDay: Int?
    /// The time of day as an event, FHIR's EventTiming: `MORN`, `PCM`.
    package var when: String?
    package var clockChange: ClockChange?

    package init(
        time: FuzzyTime, secondOfDay: Int? = nil, when: String? = nil,
        clockChange: ClockChange? = nil
    ) {
        self.time = time
        self.secondOfDay = secondOfDay
        self.when = when
        self.clockChange = clockChange
    }

    package var day: Day { time.day }
}

/// A schedule laid out in time, as far as it can be.
package struct Occurrences: Sendable, Hashable {
    /// In the order of time.
    package var items: [Occurrence] = []
    /// There are more than were asked for.
    package var isTruncated = false
    /// The schedule is a range ("every 2 to 3 months", "1 or 2 times"): these are its fewest at its
    /// shortest interval.
    package var isAtLeast = false
    /// Why nothing, or not everything, could be laid out.
    package var problems: [ScheduleProblem] = []

    package init() {}

    package var days: [Day] { items.map(\.day) }
}

/// What keeps a schedule from being laid out in time; it is said and never guessed at.
package enum ScheduleProblem: String, Sendable, Hashable, CaseIterable {
    case wordsOnly = "words-only"
    case noStart = "no-start"
    case noPeriod = "no-period"
    case periodNotPositive = "period-not-positive"
    case frequencyNotPositive = "frequency-not-positive"
    case tooOften = "too-often"
    case endsBeforeStart = "ends-before-start"
    case partOfMonth = "part-of-month"
    case weekdaysOfMonth = "weekdays-of-month"
    case weekdaysInHours = "weekdays-in-hours"
    case beyondCalendar = "beyond-calendar"

    /// In words, about "the schedule".
    package var text: String {
        switch self {
        case .wordsOnly: "is stated in words or by a code alone"
        case .noStart: "has no start"
        case .noPeriod: "does not say in which period it repeats"
        case .periodNotPositive: "repeats in a period that is not longer than nothing"
        case .frequencyNotPositive: "repeats less than once"
        case .tooOften: "repeats more often than can be planned"
        case .endsBeforeStart: "ends before it starts"
        case .partOfMonth: "repeats in parts of a month"
        case .weekdaysOfMonth: "names weekdays of a month or year without saying which"
        case .weekdaysInHours: "names weekdays for a period of hours"
        case .beyondCalendar: "leaves the years 1 to 9999"
        }
    }
}
