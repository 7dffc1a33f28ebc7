import ClinicalModel
import DecisionSupport

/// S2: low potassium before a dose is corrected in parallel and never keeps vitamin B12 back.
enum LowPotassium: SafetyConstraint {
    static let id = "S2"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        let assessment = draft.assessment
        guard let potassium = assessment.results(.k).last,
            draft.course.today - potassium.time.day <= assessment.number("P-K-DAYS"),
            assessment.test(potassium, .below, "P-K-MILD").isYes
        else { return [] }
        return [
            verdict(
                .warns,
                "Potassium \(assessment.text(of: potassium)) is below"
                    + " \(assessment.text("P-K-MILD")): correct it in parallel. It is never a"
                    + " reason to withhold vitamin B12.", rule: "R35")
        ]
    }
}
