/// A person's treatment in the order of time, as far as it is documented at T.
public struct TreatmentTimeline: Sendable {
    /// Doses that follow one another and differ in nothing but the day.
    public struct Doses: Sendable {
        public var first: FuzzyTime
        public var last: FuzzyTime
        /// How many; nil of a course that is only stated.
        public var count: Int?
        public var substance: Substance
        public var micrograms: Exact?
        public var route: DoseRoute?
        public var kind: MedicationRecord.Kind
        /// Therapy days; day 1 is the first 24 hours.
        public var firstDay: Int
        public var lastDay: Int
        /// Days from dose to dose where they are even.
        public var intervalDays: Int?
        /// A course without an end that is still stated at T.
        public var isOpen: Bool
        /// Below what counts as treatment.
        public var isNutritional: Bool

        public init(
            _ record: MedicationRecord, at time: FuzzyTime, therapyDay: Int,
            isNutritional: Bool = false
        ) {
            first = time
            last = time
            count = 1
            substance = record.substance
            micrograms = record.amountMicrograms
            route = record.route
            kind = record.kind
            firstDay = therapyDay
            lastDay = therapyDay
            isOpen = false
            self.isNutritional = isNutritional
        }
    }

    /// The values of one analyte that tell of the response.
    public struct Course: Sendable {
        public struct Value: Sendable {
            public var text: String
            public var unit: String?
            public var time: FuzzyTime
            /// Nil of a sample before the first dose.
            public var therapyDay: Int?

            public init(text: String, unit: String?, time: FuzzyTime, therapyDay: Int?) {
                self.text = text
                self.unit = unit
                self.time = time
                self.therapyDay = therapyDay
            }
        }

        public var key: AnalyteKey
        public var values: [Value]

        public init(key: AnalyteKey, values: [Value]) {
            self.key = key
            self.values = values
        }
    }

    /// A time in which something is to be looked at.
    public struct Window: Sendable {
        public var task: String
        public var title: String
        public var from: Day
        public var to: Day

        public init(task: String, title: String, from: Day, to: Day) {
            self.task = task
            self.title = title
            self.from = from
            self.to = to
        }
    }

    public var person: PersonID
    /// The first therapeutic dose.
    public var start: FuzzyTime
    /// The kind of record it is known from.
    public var origin: MedicationRecord.Kind
    public var source: SourceReference
    /// `dose-unknown`, `dose-stated`.
    public var notes: [String]
    public var doses: [Doses]
    public var courses: [Course]
    /// The windows that are open or come next.
    public var next: [Window]

    public init(
        person: PersonID, start: FuzzyTime, origin: MedicationRecord.Kind,
        source: SourceReference, notes: [String] = []
    ) {
        self.person = person
        self.start = start
        self.origin = origin
        self.source = source
        self.notes = notes
        doses = []
        courses = []
        next = []
    }
}
