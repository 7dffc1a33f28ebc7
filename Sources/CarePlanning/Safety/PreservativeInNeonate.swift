import ClinicalModel
import DecisionSupport

/// S5: no product that is preserved with benzyl alcohol in a neonate.
enum PreservativeInNeonate: SafetyConstraint {
    static let id = "S5"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        guard draft.course.isInfant, isNeonate(draft),
            draft.doses.contains(where: { $0.route?.isParenteral ?? true })
        else { return [] }
        return [
            verdict(
                .warns,
                "Neonate: use a product without benzyl alcohol as preservative.", rule: "R57")
        ]
    }

    private static func isNeonate(_ draft: PlanDraft) -> Bool {
        let assessment = draft.assessment
        let day = max(draft.course.start.day, draft.course.today)
        guard let age = assessment.person.ageDays(on: day) else { return false }
        if age < assessment.number("P-BENZYL-AGE") { return true }
        guard let gestation = assessment.record.gestationalAgeDays else { return false }
        return gestation + age < assessment.number("P-BENZYL-PMA") * 7
    }
}
