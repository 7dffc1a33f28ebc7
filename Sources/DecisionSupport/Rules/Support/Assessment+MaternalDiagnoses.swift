import ClinicalModel

/// What shows a mother's deficiency, by results or by diagnosis, and since when.
extension Assessment {
    /// R21 holds by results, and the triggering one is older than `P-R22-WAIT`.
    var isDeficientByResults: Truth {
        let waited = maternalTrigger.map { hasWaited(since: $0.time) } ?? true
        return maternalDeficiency.and(Truth(waited))
    }

    /// A diagnosis older than `P-R22-WAIT` in a mother without supplement and treatment.
    var isDeficientByDiagnosis: Truth {
        guard !tx, !maternalDiagnoses.isEmpty else { return .no }
        let dates = maternalDiagnoses.map { diagnosis -> Truth in
            diagnosis.known.map { Truth(hasWaited(since: $0)) }
                ?? .unknown(["recordedDate"])
        }
        return dates.reduce(Truth.no) { $0.or($1) }.and(suppm.not)
    }

    /// B12 deficiency, pernicious anaemia or atrophic gastritis, not over before the pregnancy.
    var maternalDiagnoses: [ConditionRecord] {
        let births = infants.compactMap(\.person.birthDay)
        let start = births.max().map { $0 + -number("P-PREG") } ?? asOf.day
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
