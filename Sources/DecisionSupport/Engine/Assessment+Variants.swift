import ClinicalModel

/// The same person with one thing changed, to ask a rule "what if".
extension Assessment {
    /// Another B12 classifies.
    func taking(b12: UsableResult) -> Assessment {
        Assessment(
            record: record, role: role, context: context, prepared: prepared, b12Override: b12)
    }

    /// One result in another unit, all checks made anew.
    func reading(_ result: LabResult, in unit: String) -> Assessment {
        var changed = record
        for index in changed.results.indices where changed.results[index].source == result.source {
            changed.results[index].value.unit = unit
            changed.results[index].value.unitCode = nil
        }
        return Assessment(record: changed, role: role, context: context)
    }

    /// Rules on the state of this person, as opposed to those on the quality of the data.
    var clinicalRules: [any DetectionRule.Type] {
        context.rules.filter { rule in
            rule.subject != .anyone && rule.subject.includes(role) && rule.phase != .dependent
        }
    }

    func drafts(of rule: any DetectionRule.Type) -> [FindingDraft] { rule.evaluate(self).drafts }

    /// The lowest B12 of a contradictory pair, if sampled before treatment (R47).
    var provisionalB12: UsableResult? {
        prepared.contradictions.map(\.lower).filter { $0.key == .b12 && isPre($0) }
            .min { $0.interval.low < $1.interval.low }
    }

    /// The newest result of a key whose comparator leaves something open.
    func openResult(_ key: AnalyteKey) -> UsableResult? {
        if key == .b12, let b12pre, b12pre.hasComparator { return b12pre }
        return results(key).last { $0.hasComparator }
    }
}
