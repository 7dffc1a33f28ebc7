import CCalendar
package import ClinicalModel

/// When something begins or ends, as a calendar says it.
package enum CalendarMoment: Hashable, Sendable {
    case utc(Instant)
    /// By the clock of the calendar's zone, whose offset it has.
    case local(Instant)
    /// All day.
    case day(Day)

    /// A moment that the clocks of the place show once stands in local time; one in the hour that they
    /// show twice, and any without a clock, in UTC: RFC 5545 takes the first of two, libical the second.
    init?(_ time: FuzzyTime, clock: (any LocalClock)?) {
        switch time {
        case .instant(let instant): self.init(instant, clock: clock)
        case .day(let day): self = .day(day)
        case .month, .year: return nil
        }
    }

    private init(_ instant: Instant, clock: (any LocalClock)?) {
        self = .utc(instant)
        guard let clock else { return }
        let local = Instant(
            seconds: instant.seconds, offsetMinutes: clock.offsetMinutes(at: instant))
        if case .once = clock.moment(of: local.day, secondOfDay: local.secondOfDay) {
            self = .local(local)
        }
    }

    /// Seconds since 1970; a date is its midnight in UTC.
    var seconds: Int {
        switch self {
        case .utc(let instant), .local(let instant): instant.seconds
        case .day(let day): day.number * 86_400
        }
    }

    var isAllDay: Bool {
        if case .day = self { true } else { false }
    }

    /// Its date, in UTC where it stands in UTC.
    var day: Day {
        switch self {
        case .utc(let instant): Instant(seconds: instant.seconds, offsetMinutes: 0).day
        case .local(let instant): instant.day
        case .day(let day): day
        }
    }

    var secondOfDay: Int {
        switch self {
        case .utc(let instant): Instant(seconds: instant.seconds, offsetMinutes: 0).secondOfDay
        case .local(let instant): instant.secondOfDay
        case .day: 0
        }
    }

    var librarys: cobalamin_calendar_moment {
        let (year, month, number) = day.components
        let place =
            switch self {
            case .utc: COBALAMIN_CALENDAR_UTC
            case .local: COBALAMIN_CALENDAR_LOCAL
            case .day: COBALAMIN_CALENDAR_DATE
            }
        return cobalamin_calendar_moment(
            year: Int32(clamping: year), month: Int32(clamping: month),
            day: Int32(clamping: number), second: Int32(clamping: secondOfDay), place: place)
    }
}
