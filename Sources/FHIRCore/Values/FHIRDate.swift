/// A FHIR `date`: a year, a month or a day, kept as written.
public struct FHIRDate: Sendable, Hashable {
    /// The date as written, for example `2025-03`.
    public let text: String

    public let components: CalendarDate

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else and for days that do not exist.
    public init?(_ text: String) {
        var rest = TemporalText(text)
        guard let components = rest.date(), rest.isAtEnd else { return nil }
        self.text = text
        self.components = components
    }

    public var precision: TemporalPrecision { components.precision }
}

extension CalendarDate {
    var precision: TemporalPrecision {
        if day != nil { return .day }
        return month == nil ? .year : .month
    }
}

extension FHIRDate: CustomStringConvertible {
    public var description: String { text }
}
