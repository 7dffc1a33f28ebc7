package import ClinicalModel

/// All rules the knowledge names, described; those without logic in this version too.
package struct RuleCatalogue: Sendable {
    /// By number.
    package let rules: [RuleDescription]

    /// A catalogue; `switchedOff` gives the place of the configuration by a rule's number (`R01`).
    package init(
        knowledge: Knowledge, evaluated: [any DetectionRule.Type] = RuleRegistry.all,
        switchedOff: [String: String] = [:]
    ) {
        let logic = Dictionary(
            evaluated.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        rules = knowledge.rules.map { definition in
            guard let rule = logic[definition.id] else {
                return RuleDescription(
                    definition: definition, status: .notInThisVersion, explanation: nil)
            }
            let place = switchedOff[definition.id]
            return RuleDescription(
                definition: definition,
                status: place.map(RuleStatus.switchedOff) ?? .evaluated,
                explanation: RuleTexts.byNumber[definition.id],
                analytes: rule.inputs.compactMap(knowledge.analyte), records: rule.records,
                parameters: rule.parameters.uniqued().compactMap(knowledge.parameter))
        }
    }
}
