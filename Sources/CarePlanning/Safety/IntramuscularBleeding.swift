import ClinicalModel
import DecisionSupport

/// S4: no injection into a muscle is proposed with few platelets or a bleeding disorder.
///
/// The dose stays in the plan: how it is given is for a clinician.
enum IntramuscularBleeding: SafetyConstraint {
    static let id = "S4"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        guard draft.doses.contains(where: { $0.route == .intramuscular }),
            let reason = reason(draft)
        else { return [] }
        let isOverridden = draft.assessment.record.overrides.contains {
            $0.rule == "injection-safety"
        }
        let text =
            isOverridden
            ? "\(reason). An override is recorded."
            : "\(reason): no intramuscular injection is proposed without an override."
                + " Vitamin B12 is not withheld: subcutaneously or by mouth, consult."
        return [
            verdict(
                isOverridden ? .notes : .warns, text, rule: "R57",
                isWithoutIntramuscular: !isOverridden)
        ]
    }

    private static func reason(_ draft: PlanDraft) -> String? {
        let assessment = draft.assessment
        if let platelets = assessment.results(.plt).last,
            draft.course.today - platelets.time.day <= assessment.number("P-PLT-WIN"),
            assessment.test(platelets, .below, "P-IM-PLT").isYes
        {
            return "Platelets \(assessment.text(of: platelets)) are below"
                + " \(assessment.text("P-IM-PLT"))"
        }
        let disorder = assessment.record.conditions.contains {
            $0.key == "bleeding-disorder" && $0.isClinicallyActive && !$0.isRefuted
        }
        return disorder ? "A bleeding disorder is recorded" : nil
    }
}
