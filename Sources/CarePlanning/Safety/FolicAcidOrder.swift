import ClinicalModel
import DecisionSupport

/// S1: no folic or folinic acid above the limit before vitamin B12 or in its place.
enum FolicAcidOrder: SafetyConstraint {
    static let id = "S1"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        let limit = draft.assessment.text("P-FA-LIMIT")
        let isOpen = !draft.course.openRules.isDisjoint(with: ["R29", "R30"])
        let isPlannedAlone =
            draft.doses.isEmpty && draft.plan.activities.contains { $0.isFolate }
        guard isOpen || isPlannedAlone else { return [] }
        return [
            verdict(
                .warns,
                "Folic or folinic acid above \(limit) is not given before vitamin B12 or in its"
                    + " place: start vitamin B12 now, and folic acid not before it.", rule: "R29")
        ]
    }
}

extension PlannedActivity {
    var isFolate: Bool { substance == .folicAcid || substance == .folinicAcid }
}
