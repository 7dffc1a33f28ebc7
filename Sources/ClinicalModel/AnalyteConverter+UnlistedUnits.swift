import UCUM

extension AnalyteConverter {
    /// An analyte's unit that its table does not list, where UCUM leaves no doubt what it means.
    ///
    /// It must be valid UCUM as it stands, without annotation, and measure what the canonical unit
    /// measures, or mass in place of amount where the molar mass is known. Pure numbers are left
    /// to the table, which alone knows a fraction from a percentage, and so is every unit as large
    /// as one that the table refuses, or with a number in it: `103/uL` is a lost superscript.
    func unlistedUnit(_ code: String) -> AnalyteUnit? {
        guard case .success(let unit) = UnitParser().parse(code),
            let name = analyte.canonicalUnit,
            case .success(let canonical) = UnitParser().parse(name),
            !Self.reduction.canonical(canonical).exponents.isEmpty,
            !unit.holdsNumber, let step = plainStep(from: unit, to: canonical),
            refusal(of: code) == nil, let factor = Exact(step.factor)
        else { return nil }
        return AnalyteUnit(code: code, factor: factor, kind: kind(of: unit))
    }

    /// Why values of the analyte are never given in this unit, however it is spelled.
    ///
    /// A unit as large as a refused one is refused with it; `nil` where neither is.
    func refusal(of code: String) -> String? {
        let spelling = UnitSpelling.fold(code)
        if let reason = analyte.refusedSpellings[spelling.lowercased()] { return reason }
        guard let unit = Self.unit(code) ?? Self.unit(spelling) else { return nil }
        let refused = analyte.refusedUnits.sorted { $0.key < $1.key }
        return refused.first { Self.unit($0.key) == unit }?.value
    }

    private func kind(of unit: UnitExpression) -> UnitKind {
        let exponents = Self.reduction.canonical(unit).exponents
        if exponents["mol"] != nil, exponents["s"] == nil { return .molar }
        return exponents["g"] == nil ? .other : .mass
    }
}

extension UnitExpression {
    /// Whether a number stands in it that is no power of ten written as one, `10*3`.
    ///
    /// Such a number is rather what is left of something else: `103/uL` and `109/L` were powers
    /// that lost their superscript, `10*/L` lost its exponent. A unit that only stands for a number
    /// (`%`, `[car_Au]`) is no better. The unity, as in `1/uL`, says nothing.
    var holdsNumber: Bool {
        parts.contains { part in
            switch part.component {
            case .unity: false
            case .factor(let value): value != .one
            case .group(let inner): inner.holdsNumber
            case .symbol(let symbol, let exponent):
                if ["10*", "10^"].contains(symbol.code) {
                    exponent == 1
                } else {
                    AnalyteConverter.unit(symbol.code)?.exponents.isEmpty ?? true
                }
            }
        }
    }
}

extension Analyte {
    /// What a unit means that the table does not know; the coded one goes first, and where the
    /// printed one can be read too, both must say the same.
    func unitByUCUM(text: String?, code: String?) -> AnalyteUnit? {
        let converter = AnalyteConverter(self)
        let spellings: [String] = [code, text].compactMap(\.self)
        let units: [AnalyteUnit] = spellings.compactMap { converter.unlistedUnit($0) }
        guard let first = units.first, units.allSatisfy({ $0.factor == first.factor }) else {
            return nil
        }
        return first
    }
}
