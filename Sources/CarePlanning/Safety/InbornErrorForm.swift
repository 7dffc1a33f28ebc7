import ClinicalModel

/// S6: where an inborn error is suspected, hydroxocobalamin and not cyanocobalamin.
enum InbornErrorForm: SafetyConstraint {
    static let id = "S6"

    static func verdicts(on draft: PlanDraft) -> [SafetyVerdict] {
        guard draft.course.openRules.contains("R52") || draft.plan.cause == .inbornError else {
            return []
        }
        let others = draft.doses.compactMap(\.substance).filter { $0 != .hydroxocobalamin }
        let planned =
            others.isEmpty ? "" : " The plan names \(others[0].words): decide before it is given."
        return [
            verdict(
                .warns,
                "An inborn error is suspected: do not delay hydroxocobalamin; prefer"
                    + " hydroxocobalamin to cyanocobalamin.\(planned)", rule: "R52")
        ]
    }
}
