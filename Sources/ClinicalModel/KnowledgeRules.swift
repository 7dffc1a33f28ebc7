/// What is fixed about a rule besides its logic: number, slug, texts and output shape.
public struct RuleDefinition: Sendable, Hashable {
    /// 1…58, printed as R01…R58.
    public let number: Int
    /// "R01"; kept, for it is asked of each rule for each person.
    public let id: String
    /// Stable id, the code in the project's rule code system.
    public let slug: String
    /// Letters of the severities the rule may give, in rising order: I, W, C, E.
    public let severities: [String]
    /// Letters of the persons a finding is about: I infant, M mother, or "any".
    public let subjects: [String]
    /// v3-ActCode of the DetectedIssue, the first unless the rule says otherwise.
    public let actCodes: [String]
    /// Categories of a Flag that goes with the finding; empty for none.
    public let flagCategories: [String]
    /// The Flag is inactive (recovery).
    public let flagIsInactive: Bool
    /// A RiskAssessment goes with the finding.
    public let hasRiskAssessment: Bool
    /// Resources that stay text in the recommendation until a plan is asked for.
    public let proposals: [String]
    /// IssueType of the mirrored OperationOutcome issue.
    public let issueCode: String
    /// Short text with `{name}` places to fill in.
    public let issueText: String
    /// Best evidence grades behind the rule.
    public let grades: [EvidenceMark]
    /// Version of the rule.
    public let version: String

    public init(
        number: Int, slug: String, severities: [String], subjects: [String], actCodes: [String],
        flagCategories: [String], flagIsInactive: Bool, hasRiskAssessment: Bool,
        proposals: [String], issueCode: String, issueText: String, grades: [EvidenceMark],
        version: String
    ) {
        self.number = number
        id = number < 10 ? "R0\(number)" : "R\(number)"
        self.slug = slug
        self.severities = severities
        self.subjects = subjects
        self.actCodes = actCodes
        self.flagCategories = flagCategories
        self.flagIsInactive = flagIsInactive
        self.hasRiskAssessment = hasRiskAssessment
        self.proposals = proposals
        self.issueCode = issueCode
        self.issueText = issueText
        self.grades = grades
        self.version = version
    }

    /// "R01 b12-severe-deficiency".
    public var display: String { "\(id) \(slug)" }
}

/// A technical remark that is no finding: an OperationOutcome issue or a note on a finding.
public struct TechnicalIssueDefinition: Sendable, Hashable {
    /// Stable id, such as `dyad-link-missing`.
    public let id: String
    /// Words for the id.
    public let title: String
    /// OperationOutcome severity, or "note" for a remark on a finding.
    public let level: String
    /// IssueType of the OperationOutcome issue.
    public let issueCode: String
    /// Short text, with `{name}` places to fill in.
    public let text: String

    public init(id: String, title: String, level: String, issueCode: String, text: String) {
        self.id = id
        self.title = title
        self.level = level
        self.issueCode = issueCode
        self.text = text
    }
}

/// Sentences that every output repeats word for word.
public struct FixedSentences: Sendable, Hashable {
    /// Ends every finding.
    public let decisionSupport: String
    /// Stands where nothing matched.
    public let emptyResult: String

    public init(decisionSupport: String, emptyResult: String) {
        self.decisionSupport = decisionSupport
        self.emptyResult = emptyResult
    }
}
