/// The rules of a time zone: which offset the clocks of a place have at a local time.
///
/// Whoever reads zones from the system gives one; below the pipeline nothing asks the system.
public protocol LocalClock: Sendable {
    /// `Europe/Vienna`.
    var name: String { get }
    /// What a local time means.
    func moment(of day: Day, secondOfDay: Int) -> LocalMoment
    /// Minutes east of UTC at a moment.
    func offsetMinutes(at instant: Instant) -> Int
}

/// What a local date and time of day means in a zone.
public enum LocalMoment: Sendable, Hashable {
    case once(Instant)
    /// The hour that clocks repeat in autumn: first and second.
    case twice(Instant, Instant)
    /// The hour that clocks leave out in spring: the moment as many minutes after the gap begins.
    case never(next: Instant)

    /// The moment to plan for: the first of two, and past a gap as clocks go.
    public var planned: Instant {
        switch self {
        case .once(let instant), .never(let instant): instant
        case .twice(let first, _): first
        }
    }
}
