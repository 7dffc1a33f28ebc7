import ClinicalModel

/// What shows a mother's deficiency, by results or by diagnosis, and since when.
extension Assessment {
    /// R21 holds by results, and the triggering one is older than `P-R22-WAIT`.
    var isDeficientByResults: Truth {
        let waited = maternalTrigger.map { hasWaited(since: $0.time) } ?? true
        return maternalDeficiency.and(Truth(waited))
    }

    /// A diagnosis older than `P-R22-WAIT` in a mother without supplement and treatment.
    func isDeficientByDiagnosis(for infant: Assessment) -> Truth {
        let diagnoses = maternalDiagnoses(for: infant)
        guard !tx, !diagnoses.isEmpty else { return .no }
        let dates = diagnoses.map { diagnosis -> Truth in
            diagnosis.known.map { Truth(hasWaited(since: $0)) }
                ?? .unknown(["recordedDate"])
        }
        return dates.reduce(Truth.no) { $0.or($1) }.and(suppm.not)
    }

    /// B12 deficiency, pernicious anaemia or atrophic gastritis, not over before the pregnancy
    /// with this infant.
    func maternalDiagnoses(for infant: Assessment) -> [ConditionRecord] {
        let start = pregnancyStart(of: infant.record) ?? asOf.day
        return record.conditions.filter { condition in
            guard ConceptGroups.maternalDeficiency.contains(condition.key), !condition.isRefuted
            else { return false }
            return condition.abatement.map { $0.lastDay >= start }
                ?? condition.isClinicallyActive
        }
    }

    private func hasWaited(since time: FuzzyTime) -> Bool {
        asOf.day - time.day > number("P-R22-WAIT")
    }
}
