package import ClinicalModel

/// What a rule says, before confounders, suppression, subsumption and life cycle.
package struct FindingDraft: Sendable {
    package var severity: Severity
    /// Who it is about, where that is not the person the rule was asked for.
    package var subject: PersonID?
    /// The other member of the dyad, where the rule speaks of both.
    package var about: PersonID?
    package var confidence: Confidence = .definite
    package var isProvisional = false
    package var notes: [String] = []
    /// Fill the `{name}` places of the rule's text.
    package var values: [String: String]
    /// Further sentences of the message.
    package var text: [String] = []
    package var recommendation = ""
    package var evidence: [Evidence]
    /// Names of the parameters used.
    package var parameters: [String]
    /// Tells findings apart where a rule may fire once per dose, value or pair.
    package var instance: String?
    package var windowStart: FuzzyTime?
    package var windowEnd: FuzzyTime?
    /// The pattern was there and its own end condition holds now (a regained milestone).
    package var isResolved = false
    /// Why a suppressor marked [I] lowered the severity, in words.
    package var mitigatedBy: String?

    package init(
        _ severity: Severity, about: PersonID? = nil, values: [String: String] = [:],
        text: [String] = [], recommendation: String = "", evidence: [Evidence] = [],
        parameters: [String] = [], instance: String? = nil
    ) {
        self.severity = severity
        self.about = about
        self.values = values
        self.text = text
        self.recommendation = recommendation
        self.evidence = evidence
        self.parameters = parameters
        self.instance = instance
    }
}

/// A rule's answer.
package enum RuleOutcome: Sendable {
    case fires([FindingDraft])
    /// False whatever the missing data were.
    case silent
    /// A missing input could change the verdict: which.
    case insufficient([String])
    /// A comparator's interval holds the limit: of which keys.
    case indeterminate([String])

    /// The answer of a condition; the draft is made only when it holds.
    package static func when(_ truth: Truth, _ draft: () -> FindingDraft) -> RuleOutcome {
        switch truth {
        case .yes: .fires([draft()])
        case .no: .silent
        case .unknown(let missing): .insufficient(missing)
        case .indeterminate(let keys): .indeterminate(keys)
        }
    }

    package var drafts: [FindingDraft] {
        if case .fires(let drafts) = self { drafts } else { [] }
    }
}
