/// A FHIR `time`: a time of day without date or offset, kept as written.
public struct FHIRTime: Sendable, Hashable {
    /// The time as written, for example `08:30:00`.
    public let text: String

    public let components: TimeOfDay

    /// Reads `hh:mm:ss` with or without a fraction; nil for anything else.
    public init?(_ text: String) {
        var rest = TemporalText(text)
        guard let components = rest.time(), rest.isAtEnd else { return nil }
        self.text = text
        self.components = components
    }

    public var precision: TemporalPrecision { components.fraction == nil ? .second : .fraction }
}

extension FHIRTime: CustomStringConvertible {
    public var description: String { text }
}
