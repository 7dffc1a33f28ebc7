package import ClinicalModel

/// Runs the rules over documents; made once, used by any number of threads.
package struct Screener: Sendable {
    package let knowledge: Knowledge
    let rules: ScreeningRules
    let tables: EngineTables
    package let policy: ScreeningPolicy

    /// Fails when a rule, or the engine itself, needs something the knowledge does not have.
    package init(
        knowledge: Knowledge, rules: [any DetectionRule.Type] = RuleRegistry.all,
        policy: ScreeningPolicy = .standard
    ) throws(IncompleteKnowledge) {
        let names = rules.flatMap { $0.parameters } + EngineParameters.names
        let missing = knowledge.missing(names).uniqued()
        let known = rules.compactMap { ScreeningRule($0, knowledge) }
        let unknown = rules.map { $0.number }.filter { number in
            !known.contains { $0.definition.id == number }
        }
        guard missing.isEmpty, unknown.isEmpty else {
            throw IncompleteKnowledge(parameters: missing, rules: unknown)
        }
        self.knowledge = knowledge
        self.rules = ScreeningRules(
            known.sorted { $0.definition.number < $1.definition.number })
        self.policy = policy
        tables = EngineTables(knowledge: knowledge)
    }

    /// All findings of a document at T; `clock` judges samples from the future.
    package func screen(
        _ document: ClinicalDocument, asOf: AsOf, clock: Instant? = nil
    ) -> Screening {
        let context = ScreeningContext(
            knowledge: knowledge, tables: tables, rules: rules.types, policy: policy,
            document: document, asOf: asOf, clock: clock)
        var run = ScreeningRun(context: context, rules: rules)
        return withExtendedLifetime(context) { run.run() }
    }
}

/// What the profiles lack of what rules need.
package struct IncompleteKnowledge: Error, Equatable, CustomStringConvertible {
    package let parameters: [String]
    package let rules: [String]

    package var description: String {
        "the profiles lack \((parameters + rules).joined(separator: ", ")); add them or use the "
            + "embedded profiles"
    }
}
