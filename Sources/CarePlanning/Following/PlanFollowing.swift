import ClinicalModel
import DecisionSupport

/// Follows one plan; its work is in extensions by concern.
struct PlanFollowing {
    let context: FollowContext
    let person: TreatedPerson
    let clock: (any LocalClock)?
    var followed: FollowedPlan
    /// How far apart the doses of an activity are, by its position.
    var intervals: [Int: DoseInterval] = [:]
    /// The longer interval of another plan, by which a dose of an activity is missed.
    var missedIntervals: [Int: DoseInterval] = [:]
    /// What each monitoring task of the plan asks for, and when.
    var tasks: [String: (keys: [AnalyteKey], window: MonitoringWindow)] = [:]
    /// Doses that stand for a planned one, and those that were meant for one and differ.
    var matched: Set<SourceReference> = []
    var otherwise: Set<SourceReference> = []
    /// Doses that stand for none.
    var extra: [DoseEvent] = []

    /// So many days from T are laid out; of what comes later the next time alone.
    static let horizonDays = 183
    /// The most times of one activity, and of one plan.
    static let mostOfActivity = 20_000
    static let mostOfPlan = 200_000

    init(
        _ plan: TreatmentPlan, _ person: TreatedPerson, _ context: FollowContext,
        clock: (any LocalClock)?
    ) {
        self.context = context
        self.person = person
        self.clock = clock
        followed = FollowedPlan(plan)
        setStart()
        layOut()
    }

    /// The first dose that was given goes before the one that is planned.
    private mutating func setStart() {
        let planned = followed.plan.start
        guard let t0 = person.t0, !t0.isOnlyOrdered else {
            followed.start = planned
            followed.startOrigin = planned.map { _ in
                followed.plan.isStarted ? "the plan" : "planned; no dose is documented"
            }
            return
        }
        followed.start = t0.time
        let kind: String =
            switch t0.record.kind {
            case .administration: "first documented dose"
            case .dispense: "first dispensed dose"
            case .statement, .request: "first stated dose"
            }
        followed.startOrigin = "\(kind), \(t0.record.source.reference)"
        if let planned, planned.hasDay, planned.day != t0.time.day {
            followed.remarks.append(
                "the first dose was given on \(t0.time.day), planned from \(planned.day); windows"
                    + " of monitoring are counted from the dose given, planned doses stay where"
                    + " the plan has them")
        }
    }

    /// Lays out all activities in time, steps of a drug and members of a group one by one.
    private mutating func layOut() {
        var room = Self.mostOfPlan
        for activity in followed.plan.activities.flatMap(\.leaves) {
            var followed = FollowedActivity(activity)
            lay(&followed, &room)
            let number = self.followed.activities.count
            if activity.kind == .medication, let timing = activity.timing {
                followed.intervalDays = timing.averageDays
                intervals[number] = DoseInterval(days: timing.averageDays, context.knowledge)
            }
            self.followed.activities.append(followed)
        }
    }

    private mutating func lay(_ followed: inout FollowedActivity, _ room: inout Int) {
        let activity = followed.activity
        if let reason = activity.reasonNotFollowed {
            followed.remarks.append(reason)
            if activity.status != .completed { return }
        }
        if window(of: activity) != nil {
            let due = activity.window?.start ?? self.followed.start ?? .day(context.asOf.day)
            followed.occurrences = [FollowedOccurrence(due: due)]
            return
        }
        guard let timing = activity.timing else {
            if let window = activity.window, let due = window.start ?? window.end {
                followed.occurrences = [FollowedOccurrence(due: due, window: window)]
            } else if activity.status != .completed {
                followed.remarks.append("the plan does not say when")
            }
            return
        }
        if let before = phaseBefore(activity) {
            followed.remarks.append("begins when phase \(before) is ended: it has no date yet")
            return
        }
        lay(timing, &followed, &room)
    }

    /// The phase whose end begins an activity that has no date of its own.
    private func phaseBefore(_ activity: PlannedActivity) -> String? {
        guard let phase = activity.phase, activity.timing?.bounds?.start == nil,
            activity.timing?.events.isEmpty ?? true,
            let id = followed.plan.protocolID,
            let arms = context.knowledge.protocolCatalogue[id]?.arms
        else { return nil }
        let own = arms.first { $0.id == followed.plan.arm } ?? arms.first
        return own?.phases.first { $0.id == phase }?.after
    }

    private func lay(
        _ timing: PlannedTiming, _ followed: inout FollowedActivity, _ room: inout Int
    ) {
        let anchor =
            self.followed.plan.start ?? self.followed.start ?? self.followed.plan.period?.start
        let limit = min(Self.mostOfActivity, room)
        let until = context.asOf.day + Self.horizonDays
        var found = timing.occurrences(from: anchor, until: until, clock: clock, limit: limit)
        if found.items.isEmpty, found.problems.isEmpty {
            found = timing.occurrences(
                from: anchor, since: context.asOf.day, clock: clock, limit: min(1, limit))
        }
        room -= found.items.count
        followed.isTruncated = found.isTruncated
        followed.remarks += found.problems.map { "the schedule \($0.text)" }
        if let text = timing.text, !found.problems.isEmpty {
            followed.remarks.append("written as “\(text)”")
        }
        if found.isAtLeast {
            followed.remarks.append("the plan leaves a range: the shortest interval is followed")
        }
        if limit == 0 { followed.remarks.append("the plan has too many times to follow them all") }
        followed.occurrences = found.items.map { item in
            var occurrence = FollowedOccurrence(due: item.time)
            switch item.clockChange {
            case .skipped: occurrence.remarks.append("clocks leave that hour out")
            case .repeated: occurrence.remarks.append("clocks show that hour twice")
            case nil: break
            }
            return occurrence
        }
    }

    /// Follows everything: the states of all times, then those of the activities.
    mutating func run() {
        followDoses()
        followMonitoring()
        followForbidden()
        for number in followed.activities.indices { settle(number) }
    }

    private mutating func settle(_ number: Int) {
        let activity = followed.activities[number].activity
        if activity.status == .completed { complete(number) }
        followed.activities[number].state = Self.state(of: followed.activities[number])
    }

    /// What the plan says is done is done, even where nothing else documents it.
    private mutating func complete(_ number: Int) {
        let activity = followed.activities[number].activity
        guard let source = activity.order ?? activity.source ?? followed.plan.source else { return }
        let words = "completed, as the plan says"
        let evidence = FollowEvidence(kind: .status, source: source, words: words)
        if followed.activities[number].occurrences.count == 1,
            followed.activities[number].occurrences[0].state != .done
        {
            followed.activities[number].occurrences[0].state = .done
            followed.activities[number].occurrences[0].severity = nil
            followed.activities[number].occurrences[0].evidence.append(evidence)
        }
        // Of a course that was ended nothing more is due.
        followed.activities[number].occurrences.removeAll {
            $0.state == .future || $0.state == .open
        }
        if followed.activities[number].occurrences.isEmpty {
            var done = FollowedOccurrence(
                due: followed.plan.start ?? .day(context.asOf.day), state: .done)
            done.evidence = [evidence]
            followed.activities[number].occurrences = [done]
        }
    }

    /// The newest that is not open decides where it was missed, else what is open.
    private static func state(of activity: FollowedActivity) -> FollowState? {
        let states = activity.occurrences.map(\.state)
        if states.last(where: { $0 != .future && $0 != .open }) == .missed { return .missed }
        if states.contains(.open) { return .open }
        if states.contains(.future) { return .future }
        return states.last
    }
}

extension PlannedActivity {
    /// The activity itself, or the parts it is made of.
    var leaves: [PlannedActivity] {
        guard !parts.isEmpty else { return [self] }
        return parts.flatMap { part -> [PlannedActivity] in
            var part = part
            // A part of what is on hold is on hold.
            if part.status.isOpen, !status.isOpen { part.status = status }
            part.substance = part.substance ?? substance
            part.source = part.source ?? source
            part.order = part.order ?? order
            return part.leaves
        }
    }

    /// Why nothing of it is ever due; nil where something may be.
    var reasonNotFollowed: String? {
        let reason = statusReason.map { " (\($0))" } ?? ""
        switch status {
        case .onHold: return "on hold\(reason): nothing is due"
        case .cancelled: return "cancelled\(reason)"
        case .stopped: return "stopped\(reason)"
        case .enteredInError: return "entered in error"
        case .completed: return "completed\(reason), as the plan says"
        case .notStarted, .scheduled, .inProgress, .unknown: break
        }
        if isProhibited { return "the plan forbids it" }
        if isAsNeeded { return "as needed: it is never due" }
        return kind == .group ? "a group without members" : nil
    }
}
