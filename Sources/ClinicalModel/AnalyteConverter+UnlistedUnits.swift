import UCUM

extension AnalyteConverter {
    /// An analyte's unit that its table does not list, where UCUM leaves no doubt what it means.
    ///
    /// It must be valid UCUM as it stands, without annotation, and measure what the canonical unit
    /// measures, or mass in place of amount where the molar mass is known. Pure numbers are left
    /// to the table, which alone knows a fraction from a percentage, and so is every unit as large
    /// as one that the table refuses.
    func unlistedUnit(_ code: String) -> AnalyteUnit? {
        guard case .success(let unit) = UnitParser().parse(code),
            let name = analyte.canonicalUnit,
            case .success(let canonical) = UnitParser().parse(name),
            !Self.reduction.canonical(canonical).exponents.isEmpty,
            let step = plainStep(from: unit, to: canonical),
            !isRefused(unit), let factor = Exact(step.factor)
        else { return nil }
        return AnalyteUnit(code: code, factor: factor, kind: kind(of: unit))
    }

    private func isRefused(_ unit: UnitExpression) -> Bool {
        let unit = Self.reduction.canonical(unit)
        return analyte.refusedUnits.keys.contains { Self.unit($0) == unit }
    }

    private func kind(of unit: UnitExpression) -> UnitKind {
        let exponents = Self.reduction.canonical(unit).exponents
        if exponents["mol"] != nil, exponents["s"] == nil { return .molar }
        return exponents["g"] == nil ? .other : .mass
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
