/// A time at the precision it was written with: an instant, a day, a month or a year.
public enum FuzzyTime: Hashable, Sendable {
    case instant(Instant)
    case day(Day)
    /// The first day of the month.
    case month(Day)
    /// The first day of the year.
    case year(Day)

    /// The calendar date as written; the first day of a month or year.
    public var day: Day {
        switch self {
        case .instant(let instant): instant.day
        case .day(let day), .month(let day), .year(let day): day
        }
    }

    /// The last calendar date the time can mean.
    public var lastDay: Day {
        switch self {
        case .instant(let instant): return instant.day
        case .day(let day): return day
        case .month(let first):
            let (year, month, _) = first.components
            return first + (Day.length(ofMonth: month, year: year) - 1)
        case .year(let first):
            return first + (Day.length(ofMonth: 2, year: first.components.year) + 337 - 1)
        }
    }

    public var instant: Instant? {
        if case .instant(let instant) = self { instant } else { nil }
    }

    /// Whether the calendar day is known.
    public var hasDay: Bool {
        switch self {
        case .instant, .day: true
        case .month, .year: false
        }
    }

    /// The instant used in windows of hours: a date alone counts as 12:00 (clinical conventions).
    public func instantOrNoon(offsetMinutes: Int) -> Instant {
        instant ?? Instant(day: day, secondOfDay: 43_200, offsetMinutes: offsetMinutes)
    }

    /// Whether a record of this time is known at the as-of time.
    public func isKnown(at asOf: AsOf) -> Bool {
        if let instant { instant <= asOf.instant } else { day <= asOf.day }
    }

    /// How this time stands to another: undecidable when a date alone meets its own day.
    public func order(to other: FuzzyTime) -> TimeOrder {
        if let instant, let otherInstant = other.instant {
            return instant < otherInstant ? .before : .notBefore
        }
        if lastDay < other.day { return .before }
        if day > other.lastDay { return .notBefore }
        return .undecidable
    }
}

/// The order of two times.
public enum TimeOrder: Sendable {
    case before
    case notBefore
    case undecidable
}

extension FuzzyTime: CustomStringConvertible {
    /// ISO 8601 at the precision known.
    public var description: String {
        switch self {
        case .instant(let instant): instant.description
        case .day(let day): day.description
        case .month(let day): String(day.description.prefix(7))
        case .year(let day): String(day.description.prefix(4))
        }
    }
}

/// The evaluation date T: a moment and its calendar date.
public struct AsOf: Sendable, Equatable {
    public let instant: Instant
    /// As given: `2025-06-05` or a date-time.
    public let text: String

    public init(instant: Instant, text: String) {
        self.instant = instant
        self.text = text
    }

    public var day: Day { instant.day }
    public var offsetMinutes: Int { instant.offsetMinutes }
}
