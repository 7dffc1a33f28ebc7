/// A parsed unit: components joined by `.` and `/`, evaluated from left to right (UCUM § 2.2).
package struct UnitExpression: Sendable, Hashable {
    package let parts: [Part]

    /// A component and what joins it to those before it.
    package struct Part: Sendable, Hashable {
        /// Whether `/` stands before it.
        package let isDivisor: Bool
        package let component: Component
        /// The text between braces behind it.
        package let annotation: String?
    }

    package indirect enum Component: Sendable, Hashable {
        /// A whole number.
        case factor(Rational)
        /// A unit with its exponent, 1 where none is written.
        case symbol(UnitSymbol, exponent: Int)
        /// A parenthesis.
        case group(UnitExpression)
        /// Braces alone: the unity.
        case unity
    }

    /// The unity, `1`.
    package static let one = UnitExpression(
        parts: [Part(isDivisor: false, component: .unity, annotation: nil)])

    /// Whether a text between braces stands anywhere in it.
    package var isAnnotated: Bool {
        parts.contains { part in
            if case .group(let inner) = part.component, inner.isAnnotated { return true }
            return part.annotation != nil
        }
    }
}

extension UnitExpression {
    /// The expression in words, as UCUM's functional tests write them: `(meter) / (second ^ 2)`.
    package var displayName: String {
        var text = ""
        for (index, part) in parts.enumerated() {
            if part.isDivisor {
                text += index == 0 ? "1 / " : " / "
            } else if index > 0 {
                text += " * "
            }
            text += Self.displayName(of: part.component)
        }
        return text
    }

    private static func displayName(of component: Component) -> String {
        switch component {
        case .factor(let value): value.fraction
        case .symbol(let symbol, 1): "(\(symbol.name))"
        case .symbol(let symbol, let exponent): "(\(symbol.name) ^ \(exponent))"
        case .group(let inner): "(\(inner.displayName))"
        case .unity: "(unity)"
        }
    }
}
