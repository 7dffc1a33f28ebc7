/// A plan of treatment or monitoring that concerns vitamin B12.
public struct CarePlanRecord: Sendable {
    /// One thing that is planned: by reference to an order, or in the plan itself.
    public struct Activity: Sendable {
        /// The order it stands for, as `MedicationRecord.source.reference` gives it.
        public var reference: String?
        /// The kind of resource it stands for, `MedicationRequest`, `ServiceRequest`, `Task`.
        public var kind: String?
        /// `detail.status`, `not-started`, or the status of the order.
        public var status: String?
        /// Why it has this status, as written.
        public var statusReason: String?
        public var isProhibited: Bool
        public var substance: Substance?
        /// The analytes to measure.
        public var keys: [AnalyteKey]
        public var period: Period?
        public var amountMicrograms: Exact?
        public var dosesPerDay: Exact?
        /// What is to be given, as an order says it: of the order it stands for, or of the plan.
        ///
        /// Its status is that of the order or of the activity; it never counts as given.
        public var medication: MedicationRecord?
        public var source: SourceReference

        public init(
            reference: String? = nil, kind: String? = nil, status: String? = nil,
            statusReason: String? = nil, isProhibited: Bool = false, substance: Substance? = nil,
            keys: [AnalyteKey] = [], period: Period? = nil, amountMicrograms: Exact? = nil,
            dosesPerDay: Exact? = nil, medication: MedicationRecord? = nil,
            source: SourceReference
        ) {
            self.reference = reference
            self.kind = kind
            self.status = status
            self.statusReason = statusReason
            self.isProhibited = isProhibited
            self.substance = substance
            self.keys = keys
            self.period = period
            self.amountMicrograms = amountMicrograms
            self.dosesPerDay = dosesPerDay
            self.medication = medication
            self.source = source
        }
    }

    /// The resource's status code, such as `active`.
    public var status: String
    /// `proposal`, `plan`, `order` or `option`.
    public var intent: String
    public var title: String?
    /// The protocols it follows, as canonical URLs.
    public var definitions: [String]
    public var period: Period?
    public var created: FuzzyTime?
    public var activities: [Activity]
    public var source: SourceReference

    public init(
        status: String, intent: String, title: String? = nil, definitions: [String] = [],
        period: Period? = nil, created: FuzzyTime? = nil, activities: [Activity] = [],
        source: SourceReference
    ) {
        self.status = status
        self.intent = intent
        self.title = title
        self.definitions = definitions
        self.period = period
        self.created = created
        self.activities = activities
        self.source = source
    }

    /// The time from which it is known: created, else its start; nil = undated.
    public var known: FuzzyTime? { created ?? period?.start }
}
