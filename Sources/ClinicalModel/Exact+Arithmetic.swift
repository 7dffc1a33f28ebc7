extension Exact {
    /// The sum, or `nil` where it cannot be held.
    public func adding(_ other: Exact) -> Exact? {
        guard let left = numerator.times(other.denominator),
            let right = other.numerator.times(denominator),
            let below = denominator.times(other.denominator)
        else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : Exact(numerator: sum, denominator: below)
    }

    /// The difference, or `nil` where it cannot be held.
    public func subtracting(_ other: Exact) -> Exact? { adding(other.negated) }

    /// The product, or `nil` where it cannot be held.
    ///
    /// Common factors are taken out first, so only a result that is too large itself is refused.
    public func multiplied(by other: Exact) -> Exact? {
        if other.numerator == 1, other.denominator == 1 { return self }
        let first = Self.commonFactor(numerator, other.denominator)
        let second = Self.commonFactor(other.numerator, denominator)
        guard let above = (numerator / first).times(other.numerator / second),
            let below = (denominator / second).times(other.denominator / first)
        else { return nil }
        return Exact(numerator: above, denominator: below)
    }

    /// The quotient, or `nil` for division by zero or a result that cannot be held.
    public func divided(by other: Exact) -> Exact? {
        guard let inverse = Exact(numerator: other.denominator, denominator: other.numerator) else {
            return nil
        }
        return multiplied(by: inverse)
    }

    /// The value with the opposite sign.
    public var negated: Exact { Exact(unchecked: -numerator, denominator) }

    /// The distance from zero.
    public var magnitude: Exact { numerator < 0 ? negated : self }

    private static func commonFactor(_ first: Int128, _ second: Int128) -> Int128 {
        Int128(greatestCommonDivisor(first.magnitude, second.magnitude))
    }

    /// For parts that are normalised already; neither part is ever `Int128.min`.
    init(unchecked numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }
}

extension Int128 {
    /// The product, or `nil` on overflow.
    func times(_ other: Int128) -> Int128? {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? nil : product
    }
}
