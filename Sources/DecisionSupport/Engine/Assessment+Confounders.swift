package import ClinicalModel

/// What else can raise a metabolite.
extension Assessment {
    /// CONFREN: kidney function impaired within `P-CONF-WIN` of a serum metabolite.
    package func confren(at result: UsableResult) -> Truth {
        Truth(!renalEvidence(at: result).isEmpty)
    }

    /// CONFFOL: folate low within `P-CONF-WIN` of the homocysteine.
    package func conffol(at result: UsableResult) -> Truth {
        Truth(!folateEvidence(at: result).isEmpty)
    }

    /// The results and diagnoses behind CONFREN.
    package func renalEvidence(at result: UsableResult) -> [Evidence] {
        let counts =
            (results(.crea).filter(isCreatinineHigh) + results(.egfr).filter(isFiltrationLow))
            .filter { isNearby($0, result) }.map { evidence(of: $0, role: .against) }
        let window = number("P-CONF-WIN")
        let diagnoses = record.conditions.filter { condition in
            guard ConceptGroups.kidneyDisease.contains(condition.key), !condition.isRefuted else {
                return false
            }
            if let began = condition.onset ?? condition.recorded,
                began.day - result.time.day > window
            {
                return false
            }
            guard let end = condition.abatement else { return condition.isClinicallyActive }
            return result.time.day - end.day <= window
        }
        return counts + diagnoses.map { evidence(of: $0, role: .against) }
    }

    /// The folate results behind CONFFOL.
    package func folateEvidence(at result: UsableResult) -> [Evidence] {
        guard result.key == .thcy else { return [] }
        return results(.fol)
            .filter { isNearby($0, result) && test($0, .below, "P-FOL-LOW").isYes }
            .map { evidence(of: $0, role: .against) }
    }

    private func isNearby(_ other: UsableResult, _ result: UsableResult) -> Bool {
        days(from: other.time, to: result.time).magnitude <= number("P-CONF-WIN").magnitude
    }

    private func isCreatinineHigh(_ result: UsableResult) -> Bool {
        if let name = creatinineLimit(result) { return test(result, .above, name).isYes }
        return senderHigh(result).map { test(result, .above, limit: $0).isYes } ?? false
    }

    /// The parameter above which a creatinine is high; nil where the sender's limit counts: in
    /// adults, and up to the end of the first step of the age tables.
    package func creatinineLimit(_ result: UsableResult) -> String? {
        guard result.key == .crea, role == .infant, (result.ageDays ?? .max) > newbornDays else {
            return nil
        }
        return "P-CREA-INF"
    }

    private var newbornDays: Int { 30 }

    private func isFiltrationLow(_ result: UsableResult) -> Bool {
        role != .infant && test(result, .below, "P-EGFR").isYes
    }
}
