/// A technical issue of the data (clinical section 4.G) or of reading it.
public struct DataIssue: Sendable, Hashable {
    public enum Level: String, Sendable {
        case information
        case warning
        case error
    }

    /// Stable id, `dyad-link-missing`.
    public var id: String
    public var level: Level
    /// The FHIR IssueType, such as `business-rule` or `value`.
    public var code: String
    public var subject: PersonID?
    public var source: SourceReference?
    /// What, where and what to do; no patient data beyond the element's name.
    public var message: String
    /// When the record it speaks of began: an issue of a record not yet known at T is silent.
    public var time: FuzzyTime?
    /// The line and column of the input, from 1, where the place matters more than the path.
    public var line: Int?
    public var column: Int?

    public init(
        id: String, level: Level, code: String, subject: PersonID? = nil,
        source: SourceReference? = nil, message: String, time: FuzzyTime? = nil,
        line: Int? = nil, column: Int? = nil
    ) {
        self.id = id
        self.level = level
        self.code = code
        self.subject = subject
        self.source = source
        self.message = message
        self.time = time
        self.line = line
        self.column = column
    }
}

/// A rule that could not be decided, and what is missing.
public struct Insufficiency: Sendable, Hashable {
    public var number: String
    public var rule: String
    /// Keys or predicate names of clinical knowledge.
    public var missing: [String]

    public init(number: String, rule: String, missing: [String]) {
        self.number = number
        self.rule = rule
        self.missing = missing
    }
}

/// What was found for one person.
public struct SubjectScreening: Sendable {
    public var person: PersonID
    public var role: Role
    public var mother: PersonID?
    public var infants: [PersonID]
    /// All, sorted, with lifecycle; resolved and superseded ones too.
    public var findings: [Finding]
    public var insufficient: [Insufficiency]
    /// True where the document holds at least one input of any rule for this person.
    public var hasInput: Bool

    public init(
        person: PersonID, role: Role, mother: PersonID? = nil, infants: [PersonID] = [],
        findings: [Finding] = [], insufficient: [Insufficiency] = [], hasInput: Bool = false
    ) {
        self.person = person
        self.role = role
        self.mother = mother
        self.infants = infants
        self.findings = findings
        self.insufficient = insufficient
        self.hasInput = hasInput
    }
}

/// The result of all rules over one document at one date.
public struct Screening: Sendable {
    public var asOf: AsOf
    /// Every patient of the document, those without findings too, in document order.
    public var subjects: [SubjectScreening]
    public var issues: [DataIssue]
    /// Rules a site has disabled: of them nothing is said above, and that is said.
    public var notEvaluated: [DisabledRule]

    public init(
        asOf: AsOf, subjects: [SubjectScreening] = [], issues: [DataIssue] = [],
        notEvaluated: [DisabledRule] = []
    ) {
        self.asOf = asOf
        self.subjects = subjects
        self.issues = issues
        self.notEvaluated = notEvaluated
    }
}
