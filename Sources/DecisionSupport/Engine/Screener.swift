package import ClinicalModel

/// Runs the rules over documents; made once, used by any number of threads.
package struct Screener: Sendable {
    package let knowledge: Knowledge
    package let rules: [any DetectionRule.Type]
    let tables: EngineTables

    /// Fails when a rule or the engine reads a parameter the knowledge does not have.
    package init(
        knowledge: Knowledge, rules: [any DetectionRule.Type]
    ) throws(MissingParameters) {
        let missing = knowledge.missing(rules.flatMap { $0.parameters })
        guard missing.isEmpty else { throw MissingParameters(names: missing) }
        self.knowledge = knowledge
        self.rules = rules
        tables = EngineTables(knowledge: knowledge)
    }

    /// All findings of a document at T; `clock` judges samples from the future.
    package func screen(
        _ document: ClinicalDocument, asOf: AsOf, clock: Instant? = nil
    ) -> Screening {
        Screening(asOf: asOf)
    }
}

/// Parameters that the profiles lack.
package struct MissingParameters: Error, Equatable {
    package let names: [String]
}
