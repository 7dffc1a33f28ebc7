import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A medication record of a substance the rules speak of.
    func readMedication(_ number: Int) {
        let entry = resources.entries[number]
        guard let drug = drug(of: number), isUsable(number),
            let status = entry.element.text(.status), status != "entered-in-error",
            let person = patient(of: entry.element[.subject], from: number)
        else { return }
        let source = resources.source(number)
        var record = MedicationRecord(
            kind: kind(entry.kind), source: source, substance: drug.substance,
            isAntidote: drug.isAntidote, status: status)
        record.countsAsGiven = countsAsGiven(entry, status)
        record.countsAsTaken = countsAsTaken(entry, status)
        record.statusReason =
            entry.element[.statusReason].items.lazy.compactMap { $0.words.first }
            .first
        setTimes(&record, entry, source)
        addReasons(entry.element, record, person)
        records[person.index].medications +=
            dosages(entry).isEmpty
            ? [record]
            : dosages(entry).map { withDosage(record, $0, drug, entry) }
    }

    private func kind(_ kind: ResourceKind) -> MedicationRecord.Kind {
        switch kind {
        case .medicationAdministration: .administration
        case .medicationDispense: .dispense
        case .medicationStatement: .statement
        default: .request
        }
    }

    /// The states that set t0 (clinical 0.5), by the kind of record.
    private func countsAsGiven(_ entry: ResourceEntry, _ status: String) -> Bool {
        switch entry.kind {
        case .medicationAdministration, .medicationDispense: return status == "completed"
        case .medicationStatement: return status == "active" || status == "completed"
        default:
            return status == "active" && isOrder(entry.element)
        }
    }

    /// The states that document an exposure: what was taken stays taken when it is stopped.
    private func countsAsTaken(_ entry: ResourceEntry, _ status: String) -> Bool {
        let isOver = status == "completed" || status == "stopped"
        switch entry.kind {
        case .medicationAdministration, .medicationDispense: return status == "completed"
        case .medicationStatement: return status == "active" || isOver
        default: return (status == "active" || isOver) && isOrder(entry.element)
        }
    }

    /// Ordered to be taken: neither a plan nor a prohibition.
    private func isOrder(_ request: Element) -> Bool {
        !["proposal", "plan", "option"].contains(request.text(.intent) ?? "")
            && !(request[.doNotPerform]?.bool ?? false)
    }

    private func setTimes(
        _ record: inout MedicationRecord, _ entry: ResourceEntry, _ source: SourceReference
    ) {
        let element = entry.element
        switch entry.kind {
        case .medicationAdministration, .medicationStatement:
            let effective = effective(of: element, in: source)
            record.start = effective?.start
            record.end = effective?.end
            record.recorded = time(element[.dateAsserted], in: source)
        case .medicationDispense:
            record.start = time(element[.whenHandedOver], in: source)
            record.recorded = time(element[.whenPrepared], in: source)
            record.end = end(of: record.start, supply: element[.daysSupply])
        default:
            record.recorded = time(element[.authoredOn], in: source)
            record.start = record.recorded
            record.end = end(of: record.start, lasting: supplyDays(element[.dispenseRequest]))
        }
    }

    private struct Dosage {
        let element: Element
        /// Where several stand side by side: `.dosageInstruction[1]`.
        let member: String
    }

    private func dosages(_ entry: ResourceEntry) -> [Dosage] {
        let isRequest = entry.kind == .medicationRequest || entry.kind == .medicationDispense
        let name = isRequest ? ".dosageInstruction" : ".dosage"
        let list = Array(entry.element[isRequest ? .dosageInstruction : .dosage].items)
        return list.enumerated().map {
            Dosage(element: $1, member: list.count > 1 ? "\(name)[\($0)]" : "")
        }
    }

    private func withDosage(
        _ base: MedicationRecord, _ dosage: Dosage, _ drug: DrugFacts, _ entry: ResourceEntry
    ) -> MedicationRecord {
        var record = base
        record.source.member += dosage.member
        let text = dosage.element.text(.text)
        record.route =
            route(of: dosage.element[.route]) ?? text.flatMap(route(named:)) ?? drug.route
        let rates = dosage.element[.doseAndRate].items
        let dose =
            quantity(dosage.element[.dose])
            ?? rates.lazy.compactMap { self.quantity($0[.doseQuantity]) }.first
            ?? text.flatMap { StrengthText.dose(in: $0, knowledge) }
        record.dose = dose
        record.amountMicrograms = dose.flatMap { micrograms($0, drug) }
        if let number = dose?.text, record.amountMicrograms == nil, base.substance.isVitaminB12 {
            report(
                "dose-unit-not-understood", record.source,
                number.isEmpty
                    ? "the dose has no number" : "the dose has no unit that gives micrograms",
                time: record.start)
        }
        setSchedule(&record, dosage.element[.timing], entry)
        return record
    }

    func route(of route: Element?) -> DoseRoute? {
        concepts(of: route, .routes).lazy.compactMap { DoseRoute(rawValue: $0.key.rawValue) }.first
    }

    /// The one route that words of a text name: "1 mg IM three times a week".
    private func route(named text: String) -> DoseRoute? {
        let words = text.split { " ,;()/".contains($0) }
        let routes = Set(
            words.compactMap { knowledge.concepts.concept(.routes, name: String($0))?.key })
        guard let route = routes.first, routes.count == 1 else { return nil }
        return DoseRoute(rawValue: route.rawValue)
    }

    /// Nitrous oxide in labour or for play is said by the reason.
    func addReasons(
        _ element: Element, _ record: MedicationRecord, _ person: PersonID
    ) {
        guard record.countsAsGiven, let reasons = element[.reasonCode] else { return }
        for reason in reasons.items {
            for concept in concepts(byCodeOf: reason, .nitrousOxide) {
                records[person.index].conditions.append(
                    ConditionRecord(
                        key: concept.key, source: record.source, onset: record.start,
                        recorded: record.start))
            }
        }
    }
}
