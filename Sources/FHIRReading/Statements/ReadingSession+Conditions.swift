import ClinicalModel
import FHIRCore

extension ReadingSession {
    static let conditionTables: [ConceptTable] = [
        .neurologicalSigns, .generalSigns, .conditions, .exposures, .motherState, .nitrousOxide,
        .diet, .feeding,
    ]

    /// A Condition whose code some table knows, or whose name is that of a diagnosis without one.
    func readCondition(_ number: Int) {
        let condition = resources.entries[number].element
        guard let code = condition[.code] else { return }
        let coded =
            mayMatter(code)
            ? Self.conditionTables.flatMap { self.concepts(byCodeOf: code, $0) } : []
        let concepts = coded.isEmpty ? concept(ofDiagnosis: code).map { [$0] } ?? [] : coded
        guard !concepts.isEmpty, isUsable(number),
            !hasStatus(condition[.verificationStatus], "entered-in-error"),
            let person = patient(of: condition[.subject], from: number)
        else { return }
        let source = resources.source(number)
        let times = conditionTimes(condition, person, source)
        let isActive = isActive(condition[.clinicalStatus]) && !hasEnded(condition)
        let isRefuted = hasStatus(condition[.verificationStatus], "refuted")
        let isUnconfirmed = ["unconfirmed", "provisional", "differential"].contains {
            hasStatus(condition[.verificationStatus], $0)
        }
        for concept in concepts {
            var record = ConditionRecord(
                key: concept.key, source: source, onset: times.onset,
                abatement: times.abatement, recorded: times.recorded,
                isClinicallyActive: isActive, isRefuted: isRefuted)
            record.isUnconfirmed = isUnconfirmed
            add(concept, record, person)
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
            guard !record.isRefuted, isKnownToCover(record),
                let kind = DietRecord.Kind(rawValue: record.key.rawValue)
            else { return }
            records[person.index].diets.append(
                DietRecord(kinds: [kind], period: cover, source: record.source))
        case .feeding:
            guard !record.isRefuted, isKnownToCover(record),
                let kind = FeedingRecord.Kind(rawValue: record.key.rawValue)
            else { return }
            records[person.index].feeding.append(
                FeedingRecord(kinds: [kind], period: cover, source: record.source))
        default: records[person.index].conditions.append(record)
        }
    }

    /// A habit that is over covers nothing unless it is told until when it lasted.
    private func isKnownToCover(_ record: ConditionRecord) -> Bool {
        record.isClinicallyActive || record.abatement != nil
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
        let ages = condition[.abatementRange]
        let abatement =
            time(condition[.abatementDateTime], in: source) ?? abated?.end ?? abated?.start
            ?? time(atAge: condition[.abatementAge], person)
            ?? time(atAge: ages?[.high] ?? ages?[.low], person)
        return (onset, abatement, time(condition[.recordedDate], in: source))
    }

    /// Abated at a time told in words only, where no clinicalStatus says otherwise.
    private func hasEnded(_ condition: Element) -> Bool {
        condition.text(.abatementString) != nil && condition[.clinicalStatus] == nil
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
    private static let hundredths = [
        "d": 100, "wk": 700, "mo": 3044, "a": 36_525,
        "day": 100, "week": 700, "month": 3044, "year": 36_525,
        "days": 100, "weeks": 700, "months": 3044, "years": 36_525,
    ]

    /// By the code of clinicalStatus, else by its words; what names no status leaves it active.
    func isActive(_ status: Element?) -> Bool {
        guard let status else { return true }
        let codes = status.codings.compactMap { $0.text(.code) }
        guard codes.isEmpty else { return codes.contains(where: Self.activeStatus.contains) }
        return !status.words.contains { Self.endedStatus.contains($0.lowercased()) }
    }

    private static let activeStatus: Set<String> = ["active", "recurrence", "relapse"]
    private static let endedStatus: Set<String> = ["resolved", "inactive", "remission"]

    /// Whether a status has the code, or without any code the word.
    func hasStatus(_ status: Element?, _ code: StaticString) -> Bool {
        guard let status else { return false }
        if status.hasCode(code) { return true }
        guard !status.codings.contains(where: { $0[.code] != nil }) else { return false }
        return status.words.contains { $0.lowercased() == "\(code)" }
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
