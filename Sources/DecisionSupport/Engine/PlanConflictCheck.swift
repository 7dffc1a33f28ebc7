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
            let different = Self.conflicting(courses)
            guard let last = different.last else { continue }
            let intervals = different.compactMap { courses[$0].interval }.sorted()
            context.raise(
                context.technicalIssue(
                    "careplan-conflict", subject: record.person.id,
                    source: courses[last].plan?.source,
                    values: ["list": intervals.uniqued().map(Self.words).joined(separator: ", ")]))
        }
    }

    /// A plan and what R41 calls one of its intervals; one it has no name for stands for itself.
    private struct Statement: Hashable {
        let plan: SourceReference?
        let name: PlannedInterval?
        let days: Exact?

        init?(_ course: PlannedCourse) {
            guard let interval = course.interval else { return nil }
            plan = course.plan?.source
            name = PlannedInterval(days: interval)
            days = name == nil ? interval : nil
        }

        var interval: Interval { Interval(name: name, days: days) }
    }

    private struct Interval: Hashable {
        let name: PlannedInterval?
        let days: Exact?
    }

    /// Places of courses beside which another plan states another interval.
    ///
    /// One plan may hold both phases. Time grows with the courses, of which plans may have any number.
    private static func conflicting(_ courses: [PlannedCourse]) -> [Int] {
        let stated = courses.map(Statement.init)
        let different = Set(stated.compactMap(\.self))
        var ofPlan: [SourceReference?: Int] = [:]
        var ofInterval: [Interval: Int] = [:]
        for statement in different {
            ofPlan[statement.plan, default: 0] += 1
            ofInterval[statement.interval, default: 0] += 1
        }
        return stated.indices.filter { place in
            guard let own = stated[place] else { return false }
            let alike = (ofPlan[own.plan] ?? 0) + (ofInterval[own.interval] ?? 0) - 1
            return different.count > alike
        }
    }

    private static func words(_ days: Exact) -> String {
        days == .one ? "every day" : "every \(days.rounded(decimalPlaces: 1)) d"
    }
}
