/// A point in time with the offset it was written with.
///
/// Two instants are equal when they are the same moment; the calendar date "as written" (clinical
/// conventions: ages and day counts) follows the offset.
public struct Instant: Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int
    public let nanoseconds: Int
    /// Minutes east of UTC.
    public let offsetMinutes: Int

    public init(seconds: Int, nanoseconds: Int = 0, offsetMinutes: Int) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
        self.offsetMinutes = offsetMinutes
    }

    /// A wall-clock time at an offset.
    public init(
        day: Day, secondOfDay: Int, nanoseconds: Int = 0, offsetMinutes: Int
    ) {
        self.init(
            seconds: day.number * 86_400 + secondOfDay - offsetMinutes * 60,
            nanoseconds: nanoseconds, offsetMinutes: offsetMinutes)
    }

    private var localSeconds: Int { seconds + offsetMinutes * 60 }

    /// The calendar date as written.
    public var day: Day {
        let local = localSeconds
        return Day(number: local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400))
    }

    /// Seconds since local midnight.
    public var secondOfDay: Int { localSeconds - day.number * 86_400 }

    package static let secondsInHour = 3600

    public func adding(hours: Int) -> Instant {
        Instant(
            seconds: seconds + hours * Self.secondsInHour, nanoseconds: nanoseconds,
            offsetMinutes: offsetMinutes)
    }
}

extension Instant: Comparable, Hashable {
    public static func == (left: Instant, right: Instant) -> Bool {
        left.seconds == right.seconds && left.nanoseconds == right.nanoseconds
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(seconds)
        hasher.combine(nanoseconds)
    }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 with offset, whole seconds: `2025-06-05T10:40:00+02:00`.
    public var description: String {
        let time = secondOfDay
        let clock = [time / 3600, time / 60 % 60, time % 60].map { padded($0, 2) }
        return "\(day)T\(clock.joined(separator: ":"))\(offsetText)"
    }

    private var offsetText: String {
        if offsetMinutes == 0 { return "Z" }
        let size = abs(offsetMinutes)
        return "\(offsetMinutes < 0 ? "-" : "+")\(padded(size / 60, 2)):\(padded(size % 60, 2))"
    }
}
