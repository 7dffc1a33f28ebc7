import ClinicalModel

/// Plans of one person that are in force together and give vitamin B12 at different intervals: the
/// shorter interval drives the reminders (clinical section 6.3), for two of one dose invite two doses.
enum ReminderConflict {
    private struct Series {
        let plan: Int
        let event: Int
        let person: PersonID
        /// Nil where it goes on without an end.
        let last: Day?
        /// Average days from dose to dose.
        let interval: Exact

        /// Whether it reminds as long as the other one does.
        func outlasts(_ other: Series) -> Bool {
            guard let last else { return true }
            return other.last.map { $0 <= last } ?? false
        }
    }

    static func settle(_ plans: inout [PlanEvents]) {
        let all = plans.indices.flatMap { series(of: plans[$0], $0) }
        for one in all {
            let shorter = all.contains { other in
                other.person == one.person && other.plan != one.plan
                    && other.interval < one.interval && other.outlasts(one)
            }
            guard shorter else { continue }
            plans[one.plan].events[one.event].reminders = []
            plans[one.plan].events[one.event].details +=
                "\nAnother active plan gives doses at a shorter interval; reminders come from that one."
        }
    }

    private static func series(of plan: PlanEvents, _ number: Int) -> [Series] {
        guard plan.plan.status == "active" else { return [] }
        return plan.events.indices.compactMap { place in
            let event = plan.events[place]
            guard event.isVitaminB12, !event.reminders.isEmpty, event.starts.count > 1,
                let first = event.starts.first?.day, let last = event.starts.last?.day,
                let interval = Exact(
                    numerator: Int128(last - first), denominator: Int128(event.starts.count - 1))
            else { return nil }
            return Series(
                plan: number, event: place, person: plan.plan.subject,
                last: event.isEndless ? nil : last, interval: interval)
        }
    }
}
