package import ClinicalModel
package import DecisionSupport

/// Tells a treatment in the order of time: doses, the values that tell of the response, what is next.
package struct TimelineMaker: Sendable {
    private let screener: Screener

    package init(_ screener: Screener) { self.screener = screener }

    /// One for each infant or mother who has had a therapeutic dose by T.
    package func timelines(of document: ClinicalDocument, asOf: AsOf) -> [TreatmentTimeline] {
        let isTreated = document.records.contains { record in
            record.medications.contains { $0.substance.isVitaminB12 }
        }
        guard isTreated else { return [] }
        return TreatedPerson.all(screener, document, asOf).compactMap { person in
            guard person.role != .other, let t0 = person.t0 else { return nil }
            var timeline = TreatmentTimeline(
                person: person.record.person.id, start: t0.time, origin: t0.record.kind,
                source: t0.record.source, notes: t0.notes)
            timeline.doses = doses(person, t0, asOf)
            timeline.courses = courses(person, t0, asOf)
            timeline.next = windows(person, t0, asOf)
            return timeline
        }
    }

    private func day(_ time: FuzzyTime, _ t0: FirstDose, _ asOf: AsOf) -> Int {
        let elapsed =
            time.instantOrNoon(offsetMinutes: asOf.offsetMinutes).seconds
            - t0.time.instantOrNoon(offsetMinutes: asOf.offsetMinutes).seconds
        return (elapsed >= 0 ? elapsed / 86_400 : (elapsed - 86_399) / 86_400) + 1
    }

    // MARK: Doses

    private func doses(
        _ person: TreatedPerson, _ t0: FirstDose, _ asOf: AsOf
    ) -> [TreatmentTimeline.Doses] {
        let treating = Set(person.treatment.therapeutic.map(\.source))
        let records = (person.treatment.therapeutic + person.treatment.nutritional).filter {
            // An order is told only where nothing says that it was given.
            $0.kind != .request || t0.isOnlyOrdered
        }
        var spans: [TreatmentTimeline.Doses] = []
        for record in records.sorted(by: isEarlier) {
            guard let start = record.start else { continue }
            var span = TreatmentTimeline.Doses(
                record, at: start, therapyDay: day(start, t0, asOf),
                isNutritional: !treating.contains(record.source))
            if record.kind != .administration, let end = self.end(of: record, asOf) {
                span.last = end.time
                span.lastDay = day(end.time, t0, asOf)
                span.isOpen = end.isOpen
                span.count = nil
            }
            if let last = spans.last, let joined = last.joined(with: span) {
                spans[spans.count - 1] = joined
            } else {
                spans.append(span)
            }
        }
        return spans
    }

    private func isEarlier(_ left: MedicationRecord, _ right: MedicationRecord) -> Bool {
        guard let first = left.start, let second = right.start else { return right.start != nil }
        if let one = first.instant, let other = second.instant { return one < other }
        return first.day < second.day
    }

    /// Until when a course is documented; nil of a single dose.
    private func end(
        of record: MedicationRecord, _ asOf: AsOf
    ) -> (time: FuzzyTime, isOpen: Bool)? {
        guard let end = record.end else {
            return record.status == "active" ? (.day(asOf.day), true) : nil
        }
        return end.isKnown(at: asOf) ? (end, false) : (.day(asOf.day), true)
    }

    // MARK: Response

    /// The values that tell of the response, in the order they are told.
    private static let keys: [AnalyteKey] = [
        .k, .retp, .reta, .hb, .hct, .mcv, .anc, .plt, .mma, .umma, .thcy,
    ]
    /// The most values of one analyte: those of the beginning and the newest.
    private static let most = 6

    private func courses(
        _ person: TreatedPerson, _ t0: FirstDose, _ asOf: AsOf
    ) -> [TreatmentTimeline.Course] {
        let results = Dictionary(grouping: person.results, by: \.key)
        return Self.keys.compactMap { key in
            let all = (results[key] ?? []).sorted { $0.time.day < $1.time.day }
            let before = all.last { $0.time.order(to: t0.time) == .before }
            let since = all.filter { $0.time.order(to: t0.time) != .before }
            guard !since.isEmpty else { return nil }
            let shown =
                since.count > Self.most
                ? since.prefix(Self.most / 2) + since.suffix(Self.most / 2) : since[...]
            let values = ([before].compactMap(\.self) + shown).map { result in
                let value = result.result.value
                let isSince = result.time.order(to: t0.time) == .notBefore
                return TreatmentTimeline.Course.Value(
                    text: (value.comparator?.rawValue ?? "") + (value.text ?? ""),
                    unit: value.unitText, time: result.time,
                    therapyDay: isSince ? day(result.time, t0, asOf) : nil)
            }
            return TreatmentTimeline.Course(key: key, values: values)
        }
    }

    // MARK: Next

    /// So many windows are told.
    private static let mostWindows = 3

    /// The monitoring that is for everybody, of the windows that are not over.
    private func windows(
        _ person: TreatedPerson, _ t0: FirstDose, _ asOf: AsOf
    ) -> [TreatmentTimeline.Window] {
        let population: TreatmentProtocol.Population = person.role == .mother ? .mother : .infant
        let protocols = screener.knowledge.protocolCatalogue.protocols
        let tasks = protocols.first { $0.population == population }?.monitoring ?? []
        let windows = tasks.compactMap { task -> TreatmentTimeline.Window? in
            guard task.appliesWhen.contains("all"), task.every == nil,
                let from = task.from.flatMap({ t0.time.adding($0.span) })?.day,
                let to = task.to.flatMap({ t0.time.adding($0.span) })?.lastDay, to >= asOf.day
            else { return nil }
            return TreatmentTimeline.Window(task: task.id, title: task.title, from: from, to: to)
        }
        return Array(
            windows.sorted { ($0.from, $0.to) < ($1.from, $1.to) }.prefix(Self.mostWindows))
    }
}

extension TreatmentTimeline.Doses {
    /// Doses of one kind that follow one another within so many days are told together.
    private static let closeDays = 7

    /// Both told together; nil where they differ or lie apart.
    fileprivate func joined(with next: TreatmentTimeline.Doses) -> TreatmentTimeline.Doses? {
        guard let count, next.count == 1, kind == .administration, next.kind == kind,
            substance == next.substance, micrograms == next.micrograms, route == next.route,
            isNutritional == next.isNutritional
        else { return nil }
        let days = next.first.day - last.day
        guard days <= Self.closeDays else { return nil }
        var joined = self
        joined.intervalDays = count == 1 || intervalDays == days ? days : nil
        joined.last = next.last
        joined.lastDay = next.lastDay
        joined.count = count + 1
        return joined
    }
}
