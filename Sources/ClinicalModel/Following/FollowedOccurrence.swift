/// One time at which something was planned, and what became of it.
public struct FollowedOccurrence: Sendable {
    /// When it is meant to be done; the begin of a window.
    public var due: FuzzyTime
    /// The time in which it counts as done; nil of a dose, which counts for the nearest.
    public var window: Period?
    /// The last time at which it is not yet missed.
    public var closes: FuzzyTime?
    public var state: FollowState
    /// How grave it is that it is open or missed; nil where nothing is amiss.
    public var severity: Severity?
    /// What documents it.
    public var evidence: [FollowEvidence]
    /// What was given or measured in its time and does not count for it.
    public var otherwise: [FollowEvidence]
    /// In what it differs from the plan: "500 ug instead of 1000 ug".
    public var deviations: [String]
    /// What cannot be told, and why something was not done.
    public var remarks: [String]
    /// Days after (before: negative) the day it was due.
    public var daysOff: Int?
    /// The analytes that were asked for and are not documented, where others are.
    public var missingKeys: [AnalyteKey]

    public init(
        due: FuzzyTime, window: Period? = nil, closes: FuzzyTime? = nil,
        state: FollowState = .future
    ) {
        self.due = due
        self.window = window
        self.closes = closes
        self.state = state
        evidence = []
        otherwise = []
        deviations = []
        remarks = []
        missingKeys = []
    }
}

/// An activity of a plan with its times.
public struct FollowedActivity: Sendable {
    public var activity: PlannedActivity
    /// Nil where nothing can be told; a remark says why.
    public var state: FollowState?
    /// In the order of time.
    public var occurrences: [FollowedOccurrence]
    public var remarks: [String]
    /// Days from one time to the next, of what repeats.
    public var intervalDays: Exact?
    /// There are later ones than are listed.
    public var isTruncated: Bool

    public init(_ activity: PlannedActivity) {
        self.activity = activity
        occurrences = []
        remarks = []
        isTruncated = false
    }

    public func count(_ state: FollowState) -> Int {
        occurrences.count { $0.state == state }
    }

    /// The first time that is open, else the first of the future.
    public var next: FollowedOccurrence? {
        occurrences.first { $0.state == .open } ?? occurrences.first { $0.state == .future }
    }
}

extension PlannedActivity {
    /// A title without what it explains after a colon, where it is long.
    package var shortTitle: String {
        guard title.count > 40, let colon = title.firstIndex(of: ":"), colon > title.startIndex
        else { return title }
        return String(title[..<colon])
    }
}
