import ClinicalModel

extension PlanDraft {
    /// What a constraint changes in the plan, and what is said of it.
    mutating func apply(_ verdict: SafetyVerdict) {
        plan.issues.append(
            DataIssue(
                id: "plan-constraint", level: verdict.effect == .notes ? .information : .warning,
                code: "business-rule", subject: plan.subject, message: verdict.sentence))
        guard verdict.isWithoutIntramuscular else { return }
        for index in plan.activities.indices where plan.activities[index].route == .intramuscular {
            let phase = plan.activities[index].phase.flatMap { planned[$0] }
            let other = phase?.routes.first { $0 != .intramuscular }
            let words = other?.words ?? "route to be decided"
            plan.activities[index].route = other
            plan.activities[index].title = plan.activities[index].title.replacing(
                DoseRoute.intramuscular.words, with: words)
            plan.activities[index].directions = plan.activities[index].directions?.replacing(
                DoseRoute.intramuscular.words, with: words)
        }
    }
}
