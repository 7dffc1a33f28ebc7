import ClinicalModel
import DecisionSupport

/// What documents that something was measured or looked at.
struct MonitoringEvidence {
    /// One of what is asked for: any of its keys will do.
    struct Part {
        let keys: [AnalyteKey]
        /// What documents it, oldest first.
        let found: [FollowEvidence]
    }

    let parts: [Part]

    /// Keys that stand for one another: a metabolite is a metabolite (R55), a reticulocyte count one
    /// (R37), and the haematocrit tells what haemoglobin does (R37).
    private static let equal: [Set<AnalyteKey>] = [
        [.mma, .umma, .thcy], [.retp, .reta], [.hb, .hct], [.alt, .ast], [.crea, .egfr],
    ]

    /// What of a person's record documents the tasks that ask for no analyte.
    private enum Observed {
        case development
        case examination
        case nutrition
        case supplement
    }

    private static let observed: [String: Observed] = [
        "M-DEV": .development, "M-D2": .examination, "M-12MO": .development, "M-DIET": .nutrition,
        "M-SUPP": .supplement,
    ]

    /// Nil where nothing in the data could tell.
    init?(
        _ activity: PlannedActivity, _ keys: [AnalyteKey], _ person: TreatedPerson,
        _ context: FollowContext
    ) {
        if keys.isEmpty {
            guard let observed = activity.task.flatMap({ Self.observed[$0] }) else { return nil }
            parts = [Part(keys: [], found: Self.found(observed, person, context))]
            return
        }
        var groups: [[AnalyteKey]] = []
        for key in keys {
            let equals = Self.equal.first { $0.contains(key) }
            let place = groups.firstIndex { group in
                group.contains(key) || !(equals?.isDisjoint(with: group) ?? true)
            }
            if let place { groups[place].append(key) } else { groups.append([key]) }
        }
        let wanted = Set(groups.joined())
        let results = Dictionary(
            grouping: person.results.filter { result in
                wanted.contains(result.key)
                    || Self.equal.contains {
                        $0.contains(result.key) && !$0.isDisjoint(with: wanted)
                    }
            }, by: \.key)
        parts = groups.map { group in
            let equals = Self.equal.filter { !$0.isDisjoint(with: group) }
            let keys = equals.reduce(into: Set(group)) { $0.formUnion($1) }
            return Part(keys: group, found: Self.found(keys, results))
        }
    }

    private static func found(
        _ keys: Set<AnalyteKey>, _ results: [AnalyteKey: [UsableResult]]
    ) -> [FollowEvidence] {
        let found = keys.flatMap { results[$0] ?? [] }.map { result in
            let value = result.result.value
            let text = (value.comparator?.rawValue ?? "") + (value.text ?? "")
            return FollowEvidence(
                kind: .result, source: result.source, time: result.time,
                words: [result.key.rawValue, text, value.unitText ?? ""].filter { !$0.isEmpty }
                    .joined(separator: " "),
                matches: [.key])
        }
        return found.sorted(by: Self.isEarlier)
    }

    private static func found(
        _ observed: Observed, _ person: TreatedPerson, _ context: FollowContext
    ) -> [FollowEvidence] {
        let record = person.record
        var found: [FollowEvidence] = []
        func add(_ source: SourceReference, _ time: FuzzyTime?, _ words: String) {
            guard let time, time.isKnown(at: context.asOf) else { return }
            found.append(
                FollowEvidence(kind: .observation, source: source, time: time, words: words))
        }
        switch observed {
        case .development, .examination:
            for milestone in record.milestones {
                add(
                    milestone.source, milestone.time,
                    "\(milestone.key) \(milestone.status.rawValue)")
            }
            for record in record.observations {
                add(record.source, record.known, record.key.rawValue)
            }
            guard observed == .examination else { break }
            for sign in record.signs { add(sign.source, sign.recorded, sign.key.rawValue) }
        case .nutrition:
            for diet in record.diets { add(diet.source, diet.period.start, "diet") }
            for feeding in record.feeding { add(feeding.source, feeding.period.start, "feeding") }
        case .supplement: found = supplements(person, context)
        }
        return found.sorted(by: isEarlier)
    }

    private static func supplements(
        _ person: TreatedPerson, _ context: FollowContext
    ) -> [FollowEvidence] {
        person.record.medications.filter { record in
            record.substance.isVitaminB12 && record.kind != .request && record.countsAsTaken
                && !(record.route?.isParenteral ?? false)
        }
        .compactMap { record in
            guard let start = record.start, start.isKnown(at: context.asOf) else { return nil }
            var evidence = FollowEvidence(
                kind: record.kind == .administration
                    ? .administration : record.kind == .dispense ? .dispense : .statement,
                source: record.source, time: start, words: record.words,
                matches: [.substance])
            if record.kind != .administration {
                let end = record.end ?? (record.status == "active" ? .day(context.asOf.day) : start)
                evidence.until = .day(min(end.lastDay, context.asOf.day))
            }
            return evidence
        }
    }

    private static func isEarlier(_ left: FollowEvidence, _ right: FollowEvidence) -> Bool {
        guard let first = left.time, let second = right.time else { return right.time != nil }
        if let one = first.instant, let other = second.instant { return one < other }
        return first.day < second.day
    }
}
