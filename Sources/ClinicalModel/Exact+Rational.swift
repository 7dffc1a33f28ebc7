package import UCUM

extension Rational {
    /// The same number; every value that rules compare is a fraction.
    package init(_ exact: Exact) {
        // Both parts are printed by the standard library, and the lower one is never zero.
        self =
            Rational(numerator: "\(exact.numerator)", denominator: "\(exact.denominator)") ?? .zero
    }
}

extension Exact {
    /// The same number; `nil` where it is too long for the numbers that rules compare.
    package init?(_ rational: Rational) {
        let parts = rational.fraction.split(separator: "/")
        guard let above = parts.first.flatMap({ Int128($0) }),
            let below = parts.count > 1 ? Int128(parts[1]) : 1
        else { return nil }
        self.init(numerator: above, denominator: below)
    }
}
