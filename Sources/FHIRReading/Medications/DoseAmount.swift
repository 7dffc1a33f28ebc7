import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// One dose in micrograms: a mass as it is, a volume or a number of pieces by the strength.
    func micrograms(_ dose: ReportedQuantity, _ drug: DrugFacts) -> Exact? {
        guard let number = dose.number, dose.comparator == nil else { return nil }
        if let mass = canonical(dose, for: .dose) { return mass }
        let units = [dose.unitCode, dose.unit].compactMap { $0 }
        guard !units.isEmpty else { return nil }
        for strength in drug.strengths
        where units.contains(where: { Self.isSame($0, strength.unit) }) {
            guard let share = number.divided(by: strength.amount) else { continue }
            return share.multiplied(by: strength.micrograms)
        }
        return nil
    }

    /// Millilitres are millilitres; everything else that can be counted is a piece.
    private static func isSame(_ unit: String, _ other: String) -> Bool {
        let (first, second) = (unit.lowercased(), other.lowercased())
        if first == second { return true }
        let pieces: Set<String> = [
            "", "1", "{tablet}", "{tbl}", "tablet", "tablets", "tab", "{ampule}", "{ampoule}",
            "ampoule", "ampule", "{vial}", "vial", "{capsule}", "capsule", "cap", "{each}", "each",
            "{spray}", "spray", "{lozenge}", "unit", "{unit}", "{dose}", "dose",
        ]
        return pieces.contains(first) && pieces.contains(second)
    }
}
