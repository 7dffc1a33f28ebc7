/// A decimal as it was written: its digits, and how many of them were given.
package struct DecimalText: Sendable, Hashable {
    package let isNegative: Bool
    /// All digits, without point.
    let digits: String
    /// The power of ten by which `digits` count.
    let exponent: Int
    /// The significant digits given: `nil` for a whole number, which stands for itself.
    package let significantDigits: Int?

    /// Reads `72.50`, `-40`, `+1`, `.5` or `1e3`; `nil` for other text.
    package init?(_ text: some StringProtocol) {
        var rest = text.utf8[...]
        let sign = rest.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
        let whole = Self.takeDigits(&rest)
        var fraction = ""
        var hasPoint = false
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            hasPoint = true
            fraction = Self.takeDigits(&rest)
            guard !fraction.isEmpty else { return nil }
        }
        guard !(whole + fraction).isEmpty, let power = Self.takeExponent(&rest), rest.isEmpty else {
            return nil
        }
        isNegative = sign == UInt8(ascii: "-")
        digits = whole + fraction
        exponent = power - fraction.count
        let given = digits.drop { $0 == "0" }.count
        significantDigits = hasPoint ? max(given, 1) : nil
    }

    private static func takeDigits<Bytes>(_ rest: inout Bytes) -> String
    where Bytes: Collection, Bytes.SubSequence == Bytes, Bytes.Element == UInt8 {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return String(decoding: digits, as: UTF8.self)
    }

    /// The power of ten after `e`, 0 where there is none, `nil` where it cannot be read.
    private static func takeExponent<Bytes>(_ rest: inout Bytes) -> Int?
    where Bytes: Collection, Bytes.SubSequence == Bytes, Bytes.Element == UInt8 {
        guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") else { return 0 }
        rest = rest.dropFirst()
        let sign = rest.first
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard let size = Int(takeDigits(&rest)), size < 1_000_000 else { return nil }
        return sign == UInt8(ascii: "-") ? -size : size
    }
}
