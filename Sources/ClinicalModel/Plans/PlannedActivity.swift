/// One thing that a plan wants done: a drug, a measurement, a visit, something to watch.
public struct PlannedActivity: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A drug, given by somebody or taken at home.
        case medication
        /// Something measured in a laboratory, or another order for a service.
        case service
        case appointment
        /// Something to do, watch or record.
        case task
        case nutrition
        /// Several orders that belong together.
        case group
        /// Words and nothing else.
        case text
    }

    /// FHIR's CarePlanActivityStatus.
    public enum Status: String, Sendable, CaseIterable {
        case notStarted = "not-started"
        case scheduled
        case inProgress = "in-progress"
        case onHold = "on-hold"
        case completed
        case cancelled
        case stopped
        case unknown
        case enteredInError = "entered-in-error"

        /// Still to be done.
        public var isOpen: Bool {
            switch self {
            case .notStarted, .scheduled, .inProgress, .unknown: true
            case .onHold, .completed, .cancelled, .stopped, .enteredInError: false
            }
        }
    }

    /// What it is called within its plan, the same in every version of the plan: `A`, `M-K1`, or what
    /// the resource it was read from is called.
    public var id: String
    public var kind: Kind
    public var status: Status
    public var statusReason: String?
    /// In words, for people.
    public var title: String
    public var detail: String?
    /// Forbidden by the plan.
    public var isProhibited = false
    /// The phase of the protocol, `A`, `B`, `A+`.
    public var phase: String?
    /// The monitoring task of the protocols, `M-K1`; nil for all else.
    public var task: String?
    /// What is ordered, as written.
    public var code: PlannedConcept?
    public var reason: PlannedConcept?

    // A drug:
    public var substance: Substance?
    public var product: PlannedConcept?
    public var dose: PlannedDose?
    public var route: DoseRoute?
    public var routeConcept: PlannedConcept?
    public var isAsNeeded = false
    public var asNeededReason: PlannedConcept?
    /// The directions as written.
    public var directions: String?

    /// The analytes to measure.
    public var keys: [AnalyteKey] = []

    /// When; nil where the plan does not say.
    public var timing: PlannedTiming?
    /// In which time it is due, of a thing done once; both ends belong to it.
    public var window: Period?
    /// Who is to do it and where, as written.
    public var performer: String?
    public var location: String?
    /// The activities of a group, or the steps of a drug that has several dosages.
    public var parts: [PlannedActivity] = []

    /// Where in the input it stands; nil where it was made here.
    public var source: SourceReference?
    /// The resource that holds it where the plan only refers to one.
    public var order: SourceReference?
    /// Until when an order is the intent of somebody: `proposal`, `plan`, `order`.
    public var intent: String?
    /// The status that the order itself has, `active`, where it stands apart from the plan.
    public var orderStatus: String?
    /// Whether the order is named and not in the input, so that nothing is known of it.
    public var isElsewhere = false

    public init(id: String, kind: Kind, title: String, status: Status = .notStarted) {
        self.id = id
        self.kind = kind
        self.title = title
        self.status = status
    }
}
