package import UCUM

/// A value that was brought from one unit to another, with what was applied.
package struct UnitConversion: Sendable {
    package let value: String
    /// The units as they were written.
    package let source: String
    package let target: String
    /// The units as they were understood: `10*9/L` where an analyte's `G/L` was written.
    package let units: (source: String, target: String)
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
        /// The units do not belong together; what they are known to stand for in messages.
        case refused(UnitConverter.Refusal, known: [UnitRepairs.Repair])
        /// The analyte is never reported in this unit, or it cannot be told; the reason.
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

    /// Converts `value`; with an analyte its units are read as in a document.
    package static func of(
        _ value: String, from source: String, to target: String, analyte: Analyte?,
        knowledge: Knowledge
    ) -> Result<UnitConversion, Fault> {
        Result { () throws(Fault) in
            guard let decimal = DecimalText(value), let number = Rational(decimalText: value)
            else { throw .number(value) }
            let start = try side(source, analyte, knowledge)
            let end = try side(target, analyte, knowledge)
            let (result, applied) = try convert(number, start, end, analyte, knowledge.unitRepairs)
            return UnitConversion(
                value: value, source: source, target: target, units: (start.shown, end.shown),
                analyte: analyte, result: result, applied: applied,
                significantDigits: decimal.significantDigits)
        }
    }

    /// One of the two units as it is understood.
    private struct Side {
        let text: String
        /// As the analyte's table spells it, else as written.
        let code: String
        /// `nil` where only the table knows it, such as ‰.
        let unit: UnitExpression?

        var shown: String { unit == nil ? text : code }
    }

    private static func side(
        _ text: String, _ analyte: Analyte?, _ knowledge: Knowledge
    ) throws(Fault) -> Side {
        if let analyte, let code = try listed(text, analyte, knowledge) {
            return Side(text: text, code: code, unit: try? UnitParser().parse(code).get())
        }
        let check = UnitCheck(text, repairs: knowledge.unitRepairs)
        guard case .success(let unit) = check.reading else { throw .unit(check) }
        return Side(text: text, code: text, unit: unit)
    }

    /// The unit that a document's reader would take it for, if it is one of the analyte's.
    private static func listed(
        _ text: String, _ analyte: Analyte, _ knowledge: Knowledge
    ) throws(Fault) -> String? {
        if let reason = AnalyteConverter(analyte).refusal(of: text) {
            throw .refusedUnit(text, reason: reason)
        }
        switch knowledge.resolveUnit(text: nil, code: text, for: analyte.key) {
        case .known(let unit): return unit.code
        case .ambiguous(let reason), .refused(let reason):
            throw .refusedUnit(text, reason: reason)
        case .unknown, .missing: return nil
        }
    }

    private static func convert(
        _ number: Rational, _ source: Side, _ target: Side, _ analyte: Analyte?,
        _ repairs: UnitRepairs
    ) throws(Fault) -> (Measured, Applied) {
        let converter = analyte.map(AnalyteConverter.init)
        if let step = converter?.step(
            from: (source.code, source.unit), to: (target.code, target.unit)),
            !holdsNumber(source, analyte), !holdsNumber(target, analyte)
        {
            let result = Measured(value: number * step.factor, isRounded: false)
            switch step {
            case .units(let factor): return (result, .units(.factor(factor)))
            // A mass that does not end was never stated: the table holds a rounded factor.
            case .molarMass(let mass, let factor) where mass.decimalPlaces != nil:
                return (result, .molarMass(mass, factor: factor))
            case .molarMass(_, let factor), .table(let factor):
                return (result, .table(factor))
            }
        }
        guard let start = source.unit, let end = target.unit else { throw .annotated }
        if let converter {
            let isNumber =
                converter.isPureNumber(start)
                || holdsNumber(source, analyte) || holdsNumber(target, analyte)
            if isNumber || start.isAnnotated || end.isAnnotated { throw .annotated }
        }
        if relatesMassToAmount(start, end) { throw .molarMassMissing }
        // Of an analyte a mole stays a mole; without one it is the number UCUM takes it for.
        let reduction = analyte == nil ? UnitReduction() : AnalyteConverter.reduction
        do {
            let conversion = try UnitConverter(reduction: reduction).convert(
                number, from: start, to: end
            ).get()
            return (conversion.result, .units(conversion.applied))
        } catch {
            let known = [source, target].compactMap { repairs.repair(of: $0.text) }
            throw .refused(error, known: known.filter { !$0.units.isEmpty })
        }
    }

    /// Whether a number stands in a unit that no table of the analyte lists.
    private static func holdsNumber(_ side: Side, _ analyte: Analyte?) -> Bool {
        guard let analyte, analyte.unit(side.code) == nil else { return false }
        return side.unit?.holdsNumber ?? false
    }

    private static func relatesMassToAmount(
        _ source: UnitExpression, _ target: UnitExpression
    ) -> Bool {
        let ratio = AnalyteConverter.reduction.canonical(source)
            .divided(by: AnalyteConverter.reduction.canonical(target))
        return ratio.exponents == ["g": 1, "mol": -1] || ratio.exponents == ["g": -1, "mol": 1]
    }
}
