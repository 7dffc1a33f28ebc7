extension Program {
    /// What to say of variables that look like the program's own and are none, in their order.
    ///
    /// One misspelt would be passed over without a word, and `COBALAMIN_DEADLETTER` loses messages.
    package func warnings(of environment: [String: String]) -> [String] {
        let flags = commands.flatMap(\.flags).compactMap(\.environmentName)
        let known = Set(flags + manual.variables.map(\.name)).union(foreignVariables)
        return environment.filter { !$0.value.isEmpty && $0.key.hasPrefix(Flag.variablePrefix) }
            .keys.filter { !known.contains($0) }.sorted()
            .map { name in
                let message = "there is no variable \(quoted(name)), it changes nothing"
                guard let nearest = NearestName.of(name, among: flags) else { return message }
                return "\(message); did you mean \(nearest)?"
            }
    }
}
