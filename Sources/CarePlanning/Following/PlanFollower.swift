package import ClinicalModel
package import DecisionSupport

/// Holds plans against what was given and measured: what is due, done and missed at T.
///
/// Nothing after T is known. That nothing is documented is never taken for not done: it may have been
/// done elsewhere, and the words say so.
package struct PlanFollower: Sendable {
    private let screener: Screener
    private let clocks: @Sendable (String) -> (any LocalClock)?
    private let clock: (any LocalClock)?

    /// - Parameter clock: The zone of plans that name none.
    /// - Parameter clocks: The zone of a name.
    package init(
        _ screener: Screener, clock: (any LocalClock)? = nil,
        clocks: @escaping @Sendable (String) -> (any LocalClock)? = { _ in nil }
    ) {
        self.screener = screener
        self.clock = clock
        self.clocks = clocks
    }

    /// Plans that are followed together, and whose they are.
    package struct Group: Sendable {
        package var members: Set<PersonID>
        package var plans: [TreatmentPlan]

        package init(members: Set<PersonID>, plans: [TreatmentPlan]) {
            self.members = members
            self.plans = plans
        }
    }

    /// All plans of a document at T; `absent` are those whom only plans name.
    package func follow(
        _ plans: [TreatmentPlan], in document: ClinicalDocument,
        absent: Set<PersonID> = [], asOf: AsOf
    ) -> FollowUp {
        let everybody = Group(members: Set(document.records.map(\.person.id)), plans: plans)
        return follow([everybody], in: document, absent: absent, asOf: asOf).first
            ?? FollowUp(asOf: asOf)
    }

    /// The same for each group by itself.
    package func follow(
        _ groups: [Group], in document: ClinicalDocument, absent: Set<PersonID> = [], asOf: AsOf
    ) -> [FollowUp] {
        let persons = TreatedPerson.all(screener, document, asOf)
        return groups.map { group in
            let context = FollowContext(
                knowledge: screener.knowledge, asOf: asOf, persons: persons, document: document,
                absent: absent, members: group.members)
            return follow(group.plans, context)
        }
    }

    private func follow(_ plans: [TreatmentPlan], _ context: FollowContext) -> FollowUp {
        var following = plans.map { plan -> PlanFollowing? in
            guard PlanStanding(plan, among: plans, context).reason == nil,
                let person = context.person(plan.subject)
            else { return nil }
            return PlanFollowing(plan, person, context, clock: self.clock(of: plan))
        }
        var followUp = FollowUp(asOf: context.asOf)
        followUp.conflicts = IntervalConflict.settle(&following, context)
        for number in following.indices { following[number]?.run() }
        let accounted = following.compactMap(\.self).reduce(into: Set<SourceReference>()) {
            $0.formUnion($1.matched)
            $0.formUnion($1.otherwise)
        }
        for (plan, following) in zip(plans, following) {
            let standing = PlanStanding(plan, among: plans, context)
            guard let following else {
                var followed = FollowedPlan(plan)
                followed.notFollowed = standing.reason
                followed.activities = plan.activities.flatMap(\.leaves).map(FollowedActivity.init)
                followUp.plans.append(followed)
                continue
            }
            var followed = following.followed
            followed.extraDoses = following.extra.filter { !accounted.contains($0.record.source) }
                .map(DoseComparison.evidence)
            followed.remarks += standing.remarks
            if clock(of: plan) == nil {
                followed.remarks.append(
                    "no time zone is known: planned times are days, and days are those written")
            }
            followUp.plans.append(followed)
        }
        followUp.issues = plans.flatMap(\.issues)
        NextSteps(context).tell(of: &followUp)
        return followUp
    }

    private func clock(of plan: TreatmentPlan) -> (any LocalClock)? {
        plan.timeZone.flatMap(clocks) ?? clock
    }
}

/// Whether a plan is followed, and what must be said of it.
struct PlanStanding {
    /// Why it is not followed; nil where it is.
    let reason: String?
    let remarks: [String]

    init(_ plan: TreatmentPlan, among plans: [TreatmentPlan], _ context: FollowContext) {
        reason = Self.reason(plan, context)
        var remarks: [String] = []
        if plan.status == "draft" || plan.status == "unknown" || plan.status.isEmpty {
            remarks.append(
                "the plan is no more than a draft: nobody has taken it up yet")
            let hasActive = plans.contains {
                $0.status == "active" && $0.subject == plan.subject
            }
            if hasActive {
                remarks.append("another plan of the same person is active")
            }
        }
        if plan.activities.isEmpty { remarks.append("the plan holds no activity") }
        self.remarks = remarks
    }

    private static func reason(_ plan: TreatmentPlan, _ context: FollowContext) -> String? {
        guard context.person(plan.subject) != nil else {
            return "its patient is not in the input"
        }
        if let created = plan.created, !context.hasCome(created) {
            return "made after \(context.asOf.day): not yet known"
        }
        switch plan.status {
        case "on-hold": return "on hold: nothing is due while it is"
        case "revoked": return "revoked: nothing of it is due any more"
        case "completed": return "completed: nothing of it is due any more"
        case "entered-in-error": return "entered in error"
        default: break
        }
        if let death = context.document[plan.subject].person.deathTime, context.hasCome(death) {
            return "its patient has died"
        }
        return context.document[plan.subject].person.deceased ? "its patient has died" : nil
    }
}
