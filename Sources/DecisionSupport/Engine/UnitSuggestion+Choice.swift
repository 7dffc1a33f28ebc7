import ClinicalModel

extension UnitSuggestion {
    /// The unit that would make a value plausible: a slip of thousand first, then of ten, then
    /// (for impossible values only) a change between mass and amount of substance.
    init?(
        for value: ReportedQuantity, stated: UnitReading, analyte: Analyte,
        limits: EngineTables.Limits, mayChangeKind: Bool
    ) {
        guard let number = value.number, value.comparator == nil else { return nil }
        func plausible(_ unit: AnalyteUnit) -> UnitSuggestion? {
            guard let canonical = analyte.canonical(number, in: unit),
                limits.isPlausible(canonical)
            else { return nil }
            return UnitSuggestion(unit: unit.code, canonical: canonical)
        }
        guard case .known(let unit) = stated else {
            guard case .refused = stated, let first = analyte.units.first,
                let found = plausible(first)
            else { return nil }
            self = found
            return
        }
        let others = analyte.units.filter { $0.factor != unit.factor }
        let sameKind = others.filter { $0.kind == unit.kind }
        let candidates =
            sameKind.filter { Self.isPower(of: 1000, $0.factor, unit.factor) }
            + sameKind.filter { Self.isPower(of: 10, $0.factor, unit.factor) }
            + (mayChangeKind ? others.filter { $0.kind != unit.kind } : [])
        guard let found = candidates.lazy.compactMap(plausible).first else { return nil }
        self = found
    }

    private static func isPower(of base: Exact, _ first: Exact, _ second: Exact) -> Bool {
        guard var ratio = first.divided(by: second) else { return false }
        if ratio < 1, let inverse = Exact.one.divided(by: ratio) { ratio = inverse }
        while ratio > 1 {
            guard let next = ratio.divided(by: base) else { return false }
            ratio = next
        }
        return ratio == 1
    }
}
