public import FHIRCore
public import FHIRSyntax

/// A primitive value that JSON writes as a string and that keeps its text as written.
///
/// Nothing is refused here: whether the text follows the type's rules is for validation to say.
public protocol TextValue: PrimitiveValue, ExpressibleByStringInterpolation,
    CustomStringConvertible
where StringLiteralType == String {
    var text: String { get }

    init(_ text: String)
}

extension TextValue {
    public init(stringLiteral text: String) { self.init(text) }

    public var description: String { text }

    public init?(json element: Element) {
        guard let text = element.string else { return nil }
        self.init(text)
    }

    public func write(to writer: inout JSONWriter) { writer.string(text) }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
