import ClinicalModel

/// One record of nitrous oxide: given as a drug, or stated.
struct NitrousOxideRecord {
    enum Kind {
        case labour
        case surgery
        case recreational
        /// Given, not said for what.
        case unspecified
    }

    let kind: Kind
    /// The calendar days it covers; nil where it is not dated.
    let days: ClosedRange<Day>?
    let evidence: Evidence

    func meets(_ window: ClosedRange<Day>) -> Bool { days?.overlaps(window) ?? false }
}

extension Assessment {
    /// All records of nitrous oxide of this person.
    var nitrousOxideRecords: [NitrousOxideRecord] {
        let stated = (record.conditions + record.observations).compactMap(statedExposure)
        let given = record.medications.compactMap { drug in
            givenExposure(drug, stated: stated.first { $0.evidence.source == drug.source })
        }
        let sources = Set(given.compactMap(\.evidence.source))
        return given
            + stated.filter { !($0.evidence.source.map(sources.contains) ?? false) }
    }

    /// A drug record; the reason it gives makes a statement of the same source.
    private func givenExposure(
        _ drug: MedicationRecord, stated: NitrousOxideRecord?
    ) -> NitrousOxideRecord? {
        guard drug.substance == .nitrousOxide, drug.countsAsGiven, drug.kind != .request else {
            return nil
        }
        return NitrousOxideRecord(
            kind: stated?.kind ?? .unspecified, days: Self.days(drug.start, drug.end),
            evidence: evidence(of: drug, role: .triggers))
    }

    private func statedExposure(_ statement: ConditionRecord) -> NitrousOxideRecord? {
        let kind: NitrousOxideRecord.Kind
        switch statement.key {
        case "n2o-labour": kind = .labour
        case "n2o-surgery": kind = .surgery
        case "n2o-recreational": kind = .recreational
        default: return nil
        }
        guard !statement.isRefuted else { return nil }
        // A habit that began before it was written down covers the time between; one on the list
        // of problems goes on until it is taken off.
        let goesOn =
            kind == .recreational && statement.source.resourceType == "Condition"
            && statement.isClinicallyActive && statement.abatement == nil
        let end = goesOn ? .day(asOf.day) : statement.abatement ?? statement.recorded
        return NitrousOxideRecord(
            kind: kind, days: Self.days(statement.onset ?? statement.recorded, end),
            evidence: evidence(of: statement, role: .triggers))
    }

    private static func days(_ start: FuzzyTime?, _ end: FuzzyTime?) -> ClosedRange<Day>? {
        guard let start else { return nil }
        return start.day...max(start.lastDay, end?.lastDay ?? start.lastDay)
    }
}
