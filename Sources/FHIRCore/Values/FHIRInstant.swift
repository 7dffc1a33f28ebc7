/// A FHIR `instant`: a moment to the second or finer with its offset from UTC, kept as written.
public struct FHIRInstant: Sendable, Hashable {
    /// The moment as written, for example `2025-03-01T08:30:00.250Z`.
    public let text: String

    public let date: CalendarDate
    public let time: TimeOfDay
    public let zone: ZoneOffset

    /// Reads a full date with time and offset; nil for anything less.
    public init?(_ text: String) {
        guard let moment = FHIRDateTime(text), let time = moment.time, let zone = moment.zone
        else { return nil }
        self.text = text
        date = moment.date
        self.time = time
        self.zone = zone
    }

    public var precision: TemporalPrecision { time.fraction == nil ? .second : .fraction }
}

extension FHIRInstant: CustomStringConvertible {
    public var description: String { text }
}
