package import ClinicalModel

/// All rules the knowledge names, described; those without logic in this version too.
package struct RuleCatalogue: Sendable {
    /// By number.
    package let rules: [RuleDescription]

    package init(
        knowledge: Knowledge, policy: ScreeningPolicy = .standard,
        evaluated: [any DetectionRule.Type] = RuleRegistry.all
    ) {
        rules = knowledge.rules.sorted { $0.number < $1.number }.map { definition in
            guard let rule = evaluated.first(where: { $0.number == definition.id }) else {
                return RuleDescription(
                    definition: definition, status: .notInThisVersion, explanation: nil)
            }
            let disabled = policy.disabledRules.first { $0.number == definition.id }
            return RuleDescription(
                definition: definition,
                status: disabled.map { .disabled(reason: $0.reason) } ?? .evaluated,
                explanation: RuleTexts.byNumber[definition.id]?.filled(from: knowledge.parameter),
                analytes: rule.inputs.compactMap(knowledge.analyte), records: rule.records,
                parameters: rule.parameters.uniqued().compactMap(knowledge.parameter))
        }
    }
}
