import ClinicalModel

/// What is due next, and what could be done about what is open or missed: never an order.
struct NextSteps {
    private let context: FollowContext

    init(_ context: FollowContext) { self.context = context }

    func tell(of followUp: inout FollowUp) {
        followUp.next = next(followUp)
        var advice: [FollowUp.Advice] = []
        for plan in followUp.plans where plan.notFollowed == nil {
            for activity in plan.activities { advice += self.advice(activity, plan) }
            for dose in plan.extraDoses {
                advice.append(
                    self.advice(
                        .info, plan,
                        "\(dose.words) on \(dose.day) is in no plan: ask whether the plan is still"
                            + " the one that is followed"))
            }
        }
        advice += followUp.conflicts.map {
            FollowUp.Advice(person: nil, severity: .warning, text: $0)
        }
        advice += untouched(followUp)
        followUp.advice = advice.enumerated().sorted {
            ($1.element.severity.rawValue, $0.offset) < ($0.element.severity.rawValue, $1.offset)
        }
        .map(\.element)
    }

    // MARK: Next

    /// The first thing of each activity, oldest first; of doses in conflict the nearest.
    private func next(_ followUp: FollowUp) -> [FollowUp.Next] {
        var next: [FollowUp.Next] = []
        for (number, plan) in followUp.plans.enumerated() where plan.notFollowed == nil {
            for (position, activity) in plan.activities.enumerated() {
                guard activity.activity.status.isOpen, let occurrence = activity.next else {
                    continue
                }
                next.append(
                    FollowUp.Next(
                        person: plan.plan.subject, plan: number, activity: position, of: occurrence)
                )
            }
        }
        return next.enumerated().sorted {
            ($0.element.person, $0.element.occurrence.due.day, $0.offset)
                < ($1.element.person, $1.element.occurrence.due.day, $1.offset)
        }
        .map(\.element)
    }

    // MARK: Advice

    private func advice(_ activity: FollowedActivity, _ plan: FollowedPlan) -> [FollowUp.Advice] {
        var advice: [FollowUp.Advice] = []
        for forbidden in activity.remarks where forbidden.hasPrefix("given on ") {
            advice.append(
                self.advice(.warning, plan, "\(activity.activity.shortTitle) was \(forbidden)"))
        }
        let missed = activity.occurrences.filter { $0.state == .missed }
        if let last = missed.last {
            let gravest = missed.compactMap(\.severity).max() ?? .warning
            advice.append(self.advice(gravest, plan, words(missed: last, missed.count, activity)))
        }
        let differing = activity.occurrences.filter { !$0.deviations.isEmpty }
        if let last = differing.last {
            let words =
                "\(activity.activity.shortTitle), \(last.due.day):"
                + " \(last.deviations.joined(separator: ", "))"
                + Self.others(differing.count) + "; ask whether that was meant"
            advice.append(self.advice(.warning, plan, words))
        }
        if let open = activity.occurrences.last(where: { $0.state == .open }) {
            advice.append(self.advice(.info, plan, words(open: open, activity)))
        }
        return advice
    }

    private func advice(
        _ severity: Severity, _ plan: FollowedPlan, _ text: String
    ) -> FollowUp.Advice {
        let sentence = text.prefix(1).uppercased() + text.dropFirst() + "."
        return FollowUp.Advice(person: plan.plan.subject, severity: severity, text: sentence)
    }

    private func words(
        missed last: FollowedOccurrence, _ count: Int, _ activity: FollowedActivity
    ) -> String {
        let title = activity.activity.shortTitle
        let others = Self.others(count)
        let reasons = last.remarks.filter { $0.hasPrefix("not given") }
        let why = reasons.isEmpty ? "" : ", \(reasons.joined(separator: "; "))"
        if activity.activity.kind == .medication {
            return "\(title) of \(last.due.day) is not documented\(why)\(others): find out whether"
                + " it was given elsewhere; if it was not, it can still be given, and the next"
                + " ones planned from there"
        }
        let keys = last.missingKeys.map(\.rawValue).joined(separator: ", ")
        let what = keys.isEmpty ? "is not documented" : "lacks \(keys)"
        let end = last.closes.map { " until \($0.day)" } ?? ""
        return "\(title) \(what)\(end)\(others): find out whether it was done elsewhere; if it was"
            + " not, judge whether it is still worth doing"
    }

    private func words(open: FollowedOccurrence, _ activity: FollowedActivity) -> String {
        let until = open.closes.map { ", until \($0.day)" } ?? ""
        let keys = open.missingKeys.map(\.rawValue).joined(separator: ", ")
        let missing = keys.isEmpty ? "" : " (\(keys) not yet documented)"
        return "\(activity.activity.shortTitle) is due since \(open.due.day)\(until)\(missing)"
    }

    private static func others(_ count: Int) -> String {
        count > 1 ? " (and \(count - 1) earlier)" : ""
    }

    /// Treated persons of whom no plan speaks: of twins one may have the plan.
    private func untouched(_ followUp: FollowUp) -> [FollowUp.Advice] {
        let planned = Set(followUp.plans.filter { $0.notFollowed == nil }.map(\.plan.subject))
        guard !followUp.plans.isEmpty else { return [] }
        return context.persons.filter { person in
            person.t0 != nil && person.role != .other
                && context.members.contains(person.record.person.id)
                && !planned.contains(person.record.person.id)
        }
        .map { person in
            let id = person.record.person.id
            return FollowUp.Advice(
                person: id, severity: .info,
                text: "\(context.name(of: id)) is treated and has no plan here that is followed.")
        }
    }
}

extension FollowEvidence {
    fileprivate var day: String { time.map { "\($0.day)" } ?? "a day not recorded" }
}
