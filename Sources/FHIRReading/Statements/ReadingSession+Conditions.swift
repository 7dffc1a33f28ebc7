import ClinicalModel
import FHIRCore

extension ReadingSession {
    private static let conditionTables: [ConceptTable] = [
        .neurologicalSigns, .generalSigns, .conditions, .exposures, .motherState, .nitrousOxide,
        .diet, .feeding,
    ]

    /// A Condition whose code some table knows.
    func readCondition(_ number: Int) {
        let condition = resources.entries[number].element
        guard let code = condition[.code], mayMatter(code) else { return }
        let concepts = Self.conditionTables.flatMap { self.concepts(byCodeOf: code, $0) }
        guard !concepts.isEmpty, isUsable(number),
            !hasStatus(condition[.verificationStatus], "entered-in-error"),
            let person = patient(of: condition[.subject], from: number)
        else { return }
        let source = resources.source(number)
        let times = conditionTimes(condition, person, source)
        let isActive = isActive(condition[.clinicalStatus])
        let isRefuted = hasStatus(condition[.verificationStatus], "refuted")
        for concept in concepts {
            add(
                concept,
                ConditionRecord(
                    key: concept.key, source: source, onset: times.onset,
                    abatement: times.abatement, recorded: times.recorded,
                    isClinicallyActive: isActive, isRefuted: isRefuted), person)
        }
    }

    private func add(_ concept: Concept, _ record: ConditionRecord, _ person: PersonID) {
        let cover = Period(
            start: record.onset ?? record.recorded, end: record.abatement, isSingleDate: false)
        switch concept.table {
        case .neurologicalSigns, .generalSigns:
            records[person.index].signs.append(
                SignRecord(
                    key: record.key, source: record.source, onset: record.onset,
                    abatement: record.abatement, recorded: record.recorded ?? record.onset,
                    isClinicallyActive: record.isClinicallyActive, isRefuted: record.isRefuted))
        case .diet:
            guard !record.isRefuted, let kind = DietRecord.Kind(rawValue: record.key.rawValue)
            else { return }
            records[person.index].diets.append(
                DietRecord(kinds: [kind], period: cover, source: record.source))
        case .feeding:
            guard !record.isRefuted, let kind = FeedingRecord.Kind(rawValue: record.key.rawValue)
            else { return }
            records[person.index].feeding.append(
                FeedingRecord(kinds: [kind], period: cover, source: record.source))
        default: records[person.index].conditions.append(record)
        }
    }

    /// onset[x], abatement[x] and recordedDate; an age counts from the birth date.
    private func conditionTimes(
        _ condition: Element, _ person: PersonID, _ source: SourceReference
    ) -> (onset: FuzzyTime?, abatement: FuzzyTime?, recorded: FuzzyTime?) {
        let onset =
            time(condition[.onsetDateTime], in: source)
            ?? period(condition[.onsetPeriod], in: source)?.start
            ?? time(atAge: condition[.onsetAge], person)
        let abated = period(condition[.abatementPeriod], in: source)
        let abatement =
            time(condition[.abatementDateTime], in: source) ?? abated?.end ?? abated?.start
            ?? time(atAge: condition[.abatementAge], person)
        return (onset, abatement, time(condition[.recordedDate], in: source))
    }

    /// A day of life as a date: ages in days, weeks, months and years (UCUM).
    func time(atAge age: Element?, _ person: PersonID) -> FuzzyTime? {
        guard let quantity = quantity(age), let days = days(quantity), days < 50_000,
            let birth = records[person.index].person.birthDay
        else { return nil }
        return .day(birth + days)
    }

    /// Whole days of a Duration in days, weeks, months or years (UCUM).
    func days(_ quantity: ReportedQuantity) -> Int? {
        guard let number = quantity.number, let unit = quantity.unitCode ?? quantity.unit,
            let hundredths = Self.hundredths[unit],
            let scaled = number.multiplied(by: Exact(hundredths))
        else { return nil }
        return Int(exactly: scaled.numerator / scaled.denominator / 100)
    }

    /// Hundredths of a day: a year has 365.25 days.
    private static let hundredths = ["d": 100, "wk": 700, "mo": 3044, "a": 36_525]

    func isActive(_ status: Element?) -> Bool {
        guard let status, status.codings.contains(where: { _ in true }) else { return true }
        return ["active", "recurrence", "relapse"].contains { code in
            status.codings.contains { $0[.code]?.string == code }
        }
    }

    func hasStatus(_ status: Element?, _ code: StaticString) -> Bool {
        status?.hasCode(code) ?? false
    }

    /// Whether some coding of a code may be known to a concept table; no text is made.
    func mayMatter(_ code: Element) -> Bool {
        code.codings.contains { knowledge.concepts.mayKnow(arena.bytes(of: $0[.code])) }
    }

    /// The concepts of a code in a table, by codings alone.
    func concepts(byCodeOf code: Element, _ table: ConceptTable) -> [Concept] {
        var found: [Concept] = []
        for coding in code.codings {
            guard let text = CodedText(coding) else { continue }
            for concept in knowledge.concepts.concepts(table, system: text.system, code: text.code)
            where !found.contains(where: { $0.key == concept.key }) {
                found.append(concept)
            }
        }
        return found
    }
}
