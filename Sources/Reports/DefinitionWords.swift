import ClinicalModel

extension RuleDefinition {
    /// The severities it may give, in words, least first.
    var severityWords: [String] {
        severities.map { letter in
            switch letter {
            case "I": "info"
            case "W": "warning"
            case "C": "critical"
            case "E": "error"
            default: letter
            }
        }
    }

    /// Whom a finding is about, in words.
    var subjectWords: [String] {
        subjects.map { letter in
            switch letter {
            case "I": "infant"
            case "M": "mother"
            case "any": "any person of the document"
            default: letter
            }
        }
    }

    /// The FHIR resources a finding becomes.
    var resourceWords: [String] {
        let issue = ["DetectedIssue (\(actCodes.joined(separator: ", ")))"]
        let state = flagIsInactive ? "inactive" : flagCategories.joined(separator: ", ")
        let hasFlag = flagIsInactive || !flagCategories.isEmpty
        return issue + (hasFlag ? ["Flag (\(state))"] : [])
            + (hasRiskAssessment ? ["RiskAssessment"] : [])
    }
}

extension RuleDescription {
    /// What a reader sees at once: the author's summary, else the text of the finding.
    var summary: Prose {
        explanation.map { Prose(markdown: $0.summary) } ?? Prose(definition.issueText)
    }

    /// Whether the rule is evaluated, in words.
    var statusWords: String {
        switch status {
        case .evaluated: "evaluated"
        case .disabled(let reason): "not evaluated: \(reason)"
        case .notInThisVersion: "not evaluated by this version"
        }
    }

    /// The status as a word of the JSON reports.
    var statusCode: String {
        switch status {
        case .evaluated: "evaluated"
        case .disabled: "disabled"
        case .notInThisVersion: "not-in-this-version"
        }
    }
}
