package import ClinicalModel

/// What is looked at in a plan that comes in, besides what the rules say of it (clinical section 6.8).
package enum PlanCheck {
    /// What stands against a plan beside the other plans of the same person.
    package static func issues(
        of plan: TreatmentPlan, beside others: [TreatmentPlan], role: Role?, knowledge: Knowledge
    ) -> [DataIssue] {
        let all = [plan] + others.filter { $0.subject == plan.subject }
        return folicAcidAlone(plan, all, knowledge) + lifelongWithoutCause(plan, role)
    }

    /// Folic acid is planned and vitamin B12 is not: the text of R29.
    private static func folicAcidAlone(
        _ plan: TreatmentPlan, _ all: [TreatmentPlan], _ knowledge: Knowledge
    ) -> [DataIssue] {
        let drugs = plan.activities.flatMap(\.flattened)
        let folates = drugs.filter { isOpen($0) && ($0.substance?.isPlannedFolate ?? false) }
        let hasB12 = all.flatMap(\.activities).flatMap(\.flattened).contains {
            isOpen($0) && ($0.substance?.isVitaminB12 ?? false)
        }
        guard let folate = folates.first, !hasB12 else { return [] }
        let text = knowledge.rule("folic-acid-before-b12").map { "\($0.id): \($0.issueText)" } ?? ""
        return [
            DataIssue(
                id: "careplan-folic-acid-alone", level: .warning, code: "business-rule",
                subject: plan.subject, source: folate.source ?? plan.source,
                message: "The plan has folic acid and no vitamin B12. \(text)")
        ]
    }

    /// "For life" needs a recorded cause that does not pass (section 6.6).
    private static func lifelongWithoutCause(
        _ plan: TreatmentPlan, _ role: Role?
    ) -> [DataIssue] {
        guard !(plan.cause?.isLasting(of: role) ?? false) else { return [] }
        let texts =
            [plan.title, plan.description].compactMap(\.self) + plan.notes
            + plan.activities.flatMap(\.flattened).flatMap {
                [$0.title, $0.detail, $0.directions, $0.timing?.text].compactMap(\.self)
            }
        guard texts.contains(where: isLifelong) else { return [] }
        return [
            DataIssue(
                id: "careplan-lifelong-without-cause", level: .information, code: "business-rule",
                subject: plan.subject, source: plan.source,
                message: "The plan says \"for life\" and names no cause that does not pass: how"
                    + " long treatment lasts depends on the cause; a review by a clinician decides."
            )
        ]
    }

    private static func isOpen(_ activity: PlannedActivity) -> Bool {
        activity.status.isOpen && !activity.isProhibited
    }

    private static func isLifelong(_ text: String) -> Bool {
        let text = text.lowercased()
        return lifelongWords.contains { text.contains($0) }
    }

    private static let lifelongWords = [
        "for life", "lifelong", "life-long", "life long", "lebenslang", "à vie", "de por vida",
    ]
}

extension PlannedActivity {
    /// The activity and all its parts.
    package var flattened: [PlannedActivity] { [self] + parts.flatMap(\.flattened) }
}

extension Substance {
    fileprivate var isPlannedFolate: Bool { self == .folicAcid || self == .folinicAcid }
}

extension CauseCategory {
    /// Whether it does not pass; a mother's malabsorption does not in her.
    fileprivate func isLasting(of role: Role?) -> Bool {
        switch self {
        case .infantMalabsorption, .inbornError: true
        case .maternalMalabsorption: role == .mother
        case .dietaryMaternal, .transient, .unknown: false
        }
    }
}
