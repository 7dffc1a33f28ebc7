/// What a document plans for the patient: one section of it.
public struct FeedPlan: Sendable, Hashable {
    public var title: FeedText?
    public var code: FeedCode?
    /// The section in words, which may say more than its items.
    public var narrative: FeedText?
    /// What is planned, in `LabReport.plannedItems`.
    public var items: Range<Int32> = 0..<0
    public var field: UInt32 = FeedText.noField

    public init() {}
}

/// One thing that is planned, asked for or hoped for; it never says that anything happened.
public struct FeedPlannedItem: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case medication
        /// A measurement, a procedure or another act that somebody is to perform.
        case service
        case encounter
        /// What the patient or the family is told to do.
        case instruction
        case goal
        /// Anything else, and what is planned not to be.
        case text
    }

    /// How firm it is: a wish, an intent, a request.
    public enum Intent: Sendable, Hashable { case proposal, plan, order }

    public enum Status: Sendable, Hashable {
        case active, onHold, completed, cancelled, stopped, enteredInError, unknown
    }

    public var kind: Kind
    public var intent: Intent
    public var status: Status = .unknown
    /// The status as sent.
    public var statusText: FeedText?
    public var identifier: FeedIdentifier?
    /// What it is; of a drug the product.
    public var code: FeedCode?
    /// In the words of the sender.
    public var words: FeedText?
    public var schedule = FeedSchedule()
    public var route: FeedCode?
    public var dose: FeedAmount?
    public var rate: FeedAmount?
    /// Only if this holds.
    public var condition: FeedText?
    public var isAsNeeded = false
    /// What a goal is to reach: a quantity, or words.
    public var target: FeedQuantity?
    public var targetWords: FeedText?
    public var reasons: [FeedCode] = []
    public var field: UInt32 = FeedText.noField

    public init(_ kind: Kind, intent: Intent) { (self.kind, self.intent) = (kind, intent) }
}

/// When something is planned.
public struct FeedSchedule: Sendable, Hashable {
    /// One point in time, or from when to when it holds.
    public var period: FeedPeriod?
    /// Every so long: number, the upper number of a range, unit.
    public var every: FeedText?
    public var everyMost: FeedText?
    public var unit: FeedText?
    /// The event of the day that it goes by (HL7's TimingEvent).
    public var event: FeedText?
    /// What of it was not understood, in words.
    public var words: FeedText?

    public init() {}
}

/// An amount, or from how much to how much.
public struct FeedAmount: Sendable, Hashable {
    public var low: FeedQuantity?
    public var high: FeedQuantity?

    public init(low: FeedQuantity? = nil, high: FeedQuantity? = nil) {
        (self.low, self.high) = (low, high)
    }
}
