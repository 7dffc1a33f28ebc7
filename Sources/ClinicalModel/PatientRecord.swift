/// Everything the document holds about one person that a rule could use, in document order.
///
/// Nothing here depends on the evaluation date: what is known at T is the rules' matter.
public struct PatientRecord: Sendable {
    public var person: Person
    public var results: [LabResult] = []
    public var signs: [SignRecord] = []
    public var milestones: [MilestoneRecord] = []
    public var conditions: [ConditionRecord] = []
    public var feeding: [FeedingRecord] = []
    public var diets: [DietRecord] = []
    public var medications: [MedicationRecord] = []
    public var orders: [OrderRecord] = []
    public var overrides: [OverrideRecord] = []
    public var procedures: [ProcedureRecord] = []
    public var newbornScreenings: [NewbornScreeningRecord] = []
    public var allergies: [AllergyRecord] = []
    public var carePlans: [CarePlanRecord] = []
    /// Gestational age at birth, days.
    public var gestationalAgeDays: Int?
    /// `development-status` and head imaging and the like: concepts with a time and no own type.
    public var observations: [ConditionRecord] = []

    public init(person: Person) {
        self.person = person
    }
}

/// One document (or group) as the domain sees it.
public struct ClinicalDocument: Sendable {
    /// One record a person; `Person.id` is the index here.
    public var records: [PatientRecord]
    public var dyads: [Dyad]
    /// Infants whose two strongest links are equally strong.
    public var ambiguousInfants: [PersonID]
    /// The offset of the newest sample, minutes east of UTC; nil where none has one.
    public var newestSampleOffset: Int?
    /// What the reader could not use, and why.
    public var issues: [DataIssue]

    public init(
        records: [PatientRecord] = [], dyads: [Dyad] = [], ambiguousInfants: [PersonID] = [],
        newestSampleOffset: Int? = nil, issues: [DataIssue] = []
    ) {
        self.records = records
        self.dyads = dyads
        self.ambiguousInfants = ambiguousInfants
        self.newestSampleOffset = newestSampleOffset
        self.issues = issues
    }

    public subscript(person: PersonID) -> PatientRecord { records[person.index] }
}
