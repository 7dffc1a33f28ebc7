import ClinicalModel
import DecisionSupport

/// S7: into a vein only where the protocol says so.
enum IntravenousRoute: SafetyConstraint {
    static let id = "S7"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        let isStated = draft.planned.values.contains { $0.routes.contains(.intravenous) }
        let isPlanned = draft.doses.contains { $0.route == .intravenous }
        let isOrdered = draft.assessment.record.medications.contains {
            $0.kind == .request && $0.substance.isVitaminB12 && $0.route == .intravenous
                && ["active", "draft"].contains($0.status)
        }
        guard !isStated, isPlanned || isOrdered else { return [] }
        return [
            verdict(
                .warns,
                "An intravenous dose is ordered, and this protocol has none: give it as the"
                    + " protocol says, or by a protocol that says so.", rule: "R42")
        ]
    }
}
