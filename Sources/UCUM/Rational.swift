import CRational

/// An exact fraction of any size: the number behind every unit.
///
/// Factors of units need more room than 128 bits: `1 [ly]3` in `nm3` has 76 digits, and pi stands
/// in UCUM with 64 decimals. GMP does the arithmetic; the value itself is held as GMP's limbs.
package struct Rational: Sendable, Hashable {
    let isNegative: Bool
    /// 64 bits each, the least first, without leading zeros; lowest terms.
    private let numerator: [UInt64]
    private let denominator: [UInt64]

    package static let zero = Rational(digits: "0", exponent: 0)
    package static let one = Rational(digits: "1", exponent: 0)
    package static let ten = Rational(digits: "10", exponent: 0)

    /// `digits` (decimal, at least one) times ten to the power `exponent`.
    init(digits: String, exponent: Int) {
        self.init(taking: cobalamin_rational_of_digits(digits, exponent))
    }

    /// Takes over a result of the library.
    init(taking result: OpaquePointer) {
        let view = cobalamin_rational_view(result)
        isNegative = view.is_negative
        numerator = Self.limbs(view.numerator)
        denominator = Self.limbs(view.denominator)
        cobalamin_rational_free(result)
    }

    package var isZero: Bool { numerator.isEmpty }

    /// Whether the value is a whole number.
    package var isInteger: Bool { denominator == [1] }

    /// The value as a machine's whole number, where it is one that fits.
    package var integer: Int? {
        guard isInteger, numerator.count <= 1, let size = Int(exactly: numerator.first ?? 0) else {
            return nil
        }
        return isNegative ? -size : size
    }

    private static func limbs(_ number: cobalamin_natural) -> [UInt64] {
        Array(UnsafeBufferPointer(start: number.limbs, count: number.count))
    }

    /// Lends the value to the library for the time of the call.
    func withFraction<Result>(_ body: (cobalamin_fraction) -> Result) -> Result {
        numerator.withUnsafeBufferPointer { above in
            denominator.withUnsafeBufferPointer { below in
                body(
                    cobalamin_fraction(
                        numerator: cobalamin_natural(limbs: above.baseAddress, count: above.count),
                        denominator: cobalamin_natural(
                            limbs: below.baseAddress, count: below.count),
                        is_negative: isNegative))
            }
        }
    }
}

extension Rational {
    package static func + (left: Rational, right: Rational) -> Rational {
        combine(COBALAMIN_ADD, left, right)
    }

    package static func - (left: Rational, right: Rational) -> Rational {
        combine(COBALAMIN_SUBTRACT, left, right)
    }

    package static func * (left: Rational, right: Rational) -> Rational {
        combine(COBALAMIN_MULTIPLY, left, right)
    }

    /// The quotient; `nil` for division by zero.
    package func divided(by other: Rational) -> Rational? {
        other.isZero ? nil : Self.combine(COBALAMIN_DIVIDE, self, other)
    }

    /// A power; `nil` for a negative one of zero.
    package func power(_ exponent: Int) -> Rational? {
        guard exponent >= 0 || !isZero else { return nil }
        return Rational(taking: withFraction { cobalamin_rational_power($0, exponent) })
    }

    private static func combine(
        _ operation: cobalamin_operation, _ left: Rational, _ right: Rational
    ) -> Rational {
        left.withFraction { first in
            right.withFraction { second in
                Rational(taking: cobalamin_rational_combine(operation, first, second))
            }
        }
    }
}

extension Rational: Comparable {
    package static func < (left: Rational, right: Rational) -> Bool {
        left.withFraction { first in
            right.withFraction { second in cobalamin_rational_compare(first, second) < 0 }
        }
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) {
        let size = Rational(digits: "\(value.magnitude)", exponent: 0)
        self = value < 0 ? Rational.zero - size : size
    }
}

extension Rational {
    /// The fraction of two whole numbers as they are printed; `nil` for other text and for zero
    /// below.
    package init?(numerator: String, denominator: String) {
        guard let above = Rational(decimalText: numerator), above.isInteger,
            let below = Rational(decimalText: denominator), below.isInteger,
            let value = above.divided(by: below)
        else { return nil }
        self = value
    }
}
