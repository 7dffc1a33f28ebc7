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
    /// A rate, or a limit for a time, as written: "1 mL/min".
    public var rate: String?
    /// What must not be exceeded, as written.
    public var limit: String?

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
