import ClinicalModel
import DecisionSupport

/// The planned doses of a plan, and the records that document them.
extension PlanFollowing {
    /// Follows all drugs of the plan, those of one kind together: a dose stands for one of them.
    mutating func followDoses() {
        let drugs = followed.activities.indices.filter { isFollowedDrug($0) }
        let families = Set(drugs.compactMap { family(of: followed.activities[$0].activity) })
        for family in families.sorted(by: { $0.rawValue < $1.rawValue }) {
            let members = drugs.filter {
                self.family(of: followed.activities[$0].activity) == family
            }
            follow(members, family)
        }
    }

    private func isFollowedDrug(_ number: Int) -> Bool {
        let activity = followed.activities[number].activity
        return activity.kind == .medication && activity.substance != nil
            && !followed.activities[number].occurrences.isEmpty
    }

    /// Every form of vitamin B12 is vitamin B12; folinic and folic acid are two drugs.
    private func family(of activity: PlannedActivity) -> Substance? {
        activity.substance.map { $0.isVitaminB12 ? .vitaminB12 : $0 }
    }

    private mutating func follow(_ members: [Int], _ family: Substance) {
        let events = doses(of: family)
        var matcher = DoseMatcher(members.flatMap(slots))
        matcher.match(events)
        let last = lastDays(events)
        for slot in matcher.slots { settle(slot, events, last) }
        noteNotDone(family, matcher)
        let first = matcher.slots.first?.day
        for number in matcher.leftOver {
            let event = events[number]
            if let place = matcher.neighbour(of: event) {
                tellOtherwise(matcher.slots[place], event)
            } else if family == .vitaminB12, event.record.kind == .administration,
                event.day >= min(first ?? event.day, planDay ?? event.day)
            {
                extra.append(event)
            }
        }
        matched.formUnion(
            matcher.slots.compactMap(\.taken).map { events[$0].record.source })
        for member in members { addAdherence(of: member) }
    }

    /// The first day of the plan.
    private var planDay: Day? { (followed.plan.period?.start ?? followed.plan.start)?.day }

    private func slots(of number: Int) -> [DoseSlot] {
        let followed = followed.activities[number]
        let activity = followed.activity
        guard let substance = activity.substance else { return [] }
        let interval = intervals[number] ?? DoseInterval(days: nil, context.knowledge)
        return followed.occurrences.enumerated().map { place, occurrence in
            let time = context.local(occurrence.due, clock)
            return DoseSlot(
                activity: number, occurrence: place, day: time.day, secondOfDay: time.secondOfDay,
                isParenteral: activity.route?.isParenteral, substance: substance,
                least: least(activity), interval: interval)
        }
    }

    /// What a dose must have to stand for a planned one: nearly as much, or enough to treat.
    private func least(_ activity: PlannedActivity) -> Exact? {
        guard let planned = activity.dose?.micrograms, activity.substance?.isVitaminB12 ?? false
        else { return nil }
        let name: String
        if activity.route?.isParenteral ?? false {
            name = "P-TX-PAR"
        } else {
            name = person.role == .infant ? "P-TX-INF" : "P-TX-MOTHER"
        }
        let treating = context.knowledge.parameter(name)?.value ?? planned
        return min(DoseComparison.lowest(planned), treating)
    }

    /// Doses known at T, oldest first.
    private func doses(of family: Substance) -> [DoseEvent] {
        let records = person.record.medications.filter { record in
            (family == .vitaminB12 ? record.substance.isVitaminB12 : record.substance == family)
                && record.kind != .request && record.countsAsTaken && !record.isAntidote
                && (record.start.map(context.hasCome) ?? false)
        }
        return records.compactMap(event).sorted {
            ($0.day.number, $0.secondOfDay ?? 0) < ($1.day.number, $1.secondOfDay ?? 0)
        }
    }

    private func event(_ record: MedicationRecord) -> DoseEvent? {
        guard let start = record.start else { return nil }
        let time = context.local(start, clock)
        return DoseEvent(
            record: record, day: time.day, secondOfDay: time.secondOfDay,
            lastDay: lastDay(of: record))
    }

    /// The last day that a supply or a statement covers; nil of a dose.
    private func lastDay(of record: MedicationRecord) -> Day? {
        switch record.kind {
        case .administration, .request: return nil
        case .dispense: return record.end?.lastDay
        case .statement:
            if let end = record.end { return min(end.lastDay, context.asOf.day) }
            return record.status == "active" ? context.asOf.day : record.start?.lastDay
        }
    }

    /// The last day on which a dose is documented, by the way it is given; nil for either way.
    private func lastDays(_ events: [DoseEvent]) -> [Bool?: Day] {
        var days: [Bool?: Day] = [:]
        for event in events {
            let day = min(event.lastDay ?? event.day, context.asOf.day)
            let known = event.isParenteral
            for key in known == nil ? [nil, true, false] : [nil, known] {
                days[key] = max(days[key] ?? day, day)
            }
        }
        return days
    }

    // MARK: States

    private mutating func settle(
        _ slot: DoseSlot, _ events: [DoseEvent], _ last: [Bool?: Day]
    ) {
        let before =
            slot.occurrence > 0
            ? followed.activities[slot.activity].occurrences[slot.occurrence - 1].due.day : nil
        let activity = followed.activities[slot.activity].activity
        var occurrence = followed.activities[slot.activity].occurrences[slot.occurrence]
        if let taken = slot.taken {
            occurrence.state = .done
            DoseComparison(activity, slot).tell(events[taken], of: &occurrence)
        } else {
            let lateness = DoseLateness(
                slot, before: before, lastGiven: last[slot.isParenteral] ?? nil,
                missedBy: missedIntervals[slot.activity] ?? slot.interval)
            lateness.tell(of: &occurrence, context)
        }
        followed.activities[slot.activity].occurrences[slot.occurrence] = occurrence
    }

    private mutating func tellOtherwise(_ slot: DoseSlot, _ event: DoseEvent) {
        let activity = followed.activities[slot.activity].activity
        let words = DoseComparison(activity, slot).deviations(of: event.record)
        followed.activities[slot.activity].occurrences[slot.occurrence].otherwise.append(
            DoseComparison.evidence(event))
        followed.activities[slot.activity].occurrences[slot.occurrence].deviations += words
        otherwise.insert(event.record.source)
    }

    /// Why doses were not given, where somebody recorded it.
    private mutating func noteNotDone(_ family: Substance, _ matcher: DoseMatcher) {
        let records = person.record.medications.filter { record in
            (family == .vitaminB12 ? record.substance.isVitaminB12 : record.substance == family)
                && ["not-done", "not-taken", "declined"].contains(record.status)
                && record.kind != .request && (record.start.map(context.hasCome) ?? false)
        }
        for record in records {
            guard let start = record.start else { continue }
            let time = context.local(start, clock)
            let event = DoseEvent(
                record: record, day: time.day, secondOfDay: time.secondOfDay, lastDay: nil)
            guard let place = matcher.neighbour(of: event) else { continue }
            let slot = matcher.slots[place]
            let reason = record.statusReason ?? "no reason recorded"
            followed.activities[slot.activity].occurrences[slot.occurrence].remarks.append(
                "not given (\(reason)), recorded for \(start.day)")
            followed.activities[slot.activity].occurrences[slot.occurrence].otherwise.append(
                DoseComparison.evidence(event))
        }
    }

    private mutating func addAdherence(of number: Int) {
        let activity = followed.activities[number]
        let due = activity.occurrences.filter { $0.state == .done || $0.state == .missed }
        guard let first = due.first, let last = due.last else { return }
        var adherence = Adherence(
            title: activity.activity.title, activity: activity.activity.id, from: first.due.day,
            to: last.due.day)
        adherence.due = due.count
        for occurrence in due where occurrence.state == .done {
            adherence.given += 1
            if let days = occurrence.daysOff, days != 0 {
                if days < 0 { adherence.early += 1 } else { adherence.late += 1 }
            }
            if !occurrence.deviations.isEmpty { adherence.otherwise += 1 }
            if occurrence.evidence.allSatisfy({ $0.kind != .administration }) {
                adherence.stated += 1
            }
        }
        followed.adherence.append(adherence)
    }
}
