/// When a calendar is to remind of something, counted from where it begins or ends.
struct Reminder: Hashable {
    /// Negative before.
    var seconds: Int
    var isFromEnd = false

    private static let hour = 3_600
    private static let day = 24 * hour

    /// Morning of a day that is all a plan says.
    static let morning = Reminder(seconds: 8 * hour)
    static let eveningBefore = Reminder(seconds: -6 * hour)
    static let atStart = Reminder(seconds: 0)
    static let hourBefore = Reminder(seconds: -hour)
    static let dayBefore = Reminder(seconds: -day)
    static let dayBeforeEnd = Reminder(seconds: -day, isFromEnd: true)

    /// Of what is done every day at the time alone, of all else beforehand, too.
    static func ofMoment(isAllDay: Bool, isDaily: Bool) -> [Reminder] {
        switch (isAllDay, isDaily) {
        case (true, true): [.morning]
        case (true, false): [.eveningBefore, .morning]
        case (false, true): [.atStart]
        case (false, false): [.dayBefore, .hourBefore]
        }
    }

    /// Of a time in which something is due: when it begins, and before it is over.
    static func ofWindow(isAllDay: Bool, days: Int) -> [Reminder] {
        let first: Reminder = isAllDay ? .morning : .atStart
        return days > 2 ? [first, .dayBeforeEnd] : [first]
    }
}
