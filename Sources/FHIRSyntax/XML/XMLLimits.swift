/// What an XML reader refuses as too large, too deep or too many.
public struct XMLLimits: Sendable, Hashable {
    /// How deep elements may be nested.
    public var depth = 256
    /// How many attributes and namespace declarations one element may have.
    public var attributes = 256
    /// How long one text, attribute value, comment or instruction may be, in bytes.
    public var text = 64 << 20
    /// How many different names a document may have.
    public var names = 1 << 16
    /// How long one document may be, in bytes; for a batch the limit holds for each of its messages.
    public var bytes = 128 << 20

    public static let `default` = XMLLimits()

    public init() {}
}
