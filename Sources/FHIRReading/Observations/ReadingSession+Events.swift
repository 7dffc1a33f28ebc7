import ClinicalModel
import FHIRCore

/// Adds what an Observation says to the record of its person.
extension ReadingSession {
    func addSign(
        _ key: ConceptKey, _ facts: ObservationFacts, _ source: SourceReference,
        isRefuted: Bool = false
    ) {
        let time = facts.effective?.start ?? facts.time
        records[facts.person.index].signs.append(
            SignRecord(
                key: key, source: source, onset: time, abatement: facts.effective?.end,
                recorded: time, isRefuted: isRefuted))
    }

    /// Diagnoses, exposures, pregnancy and lactation.
    func addState(
        _ key: ConceptKey, _ facts: ObservationFacts, _ source: SourceReference,
        isRefuted: Bool = false
    ) {
        records[facts.person.index].conditions.append(
            state(key, facts, source, isRefuted: isRefuted))
    }

    /// Concepts with a time and no type of their own.
    func addObservation(
        _ key: ConceptKey, _ facts: ObservationFacts, _ source: SourceReference,
        isRefuted: Bool = false
    ) {
        records[facts.person.index].observations.append(
            state(key, facts, source, isRefuted: isRefuted))
    }

    private func state(
        _ key: ConceptKey, _ facts: ObservationFacts, _ source: SourceReference, isRefuted: Bool
    ) -> ConditionRecord {
        let time = facts.effective?.start ?? facts.time
        return ConditionRecord(
            key: key, source: source, onset: time, abatement: facts.effective?.end,
            recorded: time, isRefuted: isRefuted)
    }

    func addFeeding(
        _ concepts: [Concept], _ facts: ObservationFacts, _ source: SourceReference
    ) {
        let kinds = concepts.compactMap { FeedingRecord.Kind(rawValue: $0.key.rawValue) }
        guard !kinds.isEmpty else { return }
        records[facts.person.index].feeding.append(
            FeedingRecord(kinds: kinds, period: cover(facts), source: source))
    }

    func addDiet(_ concepts: [Concept], _ facts: ObservationFacts, _ source: SourceReference) {
        let kinds = concepts.compactMap { DietRecord.Kind(rawValue: $0.key.rawValue) }
        guard !kinds.isEmpty else { return }
        records[facts.person.index].diets.append(
            DietRecord(kinds: kinds, period: cover(facts), source: source))
    }

    /// Formula a day is a feeding record of its own.
    func addFormula(
        _ value: ReportedQuantity, _ facts: ObservationFacts, _ source: SourceReference
    ) {
        if canonical(value, for: .formulaVolume) == nil {
            report(
                "value-not-understood", source,
                "the volume of formula needs a number and a unit of volume a day (mL/d)",
                subject: facts.person, time: facts.time)
        }
        guard let number = value.number else { return }
        let kinds: [FeedingRecord.Kind] = number > .zero ? [.formula] : []
        records[facts.person.index].feeding.append(
            FeedingRecord(
                kinds: kinds, period: cover(facts), formulaVolume: value, source: source))
    }

    /// Gestational age in days; the newest counts.
    ///
    /// Without a unit a number may mean weeks, days or both.
    func addGestation(
        _ value: ReportedQuantity, _ facts: ObservationFacts, _ source: SourceReference
    ) {
        guard value.comparator == nil, let days = canonical(value, for: .gestation),
            let whole = Int(exactly: days.numerator / days.denominator)
        else {
            report(
                "value-not-understood", source,
                "gestational age needs a value in weeks (wk) or days (d); it is not used",
                subject: facts.person, time: facts.time)
            return
        }
        if let known = gestationTimes[facts.person], let time = facts.time,
            time.day < known.day
        {
            return
        }
        gestationTimes[facts.person] = facts.time
        records[facts.person.index].gestationalAgeDays = whole
    }
}
