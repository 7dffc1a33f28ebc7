/// Converts values between units of UCUM.
///
/// ```swift
/// let converter = UnitConverter()
/// let inch = try converter.parser.parse("[in_i]").get()
/// let centimetre = try converter.parser.parse("cm").get()
/// try converter.convert(1, from: inch, to: centimetre).get().result.decimal.text  // "2.54"
/// ```
package struct UnitConverter: Sendable {
    package let reduction: UnitReduction

    package init(reduction: UnitReduction = UnitReduction()) { self.reduction = reduction }

    /// What became of a value.
    package struct Conversion: Sendable, Hashable {
        package let result: Measured
        package let applied: Applied
    }

    /// What was done to the value.
    package enum Applied: Sendable, Hashable {
        /// Multiplied by this.
        case factor(Rational)
        /// Carried over these scales, by way of the unit that they are defined by.
        case scales([String], by: String)
    }

    /// Why a value cannot be converted.
    package enum Refusal: Error, Sendable, Hashable {
        /// The units measure different things; their dimensions.
        case incommensurable(from: String, to: String)
        /// An arbitrary unit converts to nothing but itself.
        case arbitrary(String)
        /// A special unit in a product converts to nothing but itself.
        case specialInProduct(String)
        /// The number does not occur on this scale.
        case outOfRange(String)
    }

    package func convert(
        _ value: Rational, from source: UnitExpression, to target: UnitExpression
    ) -> Result<Conversion, Refusal> {
        convert(value, from: reduction.canonical(source), to: reduction.canonical(target))
    }

    package func convert(
        _ value: Rational, from source: CanonicalUnit, to target: CanonicalUnit
    ) -> Result<Conversion, Refusal> {
        if source.exponents == target.exponents { return scaled(value, source, target) }
        let (start, end) = (reduction.scale(source), reduction.scale(target))
        let (first, last) = (start?.reference ?? source, end?.reference ?? target)
        guard first.exponents == last.exponents else { return .failure(refusal(source, target)) }
        guard let reached = start.map({ $0.onReference(value) }) ?? Measured.exact(value) else {
            return .failure(.outOfRange(start?.code ?? ""))
        }
        guard let ratio = first.factor.divided(by: last.factor),
            let result = end.map({ $0.fromReference(reached.mapped(by: ratio, *)) })
                ?? reached.mapped(by: ratio, *)
        else { return .failure(.outOfRange(end?.code ?? "")) }
        let reference = CanonicalUnit(factor: .one, exponents: first.exponents).text
        return .success(
            Conversion(
                result: result,
                applied: .scales([start?.code, end?.code].compactMap(\.self), by: reference)))
    }

    private func scaled(
        _ value: Rational, _ source: CanonicalUnit, _ target: CanonicalUnit
    ) -> Result<Conversion, Refusal> {
        // A factor is never zero.
        let factor = source.factor.divided(by: target.factor) ?? .one
        return .success(
            Conversion(result: .exact(value * factor), applied: .factor(factor)))
    }

    private func refusal(_ source: CanonicalUnit, _ target: CanonicalUnit) -> Refusal {
        let different = Set(source.exponents.keys).union(target.exponents.keys)
            .filter { source.exponents[$0] != target.exponents[$0] }.sorted()
        let atoms = different.compactMap(reduction.table.atom)
        if let atom = atoms.first(where: { $0.definition == .arbitrary }) {
            return .arbitrary(atom.code)
        }
        for unit in [source, target] where reduction.scale(unit) == nil {
            let codes = unit.exponents.keys.sorted()
            if let code = codes.first(where: { reduction.isSpecial($0) }) {
                return .specialInProduct(code)
            }
        }
        return .incommensurable(
            from: reduction.dimension(source), to: reduction.dimension(target))
    }
}

extension UnitReduction {
    fileprivate func isSpecial(_ code: String) -> Bool {
        if case .special? = table.atom(code)?.definition { true } else { false }
    }
}

extension SpecialScale {
    fileprivate func onReference(_ value: Rational) -> Measured? {
        function.toReference(.exact(value * step))
    }

    fileprivate func fromReference(_ value: Measured) -> Measured? {
        guard let number = function.fromReference(value), let size = Rational.one.divided(by: step)
        else { return nil }
        return number.mapped(by: size, *)
    }
}
