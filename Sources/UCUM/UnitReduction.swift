/// Reduces unit expressions to their canonical form.
package struct UnitReduction: Sendable {
    let table: UnitTable
    /// Units that are kept as they are although UCUM reduces them.
    private let kept: Set<String>

    /// `keeping` names units to be kept: `mol` is a mere number in UCUM, 6.02214076e23, so that
    /// `mol/L` and `/L` would be commensurable; who converts amounts of a substance keeps it.
    package init(table: UnitTable = .ucum, keeping kept: Set<String> = []) {
        self.table = table
        self.kept = kept
    }

    package func canonical(_ expression: UnitExpression) -> CanonicalUnit {
        var result = CanonicalUnit.one
        for part in expression.parts {
            result.multiply(by: canonical(part.component), exponent: part.isDivisor ? -1 : 1)
        }
        return result
    }

    private func canonical(_ component: UnitExpression.Component) -> CanonicalUnit {
        switch component {
        case .unity: return .one
        case .factor(let value): return CanonicalUnit(factor: value, exponents: [:])
        case .group(let inner): return canonical(inner)
        case .symbol(let symbol, let exponent):
            var unit = canonical(symbol.atom)
            if let prefix = symbol.prefix { unit.factor = unit.factor * prefix.value }
            var result = CanonicalUnit.one
            result.multiply(by: unit, exponent: exponent)
            return result
        }
    }

    func canonical(_ atom: UnitAtom) -> CanonicalUnit {
        guard case .multiple(let value, let unit) = atom.definition, !kept.contains(atom.code)
        else {
            return CanonicalUnit(factor: .one, exponents: [atom.code: 1])
        }
        return canonical(value: value, unit: unit)
    }

    /// A definition of the table, which a test holds readable.
    private func canonical(value: String, unit: String) -> CanonicalUnit {
        guard let number = Rational(decimalText: value),
            case .success(let expression) = UnitParser(table: table).parse(unit)
        else { return .one }
        var result = canonical(expression)
        result.factor = result.factor * number
        return result
    }

    /// The scale that a unit is, where it is a special unit alone.
    func scale(_ unit: CanonicalUnit) -> SpecialScale? {
        guard unit.exponents.count == 1, let (code, exponent) = unit.exponents.first, exponent == 1,
            case .special(let function, let value, let reference)? = table.atom(code)?.definition
        else { return nil }
        var base = canonical(value: value, unit: reference)
        // A slope is of an angle, in whatever unit the essence file names: 100 % are 45 degrees.
        if function == .tangent { base.factor = .one }
        return SpecialScale(code: code, function: function, step: unit.factor, reference: base)
    }

    /// The dimension: powers of `L T M A C Q F`, `1` for a pure number, and the code itself of an
    /// arbitrary unit, a kept one, or a special one in a product.
    package func dimension(_ unit: CanonicalUnit) -> String {
        let letters = ["L", "T", "M", "A", "C", "Q", "F"]
        let unit = scale(unit)?.reference ?? unit
        var powers: [(place: Int, letter: String, exponent: Int)] = []
        for (code, exponent) in unit.exponents {
            guard case .base(let letter)? = table.atom(code)?.definition else {
                powers.append((letters.count, code, exponent))
                continue
            }
            powers.append((letters.firstIndex(of: letter) ?? 0, letter, exponent))
        }
        let parts = powers.sorted { ($0.place, $0.letter) < ($1.place, $1.letter) }
            .map { $0.exponent == 1 ? $0.letter : "\($0.letter)\($0.exponent)" }
        return parts.isEmpty ? "1" : parts.joined(separator: ".")
    }
}

/// A special unit standing alone.
struct SpecialScale {
    let code: String
    let function: SpecialFunction
    /// What one step of the unit counts on the scale: 0.1 for `dB`.
    let step: Rational
    /// The unit the scale is defined by.
    let reference: CanonicalUnit
}
