/// A number with its text kept as written: `1.50` stays `1.50` and `1e3` stays `1e3`.
///
/// FHIR gives meaning to the number of digits (R4 datatypes, decimal), which no binary or decimal
/// number type carries. Two values are equal when their texts are; compare magnitudes elsewhere.
public struct FHIRDecimal: Sendable, Hashable {
    /// The number as written.
    public let text: String

    /// A number as the JSON grammar allows it (RFC 8259, section 6); nil for any other text.
    public init?(_ text: String) {
        guard Self.isNumber(text.utf8) else { return nil }
        self.text = text
    }

    public init(_ value: Int) {
        text = String(value)
    }

    /// A number whose text a scanner has already checked.
    package init(json text: String) {
        self.text = text
    }
}

extension FHIRDecimal: CustomStringConvertible {
    public var description: String { text }
}

extension FHIRDecimal {
    /// Whether the text is `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][+-]?[0-9]+)?`.
    private static func isNumber(_ text: String.UTF8View) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = takeDigits(&rest)
        guard whole > 0, whole == 1 || text.first(where: isDigit) != UInt8(ascii: "0") else {
            return false
        }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard takeDigits(&rest) > 0 else { return false }
        }
        guard let mark = rest.first else { return true }
        guard mark | 0x20 == UInt8(ascii: "e") else { return false }
        rest.removeFirst()
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            rest.removeFirst()
        }
        return takeDigits(&rest) > 0 && rest.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
        let before = rest.count
        rest = rest.drop(while: isDigit)
        return before - rest.count
    }
}
