/// All plans of a document and what became of them by T.
public struct FollowUp: Sendable {
    /// What is due next for a person.
    public struct Next: Sendable {
        public var person: PersonID
        /// Position in `plans` and in the plan's activities.
        public var plan: Int
        public var activity: Int
        public var occurrence: FollowedOccurrence
    }

    /// What could be done: decision support, never an order.
    public struct Advice: Sendable {
        public var person: PersonID?
        public var severity: Severity
        public var text: String

        public init(person: PersonID?, severity: Severity, text: String) {
            self.person = person
            self.severity = severity
            self.text = text
        }
    }

    public var asOf: AsOf
    public var plans: [FollowedPlan]
    /// By person and time.
    public var next: [Next]
    /// Gravest first.
    public var advice: [Advice]
    /// Plans of one person that disagree, and which of them counts for what.
    public var conflicts: [String]
    /// What reading the plans found.
    public var issues: [DataIssue]

    public init(asOf: AsOf) {
        self.asOf = asOf
        plans = []
        next = []
        advice = []
        conflicts = []
        issues = []
    }

    /// The gravest that is open or missed; nil where nothing is.
    public var worst: Severity? { advice.map(\.severity).max() }
}

extension FollowUp.Next {
    public init(
        person: PersonID, plan: Int, activity: Int, of occurrence: FollowedOccurrence
    ) {
        self.person = person
        self.plan = plan
        self.activity = activity
        self.occurrence = occurrence
    }
}
