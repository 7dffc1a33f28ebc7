/// How something planned stands at T (clinical section 5.4).
public enum FollowState: String, Sendable, CaseIterable {
    /// Its time has not come.
    case future
    /// Its time has come and it is not documented; it is not too late.
    case open
    case done
    /// Too late, and not documented: which is not the same as not done.
    case missed
}

/// What documents that something planned was done, or why it was not.
public struct FollowEvidence: Sendable {
    public enum Kind: String, Sendable {
        case administration
        case dispense
        case statement
        case result
        case observation
        /// The plan, or the order it refers to, says so itself.
        case status
    }

    /// What of the plan the record agrees with.
    public enum Match: String, Sendable, CaseIterable {
        case substance
        case dose
        case route
        case key
        case window
    }

    public var kind: Kind
    public var source: SourceReference
    /// Given, handed over, sampled; of what covers a time its begin.
    public var time: FuzzyTime?
    /// The last day that a supply or a statement covers.
    public var until: FuzzyTime?
    /// In words: "1 mg (1000 ug) intramuscular", "K 3.4 mmol/L".
    public var words: String
    public var matches: [Match]

    public init(
        kind: Kind, source: SourceReference, time: FuzzyTime? = nil, until: FuzzyTime? = nil,
        words: String, matches: [Match] = []
    ) {
        self.kind = kind
        self.source = source
        self.time = time
        self.until = until
        self.words = words
        self.matches = matches
    }
}
