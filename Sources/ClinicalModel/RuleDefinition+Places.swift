extension RuleDefinition {
    /// The rule with the parameters its text names put in, as they are in force.
    func filled(from parameter: (String) -> Parameter?) -> RuleDefinition {
        let text = ParameterPlaces.filled(issueText, from: parameter)
        return text == issueText ? self : replacingText(with: text)
    }

    private func replacingText(with text: String) -> RuleDefinition {
        RuleDefinition(
            number: number, slug: slug, severities: severities, subjects: subjects,
            actCodes: actCodes, flagCategories: flagCategories, flagIsInactive: flagIsInactive,
            hasRiskAssessment: hasRiskAssessment, proposals: proposals, issueCode: issueCode,
            issueText: text, grades: grades, version: version)
    }
}
