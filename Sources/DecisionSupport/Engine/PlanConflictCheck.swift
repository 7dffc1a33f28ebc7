import ClinicalModel

/// `careplan-conflict`: active plans of one person state different intervals (6.3).
///
/// Reminders go by the shorter interval, what was missed (R41) by the longer one.
struct PlanConflictCheck {
    let context: ScreeningContext

    func run() {
        for record in context.document.records where !record.carePlans.isEmpty {
            let person = context.assessment(of: record.person.id)
            let courses = person.activeTreatmentPlans.flatMap {
                person.courses(of: $0, at: context.asOf)
            }
            let different = courses.indices.filter { place in
                courses.contains { Self.isConflict(courses[place], $0) }
            }
            guard let last = different.last else { continue }
            let intervals = different.compactMap { courses[$0].interval }.sorted()
            context.raise(
                context.technicalIssue(
                    "careplan-conflict", subject: record.person.id,
                    source: courses[last].plan?.source,
                    values: ["list": intervals.uniqued().map(Self.words).joined(separator: ", ")]))
        }
    }

    /// Two intervals that R41 calls by different names; within one plan only of one way of giving.
    private static func isConflict(_ first: PlannedCourse, _ second: PlannedCourse) -> Bool {
        guard let left = first.interval, let right = second.interval, left != right else {
            return false
        }
        let isOnePlan = first.plan?.source == second.plan?.source
        if isOnePlan, first.isInjected != second.isInjected { return false }
        let names = (PlannedInterval(days: left), PlannedInterval(days: right))
        return names.0 != names.1 || names.0 == nil
    }

    private static func words(_ days: Exact) -> String {
        days == .one ? "every day" : "every \(days.rounded(decimalPlaces: 1)) d"
    }
}

extension PlannedCourse {
    fileprivate var isInjected: Bool { order.route?.isParenteral ?? false }
}
