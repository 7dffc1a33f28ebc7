extension Knowledge {
    /// The rule a person names: `R01`, `r1` or its slug, in any case.
    package func rule(named name: String) -> RuleDefinition? {
        let name = name.lowercased()
        if let rule = rule(name) { return rule }
        guard name.first == "r", let number = Int(name.dropFirst()), number > 0 else { return nil }
        return rule(number: number)
    }

    /// Every name a person may give a rule, for saying which one was probably meant.
    package var ruleNames: [String] { rules.map(\.id) + rules.map(\.slug) }
}
