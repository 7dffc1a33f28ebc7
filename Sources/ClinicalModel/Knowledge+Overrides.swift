extension Knowledge {
    /// The same knowledge with other parameter values; unknown names are returned as they are.
    public func overriding(_ overrides: [String: Exact]) -> Knowledge {
        let changed = parameters.map { parameter in
            guard let value = overrides[parameter.name] else { return parameter }
            return Parameter(
                name: parameter.name, value: value, text: value.description, unit: parameter.unit,
                mark: parameter.mark, purpose: parameter.purpose, source: parameter.source)
        }
        return Knowledge(
            version: version, analytes: analytes, parameters: changed, concepts: concepts,
            localNames: localNames, unitRepairs: unitRepairs, rules: rules,
            technicalIssues: technicalIssues, sentences: sentences, loincEntries: loincEntries,
            specimenWords: specimenWords)
    }
}
