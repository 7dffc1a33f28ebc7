extension Knowledge {
    /// The same knowledge with other parameter values; unknown names are returned as they are.
    public func overriding(_ overrides: [String: Exact]) -> Knowledge {
        replacing(
            parameters.compactMap { parameter in
                overrides[parameter.name].map { value in
                    Parameter(
                        name: parameter.name, value: value, text: value.description,
                        unit: parameter.unit, mark: parameter.mark, purpose: parameter.purpose,
                        source: parameter.source)
                }
            })
    }

    /// The same knowledge with these parameters in place of those of their names.
    public func replacing(_ replacements: [Parameter]) -> Knowledge {
        guard !replacements.isEmpty else { return self }
        let byName = Dictionary(
            replacements.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return Knowledge(
            version: version, analytes: analytes,
            parameters: parameters.map { byName[$0.name] ?? $0 },
            concepts: concepts, localNames: localNames, unitRepairs: unitRepairs,
            rules: ruleTemplates,
            technicalIssues: technicalIssues, sentences: sentences, loincEntries: loincEntries,
            specimenWords: specimenWords,
            protocolCatalogue: protocolCatalogue)
    }
}
