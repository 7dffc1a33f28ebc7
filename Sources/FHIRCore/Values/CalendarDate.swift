/// A calendar date, as precise as it was written.
public struct CalendarDate: Sendable, Hashable {
    /// The year, 1 to 9999.
    public var year: Int

    /// The month, 1 to 12, where written.
    public var month: Int?

    /// The day of the month, where written.
    public var day: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// How many days a month has in the Gregorian calendar.
    static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}

/// A time of day.
public struct TimeOfDay: Sendable, Hashable {
    public var hour: Int
    public var minute: Int

    /// The second, 60 in a leap second.
    public var second: Int

    /// The digits after the point as written, where there are any.
    public var fraction: String?

    public init(hour: Int, minute: Int, second: Int, fraction: String? = nil) {
        self.hour = hour
        self.minute = minute
        self.second = second
        self.fraction = fraction
    }
}

/// The offset of a local time from UTC.
public struct ZoneOffset: Sendable, Hashable {
    /// Minutes east of UTC.
    public var minutes: Int

    /// Whether it was written as `Z`.
    public var isZulu: Bool
}

/// How much of a date or time was written.
public enum TemporalPrecision: Sendable, Hashable, Comparable {
    case year, month, day, second, fraction
}
