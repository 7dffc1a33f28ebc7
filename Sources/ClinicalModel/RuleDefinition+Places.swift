extension RuleDefinition {
    /// The rule with the parameters its text names put in, as they are in force.
    ///
    /// `{P-B12-LOW}` is a value with its unit, `{P-UNTREATED #}` the number alone, and
    /// `{P-FA-LIMIT mg}` the number in thousandths, for a parameter in micrograms. Other places wait
    /// for what a finding says.
    func filled(from parameter: (String) -> Parameter?) -> RuleDefinition {
        guard issueText.contains("{P-") else { return self }
        var text = ""
        var rest = issueText[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let place = rest[rest.index(after: open)..<close].split(separator: " ")
            text += rest[..<open]
            let named = place.first.flatMap { parameter(String($0)) }
            text += named.map { Self.words($0, as: place.last) } ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return replacingText(with: text + rest)
    }

    private static func words(_ parameter: Parameter, as form: Substring?) -> String {
        switch form {
        case "#": return parameter.text
        case "mg": return parameter.value.divided(by: 1000)?.description ?? parameter.text
        default:
            return [parameter.text, parameter.unit].compactMap(\.self).joined(separator: " ")
        }
    }

    private func replacingText(with text: String) -> RuleDefinition {
        RuleDefinition(
            number: number, slug: slug, severities: severities, subjects: subjects,
            actCodes: actCodes, flagCategories: flagCategories, flagIsInactive: flagIsInactive,
            hasRiskAssessment: hasRiskAssessment, proposals: proposals, issueCode: issueCode,
            issueText: text, grades: grades, version: version)
    }
}
