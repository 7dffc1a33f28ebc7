package import UCUM

/// A value that was brought from one unit to another, with what was applied.
package struct UnitConversion: Sendable {
    package let value: String
    package let source: String
    package let target: String
    package let analyte: Analyte?
    package let result: Measured
    package let applied: Applied
    /// The significant digits of the value as given; `nil` for a whole number, which is exact.
    package let significantDigits: Int?

    /// What was done to the value.
    package enum Applied: Sendable, Hashable {
        case units(UnitConverter.Applied)
        /// Grams per mole, and the factor that came of it.
        case molarMass(Rational, factor: Rational)
        /// The factor of the analyte's own table of units.
        case table(Rational)
    }

    /// Why nothing was converted.
    package enum Fault: Error, Sendable {
        /// The value is no decimal.
        case number(String)
        /// A unit is none of UCUM.
        case unit(UnitCheck)
        /// The units do not belong together.
        case refused(UnitConverter.Refusal)
        /// The analyte is never reported in this unit; the reason.
        case refusedUnit(String, reason: String)
        /// An annotated unit or a pure number that the table of the analyte does not hold.
        case annotated
        /// Mass and amount of substance need an analyte with a molar mass.
        case molarMassMissing
    }

    /// The result rounded half to even to the digits that were given.
    package var roundedToGivenDigits: String? {
        significantDigits.map { result.value.rounded(significantDigits: $0) }
    }

    package static func of(
        _ value: String, from source: String, to target: String, analyte: Analyte?,
        repairs: UnitRepairs
    ) -> Result<UnitConversion, Fault> {
        Result { () throws(Fault) in
            guard let decimal = DecimalText(value), let number = Rational(decimalText: value)
            else { throw .number(value) }
            let start = try unit(source, repairs)
            let end = try unit(target, repairs)
            try check([source, target], analyte)
            let (result, applied) = try convert(
                number, (source, start), (target, end), analyte)
            return UnitConversion(
                value: value, source: source, target: target, analyte: analyte, result: result,
                applied: applied, significantDigits: decimal.significantDigits)
        }
    }

    private static func unit(
        _ text: String, _ repairs: UnitRepairs
    ) throws(Fault) -> UnitExpression {
        let check = UnitCheck(text, repairs: repairs)
        guard case .success(let unit) = check.reading else { throw .unit(check) }
        return unit
    }

    private static func check(_ units: [String], _ analyte: Analyte?) throws(Fault) {
        guard let analyte else { return }
        for unit in units {
            if let reason = AnalyteConverter(analyte).refusal(of: unit) {
                throw .refusedUnit(unit, reason: reason)
            }
        }
    }

    private static func convert(
        _ number: Rational, _ source: (code: String, unit: UnitExpression),
        _ target: (code: String, unit: UnitExpression), _ analyte: Analyte?
    ) throws(Fault) -> (Measured, Applied) {
        if let step = analyte.map(AnalyteConverter.init)?.step(from: source, to: target) {
            let result = Measured(value: number * step.factor, isRounded: false)
            switch step {
            case .units(let factor): return (result, .units(.factor(factor)))
            case .molarMass(let mass, let factor):
                return (result, .molarMass(mass, factor: factor))
            case .table(let factor): return (result, .table(factor))
            }
        }
        if let analyte {
            let isNumber = AnalyteConverter(analyte).isPureNumber(source.unit)
            if isNumber || source.unit.isAnnotated || target.unit.isAnnotated { throw .annotated }
        }
        if relatesMassToAmount(source.unit, target.unit) { throw .molarMassMissing }
        // Of an analyte a mole stays a mole; without one it is the number UCUM takes it for.
        let reduction = analyte == nil ? UnitReduction() : AnalyteConverter.reduction
        do {
            let conversion = try UnitConverter(reduction: reduction).convert(
                number, from: source.unit, to: target.unit
            ).get()
            return (conversion.result, .units(conversion.applied))
        } catch {
            throw .refused(error)
        }
    }

    private static func relatesMassToAmount(
        _ source: UnitExpression, _ target: UnitExpression
    ) -> Bool {
        let ratio = AnalyteConverter.reduction.canonical(source)
            .divided(by: AnalyteConverter.reduction.canonical(target))
        return ratio.exponents == ["g": 1, "mol": -1] || ratio.exponents == ["g": -1, "mol": 1]
    }
}
