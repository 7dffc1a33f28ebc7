import CRational

extension SpecialFunction {
    /// Powers beyond this are of no quantity.
    private static let largestPower = 5_000

    /// From a number on the scale to one in the reference unit; `nil` where there is none.
    func toReference(_ number: Measured) -> Measured? {
        switch self {
        case .shifted(let shift):
            return Rational(decimalText: shift).map { number.mapped(by: $0, +) }
        case .logarithm(let base, let times):
            guard let exponent = number.value.divided(by: Rational(integerLiteral: times)) else {
                return nil
            }
            return base.power(exponent)?.or(number)
        case .tangent:
            return number.value.divided(by: 100).flatMap { $0.function(COBALAMIN_ATAN) }
        case .root:
            guard number.value >= .zero else { return nil }
            return number.mapped(by: number.value, *)
        }
    }

    /// From a number in the reference unit to one on the scale; `nil` where there is none.
    func fromReference(_ number: Measured) -> Measured? {
        switch self {
        case .shifted(let shift):
            return Rational(decimalText: shift).map { number.mapped(by: $0, -) }
        case .logarithm(let base, let times):
            return base.logarithm(of: number.value)?.or(number)
                .mapped(by: Rational(integerLiteral: times), *)
        case .tangent:
            // Half a turn and more has no slope.
            guard let quarter = Rational(decimalText: Self.quarterTurn),
                Rational.zero - quarter < number.value, number.value < quarter
            else { return nil }
            return number.value.function(COBALAMIN_TAN)?.mapped(by: 100, *)
        case .root: return number.value.root?.or(number)
        }
    }

    /// Half of pi.
    private static let quarterTurn = "1.5707963267948966192313216916397514"

    fileprivate static func isAllowed(power: Rational) -> Bool {
        power < Rational(integerLiteral: largestPower)
            && Rational(integerLiteral: -largestPower) < power
    }
}

extension SpecialFunction.Base {
    /// The base to a power: exact where the power is whole.
    fileprivate func power(_ exponent: Rational) -> Measured? {
        guard SpecialFunction.isAllowed(power: exponent) else { return nil }
        guard case .number(let base) = self else {
            return exponent.isZero ? .exact(.one) : exponent.function(COBALAMIN_EXP)
        }
        // The whole part is taken exactly, so the real function sees a small number only.
        let whole = exponent.floor
        let rest = exponent - Rational(integerLiteral: whole)
        guard let exact = Rational(integerLiteral: base).power(whole) else { return nil }
        if rest.isZero { return .exact(exact) }
        guard let ln = Rational(integerLiteral: base).function(COBALAMIN_LN),
            let part = (ln.value * rest).function(COBALAMIN_EXP)
        else { return nil }
        return part.mapped(by: exact, *)
    }

    /// The logarithm: exact where it is whole.
    fileprivate func logarithm(of number: Rational) -> Measured? {
        guard number > .zero, let ln = number.naturalLogarithm else { return nil }
        guard case .number(let base) = self else { return number == .one ? .exact(.zero) : ln }
        guard let unit = Rational(integerLiteral: base).naturalLogarithm,
            let ratio = ln.value.divided(by: unit.value)
        else { return nil }
        let nearest = (ratio + Rational(digits: "5", exponent: -1)).floor
        if Rational(integerLiteral: base).power(nearest) == number {
            return .exact(Rational(integerLiteral: nearest))
        }
        return .rounded(ratio)
    }
}

extension Rational {
    /// The value of a real function, to the digits the C library has.
    fileprivate func function(_ function: cobalamin_function) -> Measured? {
        withFraction { cobalamin_rational_function(function, $0) }
            .map { .rounded(Rational(taking: $0)) }
    }

    /// Near one the distance from it is what counts: it goes to the function exactly.
    fileprivate var naturalLogarithm: Measured? {
        let distance = self - 1
        let isNear = Rational(digits: "5", exponent: -1) < self && self < 2
        return isNear ? distance.function(COBALAMIN_LN_OF_ONE_PLUS) : function(COBALAMIN_LN)
    }

    /// The root, exact where it is a fraction.
    fileprivate var root: Measured? {
        guard self >= .zero else { return nil }
        if let exact = withFraction({ cobalamin_rational_root($0) }) {
            return .exact(Rational(taking: exact))
        }
        return function(COBALAMIN_SQRT)
    }

    /// The largest whole number that is not above the value; the value must fit a machine's.
    fileprivate var floor: Int { withFraction { cobalamin_rational_floor($0) } }
}

extension Measured {
    /// The digits that can be trusted in a value that a real function gave.
    package static let digits = Int(cobalamin_function_digits())

    func mapped(
        by other: Rational, _ operation: (Rational, Rational) -> Rational
    ) -> Measured {
        Measured(value: operation(value, other), isRounded: isRounded)
    }

    /// Rounded where either is.
    fileprivate func or(_ earlier: Measured) -> Measured {
        Measured(value: value, isRounded: isRounded || earlier.isRounded)
    }

    /// As a decimal: exact where nothing was rounded and it ends.
    package var decimal: Rational.Decimal {
        guard isRounded else { return value.decimal() }
        return Rational.Decimal(
            text: value.decimal(limit: 0, digits: Self.digits).text, isExact: false)
    }
}
