/// How much is to be given each time.
public struct PlannedDose: Sendable, Hashable {
    /// As written, or the lower end of a range.
    public var amount: ReportedQuantity?
    /// The upper end of a range.
    public var amountMax: ReportedQuantity?
    /// Micrograms of one dose; nil where they cannot be told, as of a dose in IU.
    public var micrograms: Exact?
    /// The upper end of a range, micrograms.
    public var microgramsMax: Exact?
    /// How fast it is given, as of an infusion.
    public var rate: Rate?
    /// What a day is to bring in all.
    public var dailyAmount: ReportedQuantity?
    /// What must not be exceeded in a time.
    public var maxPerPeriod: Rate?
    /// What must not be exceeded at once, and in a lifetime.
    public var maxPerDose: ReportedQuantity?
    public var maxPerLifetime: ReportedQuantity?

    /// An amount, one of a range, or so much in so long, as written.
    public struct Rate: Sendable, Hashable {
        public var amount: ReportedQuantity?
        /// The upper end of a range.
        public var amountMax: ReportedQuantity?
        /// In which time, or in how much of something.
        public var per: ReportedQuantity?

        public init(
            amount: ReportedQuantity?, amountMax: ReportedQuantity? = nil,
            per: ReportedQuantity? = nil
        ) {
            self.amount = amount
            self.amountMax = amountMax
            self.per = per
        }
    }

    public init(
        amount: ReportedQuantity? = nil, amountMax: ReportedQuantity? = nil,
        micrograms: Exact? = nil, microgramsMax: Exact? = nil
    ) {
        self.amount = amount
        self.amountMax = amountMax
        self.micrograms = micrograms
        self.microgramsMax = microgramsMax
    }

    /// So many micrograms, or from so many to so many.
    public static func micrograms(_ low: Exact, to high: Exact? = nil) -> PlannedDose {
        func quantity(_ value: Exact) -> ReportedQuantity {
            ReportedQuantity(
                text: value.description, number: value, unit: "ug", unitCode: "ug")
        }
        return PlannedDose(
            amount: quantity(low), amountMax: high.map(quantity), micrograms: low,
            microgramsMax: high)
    }
}
