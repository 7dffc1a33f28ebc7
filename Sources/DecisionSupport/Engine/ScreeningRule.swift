import ClinicalModel

/// A rule and what the knowledge says of it.
///
/// A class, as each rule is looked at for each person, and its texts are many.
final class ScreeningRule: Sendable {
    let type: any DetectionRule.Type
    let definition: RuleDefinition
    let subject: RuleSubject
    /// Whether it is among `RuleNumber.possible`, `RuleNumber.provisional`.
    let mayBePossible: Bool
    let mayBeProvisional: Bool

    init?(_ type: any DetectionRule.Type, _ knowledge: Knowledge) {
        guard let number = Int(type.number.dropFirst()),
            let definition = knowledge.rule(number: number)
        else { return nil }
        self.type = type
        self.definition = definition
        subject = type.subject
        mayBePossible = RuleNumber.possible.contains(definition.id)
        mayBeProvisional = RuleNumber.provisional.contains(definition.id)
    }
}

/// The rules in the orders in which they are asked; made once.
struct ScreeningRules: Sendable {
    let types: [any DetectionRule.Type]
    /// By the phase's place in `RulePhase.allCases`, each by number.
    let phases: [[ScreeningRule]]
    private let supersedable: [ScreeningRule]

    /// `rules` by number.
    init(_ rules: [ScreeningRule]) {
        types = rules.map(\.type)
        phases = RulePhase.allCases.map { phase in rules.filter { $0.type.phase == phase } }
        supersedable = rules.filter { RuleNumber.superseded.contains($0.definition.id) }
    }

    /// Those whose findings a newer result can supersede.
    var ofStatus: ScreeningRules { ScreeningRules(supersedable) }
}
