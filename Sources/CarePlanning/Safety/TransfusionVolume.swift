import ClinicalModel
import DecisionSupport

/// S8: a transfusion in severe chronic anaemia may overload; the sample comes first.
enum TransfusionVolume: SafetyConstraint {
    static let id = "S8"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        let assessment = draft.assessment
        guard let haemoglobin = assessment.results(.hb).last,
            assessment.test(haemoglobin, .below, "P-RETIC-HB").isYes
        else { return [] }
        return [
            verdict(
                .notes,
                "Severe anaemia (haemoglobin \(assessment.text(of: haemoglobin))): if a"
                    + " transfusion is considered, take the vitamin B12 sample before it, and"
                    + " mind the risk of volume overload.")
        ]
    }
}
