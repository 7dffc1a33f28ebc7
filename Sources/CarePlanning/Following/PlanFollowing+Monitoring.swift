import ClinicalModel
import DecisionSupport

/// What is to be measured, looked at or done otherwise, and what documents it.
extension PlanFollowing {
    mutating func followMonitoring() {
        for activity in followed.activities.map(\.activity) {
            guard let task = activity.task, tasks[task] == nil, let window = window(of: activity)
            else { continue }
            tasks[task] = (keys(of: activity), window)
        }
        for number in followed.activities.indices {
            let activity = followed.activities[number].activity
            guard activity.kind != .medication || activity.substance == nil,
                !followed.activities[number].occurrences.isEmpty
            else { continue }
            let keys = keys(of: activity)
            guard let subject = monitored(activity),
                let evidence = MonitoringEvidence(activity, keys, subject, context)
            else {
                tellUnknown(number)
                continue
            }
            if followed.activities[number].occurrences.count == 1,
                let window = window(of: activity)
            {
                follow(number, evidence, within: window)
            } else {
                follow(number, evidence)
            }
        }
    }

    /// What is measured: that of the order, else that of its task.
    private func keys(of activity: PlannedActivity) -> [AnalyteKey] {
        activity.keys.isEmpty ? task(of: activity)?.keys ?? [] : activity.keys
    }

    /// Whom it is about: the mother, where an infant's plan asks for her work-up.
    private func monitored(_ activity: PlannedActivity) -> TreatedPerson? {
        guard activity.task == "M-MOTHER" else { return person }
        return person.mother.flatMap(context.person)
    }

    /// The window it has: that of its task from the first dose, else that of the plan.
    func window(of activity: PlannedActivity) -> MonitoringWindow? {
        guard activity.kind != .medication, activity.timing?.repeats != true else { return nil }
        if let start = followed.start, let task = task(of: activity), task.every == nil,
            task.from != nil || task.to != nil
        {
            return MonitoringWindow(task, from: start)
        }
        if let window = activity.window { return MonitoringWindow(window) }
        if let bounds = activity.timing?.bounds, activity.timing?.events.isEmpty ?? true {
            return MonitoringWindow(bounds)
        }
        return nil
    }

    private func task(of activity: PlannedActivity) -> MonitoringTask? {
        guard let id = activity.task else { return nil }
        let catalogue = context.knowledge.protocolCatalogue
        let own = followed.plan.protocolID.flatMap { catalogue[$0] }
        return own?.monitoring.first { $0.id == id }
            ?? catalogue.protocols.lazy.flatMap(\.monitoring).first { $0.id == id }
    }

    // MARK: One window

    private mutating func follow(
        _ number: Int, _ evidence: MonitoringEvidence, within window: MonitoringWindow
    ) {
        var occurrence = followed.activities[number].occurrences[0]
        occurrence.window = Period(start: window.from, end: window.to)
        occurrence.due = window.from ?? window.to ?? occurrence.due
        occurrence.closes = window.closes
        var isUndecidable = false
        for part in evidence.parts {
            let first = part.found.first { found in
                found.time.map { place(of: $0, in: window, number) == .within } ?? false
            }
            let late =
                first
                ?? part.found.first { found in
                    found.time.map { place(of: $0, in: window, number) == .late } ?? false
                }
            if var found = late {
                found.matches.append(.window)
                occurrence.evidence.append(found)
                if first == nil { occurrence.remarks.append("after the window, within its grace") }
                continue
            }
            occurrence.missingKeys += part.keys
            let doubtful = part.found.filter { found in
                found.time.map { window.place(of: $0) == .undecidable } ?? false
            }
            isUndecidable = isUndecidable || !doubtful.isEmpty
            occurrence.otherwise += doubtful
        }
        settle(&occurrence, evidence.parts, window, isUndecidable)
        followed.activities[number].occurrences[0] = occurrence
    }

    /// In its grace a result counts only where it is not that of another activity in its own window.
    private func place(
        of time: FuzzyTime, in window: MonitoringWindow, _ number: Int
    ) -> MonitoringWindow.Place {
        let place = window.place(of: time)
        guard place == .late else { return place }
        let activity = followed.activities[number].activity
        let keys = Set(self.keys(of: activity))
        let isOfAnother = tasks.contains { task, other in
            task != activity.task && !keys.isDisjoint(with: other.keys)
                && other.window.place(of: time) == .within
        }
        return isOfAnother ? .after : .late
    }

    private func settle(
        _ occurrence: inout FollowedOccurrence, _ parts: [MonitoringEvidence.Part],
        _ window: MonitoringWindow, _ isUndecidable: Bool
    ) {
        if occurrence.evidence.count == parts.count {
            occurrence.state = .done
            occurrence.missingKeys = []
        } else if !window.hasBegun(at: context.asOf) {
            occurrence.state = .future
            occurrence.missingKeys = []
        } else if !window.isOver(at: context.asOf) || isUndecidable {
            occurrence.state = .open
            occurrence.severity = .info
        } else {
            occurrence.state = .missed
            occurrence.severity = gravity(of: occurrence, parts)
        }
        if isUndecidable, occurrence.state != .done {
            occurrence.remarks.append(
                "only the date is known, on the day of the first dose: whether before or after it"
                    + " cannot be told")
        }
        if occurrence.state == .open, occurrence.evidence.isEmpty { occurrence.missingKeys = [] }
    }

    /// One part of several is no alarm (as R55 has it), nor is what few records would tell.
    private func gravity(
        of occurrence: FollowedOccurrence, _ parts: [MonitoringEvidence.Part]
    ) -> Severity {
        occurrence.evidence.isEmpty && parts.contains { !$0.keys.isEmpty } ? .warning : .info
    }

    // MARK: A schedule

    private mutating func follow(_ number: Int, _ evidence: MonitoringEvidence) {
        let activity = followed.activities[number].activity
        let interval = DoseInterval(days: activity.timing?.averageDays, context.knowledge)
        var slots = MonitoringSlots(
            followed.activities[number].occurrences.map { context.local($0.due, clock).day },
            interval)
        for (part, wanted) in evidence.parts.enumerated() {
            for found in wanted.found { slots.take(found, part: part) }
        }
        let days = slots.days
        for place in followed.activities[number].occurrences.indices {
            var occurrence = followed.activities[number].occurrences[place]
            occurrence.evidence = evidence.parts.indices.compactMap { slots.found[place][$0] }
            let before = place > 0 ? days[place - 1] : days[place] + -interval.wholeDays
            let closes = max(before + interval.warningDays, days[place])
            occurrence.closes = .day(closes)
            let missing = evidence.parts.indices.filter { slots.found[place][$0] == nil }
            occurrence.missingKeys = missing.flatMap { evidence.parts[$0].keys }
            if missing.isEmpty {
                occurrence.state = .done
                occurrence.daysOff = occurrence.evidence.first?.time.map { $0.day - days[place] }
                if occurrence.evidence.contains(where: { $0.until != nil }) {
                    occurrence.daysOff = nil
                }
            } else if !context.hasCome(occurrence.due) {
                occurrence.state = .future
                occurrence.missingKeys = []
            } else if context.asOf.day <= closes {
                occurrence.state = .open
                occurrence.severity = .info
            } else {
                occurrence.state = .missed
                occurrence.severity = gravity(of: occurrence, evidence.parts)
            }
            if occurrence.state == .open, occurrence.evidence.isEmpty {
                occurrence.missingKeys = []
            }
            followed.activities[number].occurrences[place] = occurrence
        }
    }

    // MARK: What nothing tells

    /// Nothing in the data says whether it was done: it is not called missed.
    private mutating func tellUnknown(_ number: Int) {
        let activity = followed.activities[number].activity
        let isOver = window(of: activity)?.isOver(at: context.asOf) ?? false
        var isUntold = false
        for place in followed.activities[number].occurrences.indices {
            var occurrence = followed.activities[number].occurrences[place]
            if let window = window(of: activity) {
                occurrence.window = Period(start: window.from, end: window.to)
                occurrence.due = window.from ?? window.to ?? occurrence.due
                occurrence.closes = window.closes
            }
            let hasCome =
                window(of: activity)?.hasBegun(at: context.asOf)
                ?? context.hasCome(occurrence.due)
            occurrence.state = hasCome ? .open : .future
            if hasCome {
                occurrence.severity = .info
                isUntold = true
            }
            followed.activities[number].occurrences[place] = occurrence
        }
        if isUntold, activity.status.isOpen {
            followed.activities[number].remarks.append(
                isOver
                    ? "its time is over; nothing in the data tells whether it was done"
                    : "nothing in the data can tell whether it was done")
        }
    }

    /// A drug that the plan forbids and that was given.
    mutating func followForbidden() {
        for number in followed.activities.indices {
            let activity = followed.activities[number].activity
            guard activity.isProhibited, let substance = activity.substance else { continue }
            let since = (followed.plan.period?.start ?? followed.plan.created)?.day
            for record in person.record.medications
            where record.substance == substance && record.countsAsTaken && record.kind != .request {
                guard let start = record.start, context.hasCome(start), let since,
                    start.day >= since
                else { continue }
                followed.activities[number].remarks.append(
                    "given on \(start.day) although the plan forbids it:"
                        + " \(record.words), \(record.source.reference)")
            }
        }
    }
}

/// The times of something that is measured again and again, with what documents each.
struct MonitoringSlots {
    let days: [Day]
    private let interval: DoseInterval
    /// By time and part.
    private(set) var found: [[Int: FollowEvidence]]

    init(_ days: [Day], _ interval: DoseInterval) {
        self.days = days
        self.interval = interval
        found = Array(repeating: [:], count: days.count)
    }

    /// Gives what was found to the nearest time that has none, or to all that it covers.
    mutating func take(_ evidence: FollowEvidence, part: Int) {
        guard let time = evidence.time else { return }
        if let until = evidence.until {
            var place = first(from: time.day)
            while place < days.count, days[place] <= until.lastDay {
                if found[place][part] == nil { found[place][part] = evidence }
                place += 1
            }
            return
        }
        var place = first(from: time.day + -interval.lateDays)
        var best: (place: Int, distance: Int)?
        while place < days.count, days[place] <= time.day + interval.earlyDays {
            let distance = abs(time.day - days[place])
            if found[place][part] == nil, distance < best?.distance ?? .max {
                best = (place, distance)
            }
            place += 1
        }
        if let best { found[best.place][part] = evidence }
    }

    private func first(from day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
