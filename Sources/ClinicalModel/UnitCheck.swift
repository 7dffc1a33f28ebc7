package import UCUM

/// What can be said of a unit as somebody wrote it.
package struct UnitCheck: Sendable {
    package let text: String
    /// The unit by UCUM, or why it is none.
    package let reading: Result<UnitExpression, UnitSyntaxError>
    /// What the text stands for in messages of laboratories, whatever UCUM says of it.
    package let repair: UnitRepairs.Repair?
    /// The nearest valid unit of a text that is neither UCUM nor a known repair.
    package let nearest: String?

    /// Checks a text; `repairs` are those of the knowledge in force.
    package init(_ text: String, repairs: UnitRepairs) {
        self.text = text
        reading = UnitParser().parse(text)
        repair = Self.repair(of: text, repairs, isValid: (try? reading.get()) != nil)
        let isKnown = (try? reading.get()) != nil || repair != nil
        nearest = isKnown ? nil : Self.nearest(to: text)
    }

    /// A power of ten goes first: what was lost in it is known, its digits are never joined.
    private static func nearest(to text: String) -> String? {
        if let power = UnitSpelling.powerOfTen(text) {
            if case .success = UnitParser().parse(power) { return power }
        }
        return UnitSpelling.joinsDigits(text)
            ? nil : UnitSuggestion().nearest(to: UnitSpelling.fold(text))
    }

    /// Whether the text is a unit of UCUM or is known to stand for one.
    package var isUnderstood: Bool { unit != nil }

    /// The unit of UCUM that is meant: the one a repair names goes before the text itself.
    package var unit: String? {
        if let repair { return repair.units.first }
        return (try? reading.get()) == nil ? nil : text
    }

    /// A repair of the knowledge; else the spelling that micro signs, powers and blanks are
    /// brought to, where that is a unit.
    private static func repair(
        of text: String, _ repairs: UnitRepairs, isValid: Bool
    ) -> UnitRepairs.Repair? {
        if let known = repairs.repair(of: text) {
            let units = known.units.map(UnitSpelling.ucum)
            guard units != [text] else { return nil }
            return UnitRepairs.Repair(
                text: known.text, units: units, isCaseSensitive: known.isCaseSensitive,
                comment: known.comment)
        }
        let folded = UnitSpelling.ucum(UnitSpelling.fold(text))
        guard !isValid, folded != text, !UnitSpelling.joinsDigits(text),
            case .success = UnitParser().parse(folded)
        else {
            return nil
        }
        return UnitRepairs.Repair(
            text: text, units: [folded], isCaseSensitive: false, comment: nil)
    }
}
