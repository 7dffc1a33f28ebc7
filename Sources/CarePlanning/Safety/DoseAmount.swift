import ClinicalModel
import DecisionSupport

/// S3: the amount of every dose of an infant is one that is given to infants.
enum DoseAmount: SafetyConstraint {
    static let id = "S3"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        guard draft.course.isInfant else { return [] }
        return draft.doses.compactMap { dose in
            let isParenteral = dose.route?.isParenteral ?? true
            let name = isParenteral ? "P-DOSE-PAR-MAX" : "P-DOSE-PO-MAX"
            let most = draft.assessment.parameter(name)
            guard let amount = dose.dose?.microgramsMax ?? dose.dose?.micrograms,
                amount > most.value
            else { return nil }
            return verdict(
                .blocks,
                "A dose of \(amount.doseWords) is more than \(most.value.doseWords)"
                    + " (\(name)): check the unit.", rule: "R43")
        }
    }
}
