import ClinicalModel

/// Holds a dose that was given against the one that was planned.
struct DoseComparison {
    private let activity: PlannedActivity
    private let slot: DoseSlot

    init(_ activity: PlannedActivity, _ slot: DoseSlot) {
        self.activity = activity
        self.slot = slot
    }

    /// A dose within so much of the planned one is that dose (clinical section 6.8).
    private static let tolerance = Exact(numerator: 1, denominator: 20) ?? .zero

    /// The least that is still the planned dose.
    static func lowest(_ planned: Exact) -> Exact {
        planned.multiplied(by: tolerance).flatMap(planned.subtracting) ?? planned
    }

    private static func highest(_ planned: Exact) -> Exact {
        planned.multiplied(by: tolerance).flatMap(planned.adding) ?? planned
    }

    /// What documents a dose, with all it agrees in, and what it differs in.
    func tell(_ event: DoseEvent, of occurrence: inout FollowedOccurrence) {
        var evidence = Self.evidence(event)
        let isCovering = event.lastDay != nil
        let days = isCovering ? 0 : event.day - slot.day
        let reasons = deviations(of: event.record)
        evidence.matches = matches(event.record, days)
        occurrence.evidence = [evidence]
        occurrence.deviations = reasons
        if !isCovering { occurrence.daysOff = days }
        occurrence.remarks += unknowns(event)
    }

    static func evidence(_ event: DoseEvent) -> FollowEvidence {
        let kind: FollowEvidence.Kind =
            switch event.record.kind {
            case .administration: .administration
            case .dispense: .dispense
            case .statement, .request: .statement
            }
        return FollowEvidence(
            kind: kind, source: event.record.source, time: event.record.start,
            until: event.lastDay.map { .day($0) }, words: event.record.words)
    }

    private func matches(_ record: MedicationRecord, _ days: Int) -> [FollowEvidence.Match] {
        var matches: [FollowEvidence.Match] = []
        if substanceDeviation(record) == nil { matches.append(.substance) }
        if isSameDose(record) ?? false { matches.append(.dose) }
        if record.route != nil, activity.route != nil, routeDeviation(record) == nil {
            matches.append(.route)
        }
        if abs(days) <= slot.interval.grace { matches.append(.window) }
        return matches
    }

    /// In what a dose differs: "500 ug (0.5 mg) instead of 1000 ug (1 mg)".
    func deviations(of record: MedicationRecord) -> [String] {
        var words = [substanceDeviation(record), routeDeviation(record)].compactMap(\.self)
        if isSameDose(record) == false, let amount = record.amountMicrograms,
            let planned = activity.dose?.words
        {
            words.append("\(amount.doseWords) instead of \(planned)")
        }
        return words
    }

    /// Nil where either is not known.
    private func isSameDose(_ record: MedicationRecord) -> Bool? {
        guard let low = activity.dose?.micrograms, let amount = record.amountMicrograms else {
            return nil
        }
        let high = activity.dose?.microgramsMax ?? low
        return amount >= Self.lowest(low) && amount <= Self.highest(high)
    }

    private func substanceDeviation(_ record: MedicationRecord) -> String? {
        let unspecific = Substance.vitaminB12
        guard record.substance != slot.substance, record.substance != unspecific,
            slot.substance != unspecific
        else { return nil }
        return "\(record.substance.words) instead of \(slot.substance.words)"
    }

    private func routeDeviation(_ record: MedicationRecord) -> String? {
        guard let planned = activity.route, let given = record.route, planned != given else {
            return nil
        }
        // "Parenteral" does not say how; it is no other way than a way of injecting.
        if planned.isParenteral, given.isParenteral, planned == .parenteral || given == .parenteral
        {
            return nil
        }
        return "\(given.rawValue) instead of \(planned.rawValue)"
    }

    private func unknowns(_ event: DoseEvent) -> [String] {
        var words: [String] = []
        if event.record.amountMicrograms == nil, activity.dose?.micrograms != nil {
            words.append("the amount that was given is not recorded")
        }
        if event.record.route == nil, activity.route != nil {
            words.append("how it was given is not recorded")
        }
        if event.record.kind == .statement { words.append("stated, not documented dose by dose") }
        if event.record.kind == .dispense { words.append("handed over, not documented as taken") }
        return words
    }
}

/// How late a planned dose is that nobody documented.
struct DoseLateness {
    private let slot: DoseSlot
    /// The day since which it is waited for: of the dose before it in the plan.
    private let before: Day
    private let lastGiven: Day?
    private let interval: DoseInterval

    /// `interval` decides when it is missed: its own, or the longer one of a plan beside it.
    init(_ slot: DoseSlot, before: Day?, lastGiven: Day?, missedBy interval: DoseInterval) {
        let since = before ?? slot.day + -slot.interval.wholeDays
        self.slot = slot
        self.before = since
        // What was given before the plan began does not make its first dose late.
        self.lastGiven = before == nil ? lastGiven.map { max($0, since) } : lastGiven
        self.interval = interval
    }

    /// The last day on which it is not missed.
    private var closes: Day { max(before + interval.warningDays, slot.day) }

    func tell(of occurrence: inout FollowedOccurrence, _ context: FollowContext) {
        occurrence.closes = .day(closes)
        guard context.hasCome(occurrence.due) else {
            occurrence.state = .future
            return
        }
        let today = context.asOf.day
        // While doses go on, the gap since the last one counts (R41): so there is no false alarm.
        let isLast = lastGiven.map { $0 < slot.day } ?? true
        let since = isLast ? lastGiven ?? before : before
        guard today > closes, !isLast || today - since > interval.warningDays else {
            occurrence.state = .open
            occurrence.severity = .info
            return
        }
        occurrence.state = .missed
        occurrence.severity =
            isLast && today - since > interval.criticalDays ? .critical : .warning
    }
}
