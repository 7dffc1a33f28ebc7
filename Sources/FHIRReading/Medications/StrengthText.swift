import ClinicalModel

/// Reads strengths from product names: "1 mg/mL", "1mg/1ml", "50 µg tablets".
enum StrengthText {
    /// The strength the text names; none where it names several masses.
    static func strengths(in text: String, _ knowledge: Knowledge) -> [ProductStrength] {
        let masses = masses(in: text, knowledge)
        guard masses.count == 1, let mass = masses.first else { return [] }
        var rest = mass.rest.trimmingBlanks
        guard rest.first == "/" else {
            return [ProductStrength(micrograms: mass.micrograms, amount: .one, unit: "")]
        }
        rest = rest.dropFirst().trimmingBlanks
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let unit = rest.dropFirst(digits.count).trimmingBlanks.prefix { $0.isLetter }
        guard let amount = digits.isEmpty ? .one : Exact(decimalText: digits), amount > .zero,
            !unit.isEmpty
        else { return [] }
        return [
            ProductStrength(
                micrograms: mass.micrograms, amount: amount,
                unit: unit.lowercased() == "ml" ? "mL" : unit.lowercased())
        ]
    }

    /// The one amount a text of directions names; none where it is a concentration.
    static func dose(in text: String, _ knowledge: Knowledge) -> ReportedQuantity? {
        let masses = masses(in: text, knowledge)
        guard masses.count == 1, let mass = masses.first,
            mass.rest.trimmingBlanks.first != "/"
        else { return nil }
        return ReportedQuantity(
            text: mass.number, number: Exact(decimalText: mass.number), unit: mass.unit)
    }

    private typealias Mass = (
        micrograms: Exact, number: String, unit: String, rest: Substring
    )

    /// Every number with a unit of mass behind it.
    private static func masses(in text: String, _ knowledge: Knowledge) -> [Mass] {
        guard let dose = knowledge.analyte(.dose), text.contains(where: \.isNumber) else {
            return []
        }
        var found: [Mass] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            let digits = rest[start...].prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            rest = rest[digits.endIndex...]
            let unit = rest.trimmingBlanks.prefix { $0.isLetter }
            guard let number = Exact(decimalText: digits), !unit.isEmpty,
                case .known(let read) = knowledge.resolveUnit(
                    text: String(unit), code: nil, for: .dose),
                let micrograms = dose.canonical(number, in: read)
            else { continue }
            rest = rest[unit.endIndex...]
            found.append((micrograms, String(digits), String(unit), rest))
        }
        return found
    }
}
