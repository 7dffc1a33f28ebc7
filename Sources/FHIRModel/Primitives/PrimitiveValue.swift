public import FHIRCore
public import FHIRSyntax

/// The value of a FHIR primitive type.
public protocol PrimitiveValue: Codable, Hashable, Sendable {
    /// The value of a JSON token; nil where the token could not be written back as it is.
    init?(json element: Element)

    func write(to writer: inout JSONWriter)
}

extension Bool: PrimitiveValue {
    public init?(json element: Element) {
        guard let value = element.bool else { return nil }
        self = value
    }

    public func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Int32: PrimitiveValue {
    public init?(json element: Element) {
        // `-0` and `1e2` are integers of another spelling, which an integer would forget.
        guard let text = element.number?.text, let value = Int32(text), "\(value)" == text else {
            return nil
        }
        self = value
    }

    public func write(to writer: inout JSONWriter) { writer.raw(String(self)) }
}

extension String: PrimitiveValue {
    public init?(json element: FHIRCore.Element) {
        guard let text = element.string else { return nil }
        self = text
    }

    public func write(to writer: inout JSONWriter) { writer.string(self) }
}
