public import FHIRCore
public import FHIRSyntax

/// A whole number with a lower bound.
public protocol IntegerValue: PrimitiveValue, ExpressibleByIntegerLiteral,
    CustomStringConvertible
where IntegerLiteralType == Int32 {
    var number: Int32 { get }

    init(_ number: Int32)
}

extension IntegerValue {
    public init(integerLiteral number: Int32) { self.init(number) }

    public var description: String { String(number) }

    public init?(json element: Element) {
        guard let number = Int32(json: element) else { return nil }
        self.init(number)
    }

    public func write(to writer: inout JSONWriter) { number.write(to: &writer) }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(Int32.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

/// FHIR `positiveInt`: 1 or more; the bound is for validation to check.
public struct FHIRPositiveInt: IntegerValue {
    public let number: Int32
    public init(_ number: Int32) { self.number = number }
}

/// FHIR `unsignedInt`: 0 or more; the bound is for validation to check.
public struct FHIRUnsignedInt: IntegerValue {
    public let number: Int32
    public init(_ number: Int32) { self.number = number }
}
