public import FHIRCore

extension Primitive: ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral, ExpressibleByStringLiteral,
    ExpressibleByStringInterpolation
where Value: ExpressibleByStringLiteral, Value.StringLiteralType == String {
    public init(stringLiteral text: String) {
        self.init(Value(stringLiteral: text))
    }
}

extension Primitive: ExpressibleByBooleanLiteral where Value == Bool {
    public init(booleanLiteral value: Bool) {
        self.init(value)
    }
}

extension Primitive: ExpressibleByIntegerLiteral
where Value: ExpressibleByIntegerLiteral, Value.IntegerLiteralType == Int32 {
    public init(integerLiteral value: Int32) {
        self.init(Value(integerLiteral: value))
    }
}

extension Primitive where Value: TextValue {
    public init(_ text: String) {
        self.init(Value(text))
    }

    /// The value's text; nil where there is only an extension.
    public var text: String? { value?.text }
}

extension Primitive where Value == String {
    /// The value's text; nil where there is only an extension.
    public var text: String? { value }
}

extension Primitive where Value == FHIRDecimal {
    /// A decimal with its digits kept as written; nil for text that is no JSON number.
    public init?(text: String) {
        guard let value = FHIRDecimal(text) else { return nil }
        self.init(value)
    }
}
