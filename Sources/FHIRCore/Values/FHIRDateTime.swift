/// A FHIR `dateTime`: a partial date, or a moment with its offset from UTC, kept as written.
public struct FHIRDateTime: Sendable, Hashable {
    /// The value as written, for example `2025-03-01T08:30:00+01:00`.
    public let text: String

    public let date: CalendarDate

    /// The time of day, where written; then there is a zone too.
    public let time: TimeOfDay?

    /// The offset from UTC, where there is a time.
    public let zone: ZoneOffset?

    /// Reads a date or a full date with time and offset; nil for anything else.
    public init?(_ text: String) {
        var rest = TemporalText(text)
        guard let date = rest.date() else { return nil }
        var time: TimeOfDay?
        var zone: ZoneOffset?
        if !rest.isAtEnd {
            guard date.day != nil, rest.take("T") else { return nil }
            time = rest.time()
            zone = rest.zone()
            guard time != nil, zone != nil, rest.isAtEnd else { return nil }
        }
        self.text = text
        self.date = date
        self.time = time
        self.zone = zone
    }

    public var precision: TemporalPrecision {
        guard let time else { return date.precision }
        return time.fraction == nil ? .second : .fraction
    }
}

extension FHIRDateTime: CustomStringConvertible {
    public var description: String { text }
}
