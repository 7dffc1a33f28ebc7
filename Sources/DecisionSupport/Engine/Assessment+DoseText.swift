package import ClinicalModel

extension Assessment {
    /// A dose as written: "1 mg", else what the directions say.
    package func text(of dose: MedicationRecord) -> String {
        guard let written = dose.dose, let number = written.text else {
            return dose.directions ?? "without a stated amount"
        }
        return written.unitText.map { "\(number) \($0)" } ?? "\(number) without a unit"
    }
}
