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
                activities: activities.map { activity($1, at: $0, of: number, source) },
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
        guard entry.kind == .serviceRequest, let code = entry.element[.code] else { return [] }
        return orderedKeys(code)
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

    private func activity(
        _ activity: Element, at position: Int, of number: Int, _ plan: SourceReference
    ) -> CarePlanRecord.Activity {
        let source = plan.member("\(plan.member).activity[\(position)]")
        if let order = order(of: activity, number) { return referred(to: order, source) }
        var record = CarePlanRecord.Activity(source: source)
        guard let detail = activity[.detail] else { return record }
        let drug = drug(ofDetail: detail, number)
        record.kind = detail.text(.kind)
        record.status = detail.text(.status)
        record.statusReason = detail[.statusReason]?.words.first
        record.isProhibited = detail[.doNotPerform]?.bool ?? false
        record.substance = drug?.substance
        record.keys = keys(ofDetail: detail)
        if let drug, let amount = quantity(detail[.quantity] ?? detail[.dailyAmount]) {
            record.amountMicrograms = micrograms(amount, drug)
        }
        let timing = detail[.scheduledTiming]
        record.dosesPerDay = TimingFrequency.dosesPerDay(timing, self)
        record.period =
            period(timing?[.repeat]?[.boundsPeriod], in: source)
            ?? period(detail[.scheduledPeriod], in: source)
        return record
    }

    /// What an order that stands in the document says of the activity.
    private func referred(
        to order: Int, _ source: SourceReference
    ) -> CarePlanRecord.Activity {
        let entry = resources.entries[order]
        let drug = drug(of: order)
        let instruction = entry.element[.dosageInstruction].items.first { _ in true }
        let timing = instruction?[.timing] ?? entry.element[.occurrenceTiming]
        return CarePlanRecord.Activity(
            reference: resources.source(order).reference, kind: entry.kind.typeName.description,
            status: entry.element.text(.status),
            statusReason: entry.element[.statusReason]?.words.first,
            isProhibited: entry.element[.doNotPerform]?.bool ?? false,
            substance: drug?.substance, keys: keys(orderedBy: order),
            period: period(timing?[.repeat]?[.boundsPeriod], in: source),
            dosesPerDay: TimingFrequency.dosesPerDay(timing, self), source: source)
    }
}

extension Substance {
    fileprivate var isFolate: Bool { self == .folicAcid || self == .folinicAcid }
}
