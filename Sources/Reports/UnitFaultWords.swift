package import ClinicalModel
import UCUM

extension UnitConversion.Fault {
    /// Why nothing was converted, in one line.
    package var message: String {
        switch self {
        case .number(let text): "\(quoted(text)) is no decimal number"
        case .unit(let check): unitMessage(check)
        case .refused(let refusal, let known):
            ([refusal.message] + known.map(Self.meaning)).joined(separator: "; ")
        case .refusedUnit(let unit, let reason): "\(unit): \(reason)"
        case .annotated:
            "what this unit counts only the analyte's own units can tell, and they do not list it"
        case .molarMassMissing:
            "mass and amount of substance need the molar mass of an analyte: --analyte KEY"
        }
    }

    /// Lines below it that show the place in a unit.
    package var caret: [String] {
        guard case .unit(let check) = self, case .failure(let error) = check.reading else {
            return []
        }
        return UnitCheckReport.caret(check.text, error)
    }

    private static func meaning(_ repair: UnitRepairs.Repair) -> String {
        "in messages \(repair.text) stands for \(repair.units.joined(separator: " or "))"
    }

    private func quoted(_ text: String) -> String { "'\(UnitCheckReport.printable(text))'" }

    private func unitMessage(_ check: UnitCheck) -> String {
        var message = "\(quoted(check.text)) is no unit of UCUM"
        if case .failure(let error) = check.reading {
            message += ", wrong from character \(error.offset + 1)"
        }
        if let unit = check.repair?.units.first { return message + "; it stands for \(unit)" }
        return check.nearest.map { "\(message); did you mean \($0)?" } ?? message
    }
}

extension UnitConverter.Refusal {
    fileprivate var message: String {
        switch self {
        case .incommensurable(let source, let target):
            "the units measure different things: dimension \(source) and dimension \(target)"
        case .arbitrary(let code):
            "\(code) is an arbitrary unit, which converts to nothing but itself"
        case .specialInProduct(let code):
            "\(code) is a special unit, which in a product converts to nothing but itself"
        case .outOfRange(let code): "the scale of \(code) has no such number"
        }
    }
}
