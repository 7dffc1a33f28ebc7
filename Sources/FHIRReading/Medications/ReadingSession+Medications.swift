import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A medication record of a substance the rules speak of; one record for each substance.
    func readMedication(_ number: Int) {
        let entry = resources.entries[number]
        let drugs = drugs(of: number)
        guard !drugs.isEmpty else { return reportUnknownProduct(entry, number) }
        guard isUsable(number), let status = medicationStatus(entry, number),
            status != "entered-in-error", !isNoOrder(entry),
            let person = patient(of: entry.element[.subject], from: number)
        else { return }
        for drug in drugs { read(drug, entry, number, status, person) }
    }

    private func read(
        _ drug: DrugFacts, _ entry: ResourceEntry, _ number: Int, _ status: String,
        _ person: PersonID
    ) {
        let record = withoutDosage(drug, entry, number, status)
        addReasons(entry.element, record, person)
        records[person.index].medications += withDosages(record, drug, entry)
    }

    /// What an order says, one record a dosage; none of them counts as given.
    ///
    /// What is wrong with an order that is read by itself is said there.
    func planned(_ drug: DrugFacts, by number: Int) -> [MedicationRecord] {
        let entry = resources.entries[number]
        let said = issues.count
        var record = withoutDosage(drug, entry, number, entry.element.text(.status) ?? "unknown")
        (record.countsAsGiven, record.countsAsTaken) = (false, false)
        let orders = withDosages(record, drug, entry)
        if !isNoOrder(entry) { issues.removeSubrange(said...) }
        return orders
    }

    private func withoutDosage(
        _ drug: DrugFacts, _ entry: ResourceEntry, _ number: Int, _ status: String
    ) -> MedicationRecord {
        let source = resources.source(number)
        var record = MedicationRecord(
            kind: kind(entry.kind), source: source, substance: drug.substance,
            isAntidote: drug.isAntidote || isAntidotePack(drug), status: status)
        record.countsAsGiven = countsAsGiven(entry, status)
        record.countsAsTaken = countsAsTaken(entry, status)
        record.containsBenzylAlcohol = drug.containsBenzylAlcohol
        record.statusReason =
            entry.element[.statusReason].items.lazy.compactMap { $0.words.first }
            .first
        setTimes(&record, entry, source)
        return record
    }

    private func withDosages(
        _ record: MedicationRecord, _ drug: DrugFacts, _ entry: ResourceEntry
    ) -> [MedicationRecord] {
        let dosages = dosages(entry)
        return dosages.isEmpty
            ? [record] : dosages.map { withDosage(record, $0, drug, entry) }
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
        record.directions = text
        record.scheduleText = dosage.element[.timing]?[.code]?.text(.text)
        record.route =
            route(of: dosage.element[.route]) ?? text.flatMap(route(named:)) ?? drug.route
        let stated = dose(of: dosage.element, drug)
        setAmount(&record, stated)
        setSchedule(&record, dosage.element[.timing], entry)
        if entry.kind != .medicationAdministration {
            setRate(&record, stated?.perDay)
        }
        return record
    }

    func setAmount(_ record: inout MedicationRecord, _ stated: StatedDose?) {
        guard let stated else { return }
        record.dose = stated.quantity
        record.amountMicrograms = stated.micrograms
        record.leastMicrograms = stated.least
        // An injection treats whatever its amount, "1 ampoule": it is one of unknown amount (0.5).
        let isInjected = record.route?.isParenteral ?? false
        record.isAmountUnreadable = stated.micrograms == nil && !isInjected
        record.isAntidote = record.isAntidote || isAntidote(stated.micrograms, record.substance)
        guard record.substance.isVitaminB12, let problem = stated.problem else { return }
        switch problem {
        case .ambiguousNumber:
            report(
                "ambiguous-number", record.source,
                "the number of the dose cannot be read without guessing; the amount is not used",
                time: record.start)
        case .noMicrograms:
            report(
                "dose-unit-not-understood", record.source,
                "no single amount in micrograms can be told from the dose; it is not used",
                time: record.start)
        }
    }

    /// How often, where the schedule is only written: by the dose's unit, else by the words.
    func setRate(_ record: inout MedicationRecord, _ perDay: Exact?) {
        if let perDay { record.dosesPerDay = perDay }
        guard record.dosesPerDay == nil else { return }
        let texts = [record.scheduleText, record.directions]
        for text in texts.compactMap({ $0 }) {
            switch FrequencyText.rate(in: text) {
            case .none: continue
            case .perDay(let rate): record.dosesPerDay = rate
            case .unknown: record.isRateUnknown = true
            }
            return
        }
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
