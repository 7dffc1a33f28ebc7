import ClinicalModel
import FHIRCore

extension ReadingSession {
    static let procedureTables: [ConceptTable] = [
        .procedures, .conditions, .nitrousOxide,
    ]

    private static let procedureStatus = [
        "preparation", "in-progress", "not-done", "on-hold", "stopped", "completed",
        "entered-in-error", "unknown",
    ]

    /// A Procedure: dated B12 injections and nitrous oxide count as given, operations are
    /// conditions, endoscopies and transfusions are procedures.
    func readProcedure(_ number: Int) {
        let procedure = resources.entries[number].element
        guard let code = procedure[.code] else { return }
        let concepts = concepts(ofEvent: code, Self.procedureTables)
        let isGas = givesNitrousOxide(procedure, number)
        guard isGas || !concepts.isEmpty, isUsable(number),
            let status = status(of: number, among: Self.procedureStatus),
            status != "entered-in-error",
            let person = patient(of: procedure[.subject], from: number)
        else { return }
        let event = ProcedureEvent(
            person: person, source: resources.source(number),
            when: performed(procedure, person, resources.source(number)), status: status)
        for concept in concepts { add(concept, event) }
        guard isGas else { return }
        let gas = event.dose(of: .nitrousOxide, route: nil)
        records[person.index].medications.append(gas)
        addReasons(procedure, gas, person)
    }

    private struct ProcedureEvent {
        let person: PersonID
        let source: SourceReference
        let when: Period?
        let status: String

        var isDone: Bool { status == "completed" || status == "in-progress" }

        func dose(of substance: Substance, route: DoseRoute?) -> MedicationRecord {
            MedicationRecord(
                kind: .administration, source: source, substance: substance, status: status,
                countsAsGiven: isDone, start: when?.start, end: when?.end, route: route)
        }
    }

    private func add(_ concept: Concept, _ event: ProcedureEvent) {
        switch (concept.table, concept.key) {
        case (.procedures, "b12-injections-started"):
            guard event.when?.start != nil else { return }
            records[event.person.index].medications.append(
                event.dose(of: .vitaminB12, route: .parenteral))
        case (.procedures, "b12-measurement"): return
        case (.procedures, let key):
            guard event.isDone else { return }
            addProcedure(key, event.when, event.source, event.person)
        case (_, let key):
            guard event.isDone else { return }
            let start = event.when?.start
            records[event.person.index].conditions.append(
                ConditionRecord(key: key, source: event.source, onset: start, recorded: start))
        }
    }

    func addProcedure(
        _ key: ConceptKey, _ when: Period?, _ source: SourceReference, _ person: PersonID
    ) {
        records[person.index].procedures.append(
            ProcedureRecord(
                key: key, period: when ?? Period(start: nil, end: nil, isSingleDate: true),
                source: source))
    }

    /// performed[x]; an age counts from the birth date.
    private func performed(
        _ procedure: Element, _ person: PersonID, _ source: SourceReference
    ) -> Period? {
        let span = span(
            dateTime: procedure[.performedDateTime], period: procedure[.performedPeriod],
            in: source)
        if let span { return span }
        return time(atAge: procedure[.performedAge], person).map {
            Period(start: $0, end: nil, isSingleDate: true)
        }
    }

    /// Nitrous oxide as what was done, or as what was used.
    func givesNitrousOxide(_ procedure: Element, _ number: Int) -> Bool {
        if let code = procedure[.code], mayMatter(code) || mayName(code, tables.gasNames),
            substance(of: code)?.substance == .nitrousOxide
        {
            return true
        }
        if procedure[.usedCode].items.contains(where: {
            substance(of: $0)?.substance == .nitrousOxide
        }) {
            return true
        }
        return procedure[.usedReference].items.contains { reference in
            guard let used = resolve(reference, from: number).resource,
                resources.entries[used].kind == .medication
            else { return false }
            return drugs(ofMedication: used).contains { $0.substance == .nitrousOxide }
        }
    }
}
