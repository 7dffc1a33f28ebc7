/// When something planned is to happen: single moments, or a schedule that repeats.
///
/// It holds what FHIR's `Timing` can say (R4 datatypes, Timing), in neutral words, so that a plan read
/// is the plan written. What a schedule says in words alone stands in `text` and is never guessed at.
public struct PlannedTiming: Sendable, Hashable {
    /// FHIR's UnitsOfTime, by their UCUM codes.
    public enum Unit: String, Sendable, CaseIterable {
        case second = "s"
        case minute = "min"
        case hour = "h"
        case day = "d"
        case week = "wk"
        case month = "mo"
        case year = "a"
    }

    public enum Weekday: String, Sendable, CaseIterable {
        case monday = "mon"
        case tuesday = "tue"
        case wednesday = "wed"
        case thursday = "thu"
        case friday = "fri"
        case saturday = "sat"
        case sunday = "sun"
    }

    /// A length of time, such as 2 months: months are the calendar's.
    public struct Span: Sendable, Hashable {
        public var value: Exact
        public var unit: Unit

        public init(_ value: Exact, _ unit: Unit) {
            self.value = value
            self.unit = unit
        }
    }

    /// Moments that are written one by one.
    public var events: [FuzzyTime] = []
    /// From when to when the schedule holds.
    public var bounds: Period?
    /// How long it holds, counted from its start, where no dates are given.
    public var boundsDuration: Span?
    /// The longest it holds, where a range of lengths is given.
    public var boundsDurationMax: Span?
    /// How often in all.
    public var count: Int?
    public var countMax: Int?
    /// How often in each period; 1 where only the period is written.
    public var frequency: Int?
    public var frequencyMax: Int?
    /// The period: `frequency` times in each of these.
    public var period: Span?
    public var periodMax: Exact?
    /// How long one of them takes.
    public var duration: Span?
    /// The longest it takes.
    public var durationMax: Exact?
    public var daysOfWeek: [Weekday] = []
    /// Seconds after midnight, by the clock of the place.
    public var timesOfDay: [Int] = []
    /// FHIR's EventTiming codes: `MORN`, `PCM`.
    public var when: [String] = []
    /// Minutes before or after the event of `when`.
    public var offsetMinutes: Int?
    /// The codes that the schedule is called by: `QOD` and the like, a site's own too.
    public var codings: [PlannedConcept.Coding] = []
    /// The schedule in words.
    public var text: String?

    public init() {}

    /// So many times in a period: `.every(2, .day)`, `.every(1, .week, times: 3)`.
    public static func every(_ value: Exact, _ unit: Unit, times: Int = 1) -> PlannedTiming {
        var timing = PlannedTiming()
        timing.frequency = times
        timing.period = Span(value, unit)
        return timing
    }

    /// At single moments.
    public static func at(_ events: FuzzyTime...) -> PlannedTiming {
        var timing = PlannedTiming()
        timing.events = events
        return timing
    }
}
