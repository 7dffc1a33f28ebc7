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

    /// What R41 calls an interval of a plan, and whether it is injected; an interval it has no name
    /// for stands for itself.
    private struct Statement: Hashable {
        let plan: SourceReference?
        let isInjected: Bool
        let interval: Interval

        init?(_ course: PlannedCourse) {
            guard let days = course.interval else { return nil }
            plan = course.plan?.source
            isInjected = course.order.route?.isParenteral ?? false
            let name = PlannedInterval(days: days)
            interval = Interval(name: name, days: name == nil ? days : nil)
        }

        /// The same plan and interval, given the other way.
        var given: (otherWay: Way, way: Way) {
            (Way(plan: plan, isInjected: !isInjected), Way(plan: plan, isInjected: isInjected))
        }
    }

    private struct Interval: Hashable {
        let name: PlannedInterval?
        let days: Exact?
    }

    private struct Way: Hashable {
        let plan: SourceReference?
        let isInjected: Bool
    }

    /// Places of courses beside which another interval is stated; within one plan only of one way
    /// of giving.
    ///
    /// Time grows with the courses, of which plans may have any number.
    private static func conflicting(_ courses: [PlannedCourse]) -> [Int] {
        let stated = courses.map(Statement.init)
        let different = Set(stated.compactMap(\.self))
        var ofInterval: [Interval: Int] = [:]
        var ofWay: [Way: Set<Interval>] = [:]
        for statement in different {
            ofInterval[statement.interval, default: 0] += 1
            ofWay[statement.given.way, default: []].insert(statement.interval)
        }
        return stated.indices.filter { place in
            guard let own = stated[place] else { return false }
            // What is given the other way by the same plan contradicts nothing.
            let other = ofWay[own.given.otherWay] ?? []
            let harmless = other.count - (other.contains(own.interval) ? 1 : 0)
            return different.count > (ofInterval[own.interval] ?? 0) + harmless
        }
    }

    private static func words(_ days: Exact) -> String {
        days == .one ? "every day" : "every \(days.rounded(decimalPlaces: 1)) d"
    }
}
