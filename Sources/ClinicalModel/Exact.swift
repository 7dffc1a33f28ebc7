/// An exact rational number: every value and limit the rules compare is one.
///
/// Held as a normalised fraction of 128-bit integers. Arithmetic that would overflow returns
/// `nil`; comparison never overflows. A decimal that cannot be held is refused when it is read,
/// so no value ever changes silently.
public struct Exact: Sendable, Hashable {
    /// The numerator; carries the sign.
    public let numerator: Int128
    /// The denominator; always positive and without a common factor with the numerator.
    public let denominator: Int128

    /// Zero.
    public static let zero = Exact(0)
    /// One.
    public static let one = Exact(1)

    /// A whole number.
    public init(_ value: Int) {
        numerator = Int128(value)
        denominator = 1
    }

    /// The fraction `numerator`/`denominator`; `nil` for a zero denominator or one not holdable.
    public init?(numerator: Int128, denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * (numerator / Int128(divisor))
        self.denominator = sign * (denominator / Int128(divisor))
    }

    /// Whether the value is a whole number.
    public var isInteger: Bool { denominator == 1 }

    /// The value as the nearest `Double`, for display only, never for a verdict.
    public var approximate: Double { Double(numerator) / Double(denominator) }

    /// Euclid on magnitudes; the loop leaves 128-bit division as soon as both fit a word.
    static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (larger, smaller) = (first, second)
        while smaller != 0 {
            if let word = UInt64(exactly: larger), let other = UInt64(exactly: smaller) {
                return UInt128(greatestCommonDivisor(word, other))
            }
            (larger, smaller) = (smaller, larger % smaller)
        }
        return larger
    }

    private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}

extension Exact: Comparable {
    public static func < (left: Exact, right: Exact) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        if let first = shortProduct(left.numerator, right.denominator),
            let second = shortProduct(right.numerator, left.denominator)
        {
            return first < second
        }
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return (first.high, first.low) < (second.high, second.low)
    }

    /// The product of two numbers of a word each, which cannot overflow; nil for larger ones.
    private static func shortProduct(_ first: Int128, _ second: Int128) -> Int128? {
        guard let first = Int64(exactly: first), let second = Int64(exactly: second) else {
            return nil
        }
        return Int128(first) &* Int128(second)
    }
}

extension Exact: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}
