import ClinicalModel
import DecisionSupport

/// S9: vitamin B12 before iron or together with it.
enum IronOrder: SafetyConstraint {
    static let id = "S9"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        let assessment = draft.assessment
        let isLow = assessment.results(.ferr).last.map {
            assessment.test($0, .below, "P-FERR-LOW").isYes
        }
        guard isLow ?? false || draft.course.openRules.contains("R13") else { return [] }
        return [
            verdict(
                .notes,
                "Iron is low or masks the deficiency: start vitamin B12 first or together with"
                    + " iron.", rule: "R13")
        ]
    }
}
