import ClinicalModel
import DecisionSupport

/// S11: a pack against cyanide poisoning is never a dose of a protocol.
enum AntidotePack: SafetyConstraint {
    static let id = "S11"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        let least = draft.assessment.parameter("P-DOSE-ANTIDOTE")
        let isPlanned = draft.doses.contains { dose in
            let amount = dose.dose?.microgramsMax ?? dose.dose?.micrograms
            return amount.map { $0 >= least.value } ?? false
        }
        if isPlanned {
            return [
                verdict(
                    .blocks,
                    "\(least.value.doseWords) or more is an antidote pack and no dose of a protocol.",
                    rule: "R43")
            ]
        }
        let isOrdered = draft.assessment.record.medications.contains {
            $0.isAntidote && $0.kind == .request && ["active", "draft"].contains($0.status)
        }
        guard isOrdered else { return [] }
        return [
            verdict(
                .warns,
                "An antidote pack is ordered. It is never matched to a dose of this plan: correct"
                    + " the order.", rule: "R43")
        ]
    }
}
