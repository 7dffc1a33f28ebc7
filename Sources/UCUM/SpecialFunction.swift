/// How the numbers of a special unit follow from those of the unit it is defined by (UCUM § 21–22).
package enum SpecialFunction: Sendable, Hashable {
    /// A scale with another zero: add this to come to the reference unit.
    case shifted(by: String)
    /// `times` the logarithm to `base` of the ratio to the reference unit.
    case logarithm(Base, times: Int)
    /// A hundred times the tangent of an angle, whatever unit it is written in.
    case tangent
    /// The root of the reference unit.
    case root

    package enum Base: Sendable, Hashable {
        case e
        case number(Int)
    }

    /// The function of that name in the essence file; `nil` for none and for unknown names.
    init?(named name: String) {
        switch name {
        case "Cel": self = .shifted(by: "273.15")
        case "degF": self = .shifted(by: "459.67")
        case "degRe": self = .shifted(by: "218.52")
        case "ln": self = .logarithm(.e, times: 1)
        case "lg": self = .logarithm(.number(10), times: 1)
        case "lgTimes2": self = .logarithm(.number(10), times: 2)
        case "ld": self = .logarithm(.number(2), times: 1)
        case "pH", "hpX": self = .logarithm(.number(10), times: -1)
        case "hpC": self = .logarithm(.number(100), times: -1)
        case "hpM": self = .logarithm(.number(1_000), times: -1)
        case "hpQ": self = .logarithm(.number(50_000), times: -1)
        case "tanTimes100", "100tan": self = .tangent
        case "sqrt": self = .root
        default: return nil
        }
    }
}

/// A number, and whether it had to be rounded on the way.
package struct Measured: Sendable, Hashable {
    package let value: Rational
    /// A real function gave only so many digits.
    package let isRounded: Bool

    package init(value: Rational, isRounded: Bool) {
        self.value = value
        self.isRounded = isRounded
    }

    static func exact(_ value: Rational) -> Measured { Measured(value: value, isRounded: false) }
    static func rounded(_ value: Rational) -> Measured { Measured(value: value, isRounded: true) }
}
