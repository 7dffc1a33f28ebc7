import ClinicalModel

/// What an event says to people: what is to be done, and how far it can be relied on.
///
/// Nobody's name is in it: calendars show titles on locked screens.
struct EventTexts {
    private let activity: PlannedActivity
    private let plan: TreatmentPlan
    private let isZoneKnown: Bool

    init(_ activity: PlannedActivity, of plan: TreatmentPlan, isZoneKnown: Bool) {
        self.activity = activity
        self.plan = plan
        self.isZoneKnown = isZoneKnown
    }

    var title: String {
        guard activity.kind == .medication, let dose = activity.dose?.words,
            !activity.title.contains(dose)
        else { return activity.title }
        return "\(activity.title), \(dose)"
    }

    func details(isAllDay: Bool) -> String {
        var lines = [activity.detail, activity.directions].compactMap { $0 }
        if let dose = activity.dose?.words {
            lines.append("Dose: " + ([dose] + route).joined(separator: ", "))
        }
        if let window { lines.append(window) }
        if let performer = activity.performer { lines.append("By: \(performer)") }
        if !activity.status.isOpen { lines.append("Status: \(activity.status.rawValue)") }
        if isAllDay, let allDay { lines.append(allDay) }
        lines.append(standing)
        return lines.joined(separator: "\n")
    }

    private var allDay: String? {
        if !isZoneKnown { return "All day: no time zone is known, so the plan gives dates alone." }
        return activity.kind == .medication ? "All day: the plan gives dates alone." : nil
    }

    private var route: [String] {
        [activity.route?.words ?? activity.routeConcept?.words].compactMap { $0 }
    }

    private var window: String? {
        guard let window = activity.window else { return nil }
        switch (window.start, window.end) {
        case (let start?, let end?): return "Due from \(start) to \(end)"
        case (let start?, nil): return "Due from \(start)"
        case (nil, let end?): return "Due until \(end)"
        case (nil, nil): return nil
        }
    }

    /// What the plan is, so that nobody takes a proposal for an order.
    private var standing: String {
        let name = plan.title.map { " \"\($0)\"" } ?? ""
        let isProposal = plan.intent == "proposal" || plan.status == "draft"
        return isProposal
            ? "Of the proposed plan\(name): it holds once a clinician has taken it up."
            : "Of the plan\(name), status \(plan.status)."
    }
}
