import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A Quantity with its number's text kept; nil where it holds neither number nor unit.
    func quantity(_ element: Element?) -> ReportedQuantity? {
        guard let element, element.isObject else { return nil }
        var comparator = element[.comparator]?.string.flatMap(Comparator.init)
        var text: String?
        if let value = element[.value] {
            if value.isNumber {
                text = value.bytes.text
            } else if let written = value.string,
                case .number(let sign, let number, _) = NumberText(written)
            {
                text = number
                comparator = comparator ?? sign
            }
        }
        let unit = element.text(.unit)
        let code = element.text(.code)
        guard text != nil || unit != nil || code != nil else { return nil }
        return ReportedQuantity(
            text: text, number: text.flatMap { Exact(decimalText: $0) }, comparator: comparator,
            unit: unit, unitCode: code, unitSystem: code == nil ? nil : foreignSystem(element))
    }

    /// The system of a coded unit; nil for UCUM and where none is named.
    private func foreignSystem(_ quantity: Element) -> String? {
        guard let system = quantity[.system], !system.equals("http://unitsofmeasure.org") else {
            return nil
        }
        return quantity.text(.system)
    }

    /// A quantity in the canonical unit of a key; nil where its unit does not allow it.
    func canonical(_ quantity: ReportedQuantity, for key: AnalyteKey) -> Exact? {
        guard let number = quantity.number, let analyte = knowledge.analyte(key),
            case .known(let unit) = knowledge.resolveUnit(
                text: quantity.unit, code: quantity.unitCode, for: key)
        else { return nil }
        return analyte.canonical(number, in: unit)
    }
}
