package import CarePlanning

/// An activity of a plan that a calendar does not hold, or not wholly.
public struct LeftOutActivity: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        /// The plan forbids it.
        case prohibited
        case asNeeded
        case noTime
        case noDay
        case endsBeforeStart
        case schedule(ScheduleProblem)
        case tooMany
        /// A schedule without an end that no rule says: its dates end somewhere.
        case noRule
    }

    /// The activity's id in its plan; of a part of a group with the group's.
    public var id: String
    public var title: String
    package var reason: Reason

    /// Why, in words.
    public var reasonText: String {
        switch reason {
        case .prohibited: "the plan forbids it"
        case .asNeeded: "it is done as needed"
        case .noTime: "the plan does not say when"
        case .noDay: "the plan names no day"
        case .endsBeforeStart: "it is due in a time that ends before it starts"
        case .schedule(let problem): "its schedule \(problem.text)"
        case .tooMany: "it has more dates than a calendar is given; the first ones are there"
        case .noRule: "no calendar rule says its dates; the first ones are there"
        }
    }
}
