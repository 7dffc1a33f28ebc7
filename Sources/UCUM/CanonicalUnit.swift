/// A unit as a number times powers of units that are not reduced further.
///
/// Those are the seven base units, arbitrary units, and special units. A special unit that stands
/// alone, at most with a number or prefix, is a scale; in a product it is like an arbitrary one and
/// measures nothing but itself, for UCUM gives such products no meaning (§ 21).
package struct CanonicalUnit: Sendable, Hashable {
    package var factor: Rational
    /// By code; never zero.
    package var exponents: [String: Int]

    package init(factor: Rational, exponents: [String: Int]) {
        self.factor = factor
        self.exponents = exponents
    }

    package static let one = CanonicalUnit(factor: .one, exponents: [:])

    /// The canonical form: `10 g.m-3`, factor first, units in the order of their letters.
    package var text: String {
        let units = unitText
        if units.isEmpty { return factor.compactText }
        return factor == .one ? units : "\(factor.compactText) \(units)"
    }

    /// The units alone: `g.m-3`; empty for a pure number.
    package var unitText: String {
        exponents.sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
            .map { $0.value == 1 ? $0.key : Self.power($0.key, $0.value) }
            .joined(separator: ".")
    }

    private static func power(_ code: String, _ exponent: Int) -> String { "\(code)\(exponent)" }

    /// Multiplied by a power of `other`.
    mutating func multiply(by other: CanonicalUnit, exponent: Int) {
        // A factor is never zero, so every power exists.
        factor = factor * (other.factor.power(exponent) ?? .one)
        for (code, count) in other.exponents {
            let sum = exponents[code, default: 0] + count * exponent
            exponents[code] = sum == 0 ? nil : sum
        }
    }

    /// This unit divided by `other`.
    package func divided(by other: CanonicalUnit) -> CanonicalUnit {
        var result = self
        result.multiply(by: other, exponent: -1)
        return result
    }

    /// This unit multiplied by `other`.
    package func multiplied(by other: CanonicalUnit) -> CanonicalUnit {
        var result = self
        result.multiply(by: other, exponent: 1)
        return result
    }
}
