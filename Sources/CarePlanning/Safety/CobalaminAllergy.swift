import ClinicalModel
import DecisionSupport

/// S10: nothing is proposed where hypersensitivity to cobalamin or cobalt is known.
enum CobalaminAllergy: SafetyConstraint {
    static let id = "S10"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        let allergies = draft.assessment.record.allergies.filter {
            $0.isClinicallyActive && !$0.isRefuted
        }
        guard let allergy = allergies.first else { return [] }
        return [
            verdict(
                .blocks,
                "A hypersensitivity to \(allergy.allergen.rawValue) is recorded: a specialist"
                    + " decides now how the deficiency is treated.", rule: "R57")
        ]
    }
}
