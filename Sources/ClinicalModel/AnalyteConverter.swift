package import UCUM

/// Converts values of one analyte between units of UCUM, mass and amount of substance included.
///
/// The molar mass is the one behind the analyte's own table of units, so table and conversion can
/// never say different things. A mole stays a mole here: UCUM takes it for a mere number, and by
/// UCUM alone `pmol/L` and `/uL` would be commensurable.
package struct AnalyteConverter: Sendable {
    package let analyte: Analyte
    /// Grams per mole, where the table of units relates a mass to an amount of substance.
    package let molarMass: Rational?

    /// The units UCUM is asked about; a mole is kept.
    package static let reduction = UnitReduction(keeping: ["mol"])

    package init(_ analyte: Analyte) {
        self.analyte = analyte
        molarMass = Self.molarMass(of: analyte)
    }

    /// What a value is multiplied by, and why.
    package enum Step: Sendable, Hashable {
        /// The units measure the same.
        case units(Rational)
        /// Mass became amount of substance, or the other way round.
        case molarMass(Rational, factor: Rational)
        /// Both units stand in the analyte's table.
        case table(Rational)

        package var factor: Rational {
            switch self {
            case .units(let factor), .molarMass(_, let factor), .table(let factor): factor
            }
        }
    }

    /// How values come from one unit to the other; `nil` where nothing says.
    ///
    /// An annotation may say what a unit counts (`g{creat}`), so an annotated unit is taken from
    /// the table only. So is a pure number: `mg/g` and `mmol/mol` are one by UCUM, but not of an
    /// analyte per creatinine.
    package func step(
        from source: (code: String, unit: UnitExpression?),
        to target: (code: String, unit: UnitExpression?)
    ) -> Step? {
        let plain = source.unit.flatMap { start in
            target.unit.flatMap { plainStep(from: start, to: $0) }
        }
        if let first = analyte.unit(source.code), let second = analyte.unit(target.code),
            let factor = Rational(first.factor).divided(by: Rational(second.factor))
        {
            if let plain, plain.factor == factor { return plain }
            return .table(factor)
        }
        guard let plain, let unit = source.unit, !isPureNumber(unit) else { return nil }
        return plain
    }

    /// Whether a unit measures nothing, so that only the table knows what it counts.
    func isPureNumber(_ unit: UnitExpression) -> Bool {
        Self.reduction.canonical(unit).exponents.isEmpty
    }

    /// By UCUM and the molar mass alone.
    func plainStep(from source: UnitExpression, to target: UnitExpression) -> Step? {
        guard !source.isAnnotated, !target.isAnnotated else { return nil }
        let ratio = Self.reduction.canonical(source).divided(by: Self.reduction.canonical(target))
        if ratio.exponents.isEmpty { return .units(ratio.factor) }
        guard let molarMass else { return nil }
        if ratio.exponents == Self.gramsPerMole {
            return ratio.factor.divided(by: molarMass).map { .molarMass(molarMass, factor: $0) }
        }
        guard ratio.exponents == Self.molesPerGram else { return nil }
        return .molarMass(molarMass, factor: ratio.factor * molarMass)
    }

    private static let gramsPerMole = ["g": 1, "mol": -1]
    private static let molesPerGram = ["g": -1, "mol": 1]

    /// From the first unit of the table that counts the other of mass and amount.
    private static func molarMass(of analyte: Analyte) -> Rational? {
        guard let code = analyte.canonicalUnit, let canonical = unit(code) else { return nil }
        for entry in analyte.units {
            guard let unit = unit(entry.code),
                let ratio = unit.divided(by: canonical).quotient(by: Rational(entry.factor))
            else { continue }
            if ratio.exponents == gramsPerMole { return ratio.factor }
            if ratio.exponents == molesPerGram { return Rational.one.divided(by: ratio.factor) }
        }
        return nil
    }

    /// The canonical form of a unit without annotation.
    static func unit(_ code: String) -> CanonicalUnit? {
        guard case .success(let expression) = UnitParser().parse(code), !expression.isAnnotated
        else { return nil }
        return reduction.canonical(expression)
    }
}

extension CanonicalUnit {
    fileprivate func quotient(by factor: Rational) -> CanonicalUnit? {
        self.factor.divided(by: factor).map { CanonicalUnit(factor: $0, exponents: exponents) }
    }
}
