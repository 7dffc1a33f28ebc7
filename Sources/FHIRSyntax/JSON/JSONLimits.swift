/// How large and how deep a document may be before it is refused.
public struct JSONLimits: Sendable, Equatable {
    /// How many containers may be open at once.
    public var depth: Int

    /// How many bytes a document may have.
    public var bytes: Int

    public init(depth: Int = 100, bytes: Int = 128 << 20) {
        self.depth = depth
        self.bytes = bytes
    }

    /// A depth of 100 and 128 MiB: beyond what any FHIR resource needs.
    public static let `default` = JSONLimits()
}
