/// A plan with what became of it by T.
public struct FollowedPlan: Sendable {
    public var plan: TreatmentPlan
    /// Why it is not followed, such as a plan that is on hold; nil where it is.
    public var notFollowed: String?
    /// The first dose that windows are counted from, and where it is from, in words.
    public var start: FuzzyTime?
    public var startOrigin: String?
    public var activities: [FollowedActivity]
    public var adherence: [Adherence]
    /// Doses that no plan holds.
    public var extraDoses: [FollowEvidence]
    public var remarks: [String]

    public init(_ plan: TreatmentPlan) {
        self.plan = plan
        activities = []
        adherence = []
        extraDoses = []
        remarks = []
    }

    /// How a reader calls it: its title, else its reference.
    public var name: String {
        let reference = plan.source?.reference ?? ""
        return plan.title ?? (reference.isEmpty ? "a plan without a title" : reference)
    }
}

/// How many of the doses that were due are documented.
public struct Adherence: Sendable, Hashable {
    /// The activity, by its title.
    public var title: String
    public var activity: String
    public var given: Int
    public var due: Int
    /// The days of the first and the last dose that were due.
    public var from: Day
    public var to: Day
    /// Of those given: before and after their day, and with another dose than planned.
    public var early: Int
    public var late: Int
    public var otherwise: Int
    /// Of those given: known from a supply or a statement alone.
    public var stated: Int

    public init(title: String, activity: String, from: Day, to: Day) {
        self.title = title
        self.activity = activity
        self.from = from
        self.to = to
        given = 0
        due = 0
        early = 0
        late = 0
        otherwise = 0
        stated = 0
    }
}
