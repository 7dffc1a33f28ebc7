import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A CarePlan with an activity, a title or a protocol that concerns vitamin B12.
    func readCarePlan(_ number: Int) {
        let plan = resources.entries[number].element
        let activities = plan[.activity].items.enumerated().filter { concerns($1, number) }
        guard !activities.isEmpty || isNamedForVitaminB12(plan), isUsable(number),
            let status = plan.text(.status), status != "entered-in-error",
            let person = patient(of: plan[.subject], from: number)
        else { return }
        let source = resources.source(number)
        records[person.index].carePlans.append(
            CarePlanRecord(
                status: status, intent: plan.text(.intent) ?? "", title: plan.text(.title),
                definitions: definitions(of: plan), period: period(plan[.period], in: source),
                created: time(plan[.created], in: source),
                activities: activities.flatMap { self.activities($1, at: $0, of: number, source) },
                source: source))
    }

    private func definitions(of plan: Element) -> [String] {
        (Array(plan[.instantiatesCanonical].items)
            + Array(plan[.instantiatesUri].items)).compactMap(\.string)
    }

    /// Its title begins with a name of the vitamin, or it follows a protocol of the project.
    func isNamedForVitaminB12(_ plan: Element) -> Bool {
        let ours = "https://w3id.org/cobalamin/PlanDefinition/"
        if definitions(of: plan).contains(where: { $0.hasPrefix(ours) }) { return true }
        guard let title = plan[.title], tables.drugNames.mayBegin(arena.bytes(of: title)),
            let text = title.string
        else { return false }
        return substance(named: text)?.substance.isVitaminB12 ?? false
    }

    func concerns(_ activity: Element, _ number: Int) -> Bool {
        if let order = order(of: activity, number) {
            return drug(of: order).map { $0.substance.isVitaminB12 || $0.substance.isFolate }
                ?? !keys(orderedBy: order).isEmpty
        }
        guard let detail = activity[.detail] else { return false }
        if let drug = drug(ofDetail: detail, number) {
            return drug.substance.isVitaminB12 || drug.substance.isFolate
        }
        return !keys(ofDetail: detail).isEmpty
    }

    /// The resource an activity refers to.
    private func order(of activity: Element, _ number: Int) -> Int? {
        activity[.reference].flatMap { resolve($0, from: number).resource }
    }

    /// What a detail asks to measure: by its codes, by its words only where it has none.
    private func keys(ofDetail detail: Element) -> [AnalyteKey] {
        guard let code = detail[.code] else { return [] }
        var codings = code.codings.makeIterator()
        guard codings.next() == nil || mayAskForAnalyte(code) else { return [] }
        return orderedKeys(code)
    }

    private func mayAskForAnalyte(_ code: Element) -> Bool {
        code.codings.contains { coding in
            let bytes = arena.bytes(of: coding[.code])
            return knowledge.loincIndex.position(of: bytes) != nil
                || tables.otherCodes.position(of: bytes) != nil
                || knowledge.concepts.mayKnow(bytes)
        }
    }

    private func keys(orderedBy order: Int) -> [AnalyteKey] {
        let entry = resources.entries[order]
        guard entry.kind == .serviceRequest else { return [] }
        let details = entry.element[.orderDetail].items.flatMap { orderedKeys($0) }
        guard let code = entry.element[.code] else { return details }
        return orderedKeys(code) + details
    }

    private func drug(ofDetail detail: Element, _ number: Int) -> DrugFacts? {
        if let concept = detail[.productCodeableConcept] {
            return drug(of: concept, medication: nil, from: number)
        }
        if let reference = detail[.productReference] {
            return drug(ofReference: reference, from: number)
        }
        return nil
    }

    /// One activity; of an order with several dosages one for each.
    private func activities(
        _ activity: Element, at position: Int, of number: Int, _ plan: SourceReference
    ) -> [CarePlanRecord.Activity] {
        let source = plan.member("\(plan.member).activity[\(position)]")
        if let order = order(of: activity, number) { return referred(to: order, source) }
        guard let detail = activity[.detail] else { return [.init(source: source)] }
        return [self.activity(detail, source, number)]
    }

    private func activity(
        _ detail: Element, _ source: SourceReference, _ number: Int
    ) -> CarePlanRecord.Activity {
        var record = CarePlanRecord.Activity(source: source)
        let drug = drug(ofDetail: detail, number)
        record.kind = detail.text(.kind)
        record.status = detail.text(.status)
        record.statusReason = detail[.statusReason]?.words.first
        record.isProhibited = detail[.doNotPerform]?.bool ?? false
        record.substance = drug?.substance
        record.keys = keys(ofDetail: detail)
        let timing = detail[.scheduledTiming]
        record.dosesPerDay = TimingFrequency.dosesPerDay(timing, self)
        record.period =
            period(timing?[.repeat]?[.boundsPeriod], in: source)
            ?? period(detail[.scheduledPeriod], in: source) ?? events(of: timing)
        guard let drug else { return record }
        if let amount = quantity(detail[.quantity] ?? detail[.dailyAmount]) {
            record.amountMicrograms = micrograms(amount, drug)
        }
        record.medication = planned(drug, by: detail, record)
        return record
    }

    /// What a plan says of a drug itself, as an order would.
    private func planned(
        _ drug: DrugFacts, by detail: Element, _ activity: CarePlanRecord.Activity
    ) -> MedicationRecord {
        var record = MedicationRecord(
            kind: .request, source: activity.source, substance: drug.substance,
            isAntidote: drug.isAntidote || isAntidotePack(drug),
            status: activity.status ?? "unknown", countsAsGiven: false,
            start: activity.period?.start, end: activity.period?.end,
            dosesPerDay: activity.dosesPerDay, statusReason: activity.statusReason)
        record.containsBenzylAlcohol = drug.containsBenzylAlcohol
        let timing = detail[.scheduledTiming]
        record.leastDosesPerDay = TimingFrequency.leastDosesPerDay(timing)
        record.directions = detail.text(.description)
        record.scheduleText = detail.text(.scheduledString) ?? timing?[.code]?.text(.text)
        record.route = record.directions.flatMap(route(named:)) ?? drug.route
        let dose = dose(ofDetail: detail, drug, perDay: record.dosesPerDay)
        setAmount(&record, dose)
        setRate(&record, dose?.perDay)
        return record
    }

    /// What an order that stands in the document says of the activity.
    private func referred(
        to order: Int, _ source: SourceReference
    ) -> [CarePlanRecord.Activity] {
        let entry = resources.entries[order]
        let drug = drug(of: order)
        let instruction = entry.element[.dosageInstruction].items.first { _ in true }
        let timing = instruction?[.timing] ?? entry.element[.occurrenceTiming]
        var activity = CarePlanRecord.Activity(
            reference: resources.source(order).reference, kind: entry.kind.typeName.description,
            status: entry.element.text(.status),
            statusReason: entry.element[.statusReason]?.words.first,
            isProhibited: entry.element[.doNotPerform]?.bool ?? false,
            substance: drug?.substance, keys: keys(orderedBy: order),
            period: period(timing?[.repeat]?[.boundsPeriod], in: source)
                ?? events(of: timing) ?? occurrence(of: entry, source),
            dosesPerDay: TimingFrequency.dosesPerDay(timing, self), source: source)
        guard let drug, entry.kind == .medicationRequest else { return [activity] }
        return planned(drug, by: order).enumerated().map { number, medication in
            activity.medication = medication
            if number > 0 {
                activity.period = Period(start: medication.start, end: medication.end)
                activity.dosesPerDay = medication.dosesPerDay
            }
            return activity
        }
    }

    /// From the first to the last of single moments.
    private func events(of timing: Element?) -> Period? {
        let events = timing?[.event].items.compactMap { time($0) } ?? []
        guard let first = events.min(by: { $0.day < $1.day }),
            let last = events.max(by: { $0.day < $1.day })
        else { return nil }
        return Period(start: first, end: last)
    }

    private func occurrence(of entry: ResourceEntry, _ source: SourceReference) -> Period? {
        span(
            dateTime: entry.element[.occurrenceDateTime], period: entry.element[.occurrencePeriod],
            in: source)
    }
}

extension Substance {
    var isFolate: Bool { self == .folicAcid || self == .folinicAcid }
}
