import ClinicalModel

/// Active plans of one person that state different intervals (clinical section 6.3): the shorter one
/// drives reminders, by the longer one a dose is missed, so that there is no false alarm.
enum IntervalConflict {
    private struct Drug {
        let plan: Int
        let activity: Int
        let person: PersonID
        let days: Exact
    }

    /// Names the conflicts and gives each plan the interval by which its doses are missed.
    static func settle(
        _ following: inout [PlanFollowing?], _ context: FollowContext
    ) -> [String] {
        let drugs = following.indices.flatMap { plan in
            following[plan].map { current(in: $0, plan, context) } ?? []
        }
        var told: [String] = []
        let persons = Set(drugs.map(\.person)).sorted()
        for person in persons {
            let own = drugs.filter { $0.person == person }
            guard Set(own.map(\.plan)).count > 1,
                let shortest = own.min(by: { $0.days < $1.days }),
                let longest = own.max(by: { $0.days < $1.days }), shortest.days < longest.days
            else { continue }
            let missed = DoseInterval(days: longest.days, context.knowledge)
            for drug in own where drug.days < longest.days {
                following[drug.plan]?.missedIntervals[drug.activity] = missed
            }
            told.append(
                "\(context.name(of: person)): \(words(shortest, following)) and"
                    + " \(words(longest, following)) are both active and state different intervals;"
                    + " reminders follow the shorter one, a dose is missed by the longer one")
        }
        return told
    }

    /// The repeated doses of vitamin B12 that a plan has at T.
    private static func current(
        in following: PlanFollowing, _ plan: Int, _ context: FollowContext
    ) -> [Drug] {
        guard following.followed.plan.status == "active" else { return [] }
        return following.followed.activities.indices.compactMap { number in
            let followed = following.followed.activities[number]
            guard followed.activity.substance?.isVitaminB12 ?? false,
                let days = followed.intervalDays, let first = followed.occurrences.first,
                let last = followed.occurrences.last, context.hasCome(first.due),
                followed.isTruncated || last.due.lastDay + days.ceiling >= context.asOf.day
            else { return nil }
            return Drug(
                plan: plan, activity: number, person: following.followed.plan.subject, days: days)
        }
    }

    private static func words(_ drug: Drug, _ following: [PlanFollowing?]) -> String {
        let name = following[drug.plan]?.followed.name ?? ""
        return "“\(name)” (every \(drug.days.rounded(significantDigits: 3)) days)"
    }
}

extension Exact {
    fileprivate var ceiling: Int { -(negated.floor ?? 0) }
}
