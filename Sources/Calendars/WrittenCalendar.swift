/// A calendar as it goes out (RFC 5545), and what became of the one before.
public struct WrittenCalendar: Sendable {
    public var bytes: [UInt8]
    /// What of the plans it does not hold, or not wholly.
    public var leftOut: [LeftOutActivity]
    /// Events, those that are called off too.
    public var events = 0
    public var added = 0
    public var changed = 0
    public var cancelled = 0
    public var unchanged = 0
    /// Events of the calendar before that were not written here; they are not taken over.
    public var foreign = 0
}
