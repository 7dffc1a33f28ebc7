import ClinicalModel

/// How values that were set aside are told.
extension Assessment {
    /// "0.053 pg/mL", as reported.
    func text(of result: LabResult) -> String {
        let value = (result.value.comparator?.rawValue ?? "") + (result.value.text ?? "")
        guard let unit = result.value.unitText else { return value }
        return "\(value) \(unit)"
    }

    /// The value another unit would give: in the unit stated, else in the canonical one.
    func text(of suggestion: UnitSuggestion, for result: LabResult) -> String {
        let analyte = knowledge.analyte(result.key)
        let reading = knowledge.resolveUnit(
            text: result.value.unit, code: result.value.unitCode, for: result.key)
        if case .known(let unit) = reading,
            let value = suggestion.canonical.divided(by: unit.factor)
        {
            return "\(value.rounded(significantDigits: 6)) \(unit.code)"
        }
        return
            "\(suggestion.canonical.rounded(significantDigits: 6)) \(analyte?.canonicalUnit ?? "")"
    }

    func evidence(of problem: UnitProblem) -> Evidence {
        let result = problem.result
        let analyte = knowledge.analyte(result.key)
        var evidence = Evidence(
            kind: .result, role: .triggers, source: result.source,
            name: analyte?.title ?? result.key.rawValue, value: result.value.text,
            unit: result.value.unitText, time: result.time)
        if let canonical = problem.canonical {
            evidence.canonicalValue = canonical.rounded(significantDigits: 6)
            evidence.canonicalUnit = analyte?.canonicalUnit
        }
        return evidence
    }

    /// The clinical rules that would be critical if a value had another unit, and are not now.
    func criticalRules(reading result: LabResult, in unit: String) -> [String] {
        guard role != .other else { return [] }
        let other = reading(result, in: unit)
        return clinicalRules.filter { rule in
            other.drafts(of: rule).contains { $0.severity == .critical && !$0.isResolved }
                && !drafts(of: rule).contains { $0.severity == .critical }
        }.map { $0.number }
    }
}
