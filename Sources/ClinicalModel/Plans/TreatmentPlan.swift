/// A plan for one person: made of a protocol, or read from somebody's CarePlan.
///
/// A plan made here is a proposal: a draft until a clinician takes it up.
public struct TreatmentPlan: Sendable {
    public struct Goal: Sendable, Hashable {
        public var id: String
        public var text: String
        /// The analyte that tells, and the limit: `<=`, 10 umol/L.
        public var key: AnalyteKey?
        public var comparator: Comparator?
        public var value: Exact?
        public var unit: String?
        public var due: FuzzyTime?
        /// FHIR's GoalLifecycleStatus; `proposed` for what is made here.
        public var status: String
        public var source: SourceReference?

        public init(id: String, text: String, status: String = "proposed") {
            self.id = id
            self.text = text
            self.status = status
        }
    }

    public var subject: PersonID
    /// FHIR's RequestStatus: `draft`, `active`, `on-hold`, `revoked`, `completed`.
    public var status: String
    /// FHIR's CarePlanIntent: `proposal`, `plan`, `order`, `option`.
    public var intent: String
    public var title: String?
    public var description: String?
    /// The protocols it follows, as canonical URLs.
    public var definitions: [String] = []
    /// The protocol's id where it is one of the knowledge, `seed004-neuro-im`.
    public var protocolID: String?
    /// The arm of a protocol that has several, `im` or `oral`.
    public var arm: String?
    public var identifiers: [BusinessIdentifier] = []
    /// `meta.versionId` and `meta.lastUpdated` of what was read.
    public var version: String?
    public var lastUpdated: FuzzyTime?
    public var period: Period?
    public var created: FuzzyTime?
    /// The first dose from which all offsets count; planned or given.
    public var start: FuzzyTime?
    /// Whether `start` is a dose that was given.
    public var isStarted = false
    /// The name of the time zone the times are meant in, `Europe/Vienna`; nil where none is known.
    public var timeZone: String?
    public var cause: CauseCategory?
    public var goals: [Goal] = []
    public var activities: [PlannedActivity] = []
    /// Conditions of the input that it addresses.
    public var addresses: [SourceReference] = []
    /// Findings and other plans that it rests on, by what they are called in FHIR.
    public var supportingReferences: [String] = []
    /// What a reader must know: limits of the plan, choices that are open, sources that disagree.
    public var notes: [String] = []
    /// What was not understood, not planned, or stands against it.
    public var issues: [DataIssue] = []
    public var source: SourceReference?
    /// Whether it was made by this project, now or in an earlier run.
    public var isOurs = true

    public init(subject: PersonID, status: String, intent: String) {
        self.subject = subject
        self.status = status
        self.intent = intent
    }
}

/// Why the person is deficient, which decides how long treatment lasts (clinical section 6.6).
public enum CauseCategory: String, Sendable, CaseIterable {
    case dietaryMaternal = "dietary-maternal"
    case maternalMalabsorption = "maternal-malabsorption"
    case infantMalabsorption = "infant-malabsorption"
    case inbornError = "inborn-error"
    case transient
    case unknown
}
