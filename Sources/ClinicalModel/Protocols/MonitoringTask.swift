/// Something to measure or look at during treatment, and when (section 6.4).
public struct MonitoringTask: Sendable {
    /// A time from the first dose; negative before it.
    public struct Offset: Sendable, Hashable {
        public var value: Int
        public var unit: PlannedTiming.Unit

        public init(_ value: Int, _ unit: PlannedTiming.Unit) {
            self.value = value
            self.unit = unit
        }
    }

    /// `M-K1`.
    public var id: String
    public var title: String
    public var keys: [AnalyteKey]
    /// Begin and end of the window; nil = open on that side.
    public var from: Offset?
    public var to: Offset?
    /// How long after the window it still counts.
    public var grace: Offset?
    /// The day it is meant for.
    public var target: Offset?
    /// How often within the window; nil = once.
    public var every: PlannedTiming.Span?
    /// The predicates under which it applies, any of them: `parenteral`, `anaemia`, `all`.
    public var appliesWhen: [String]
    /// The rules that look whether it was done.
    public var rules: [String]
    public var isRequired: Bool

    public init(
        id: String, title: String, keys: [AnalyteKey] = [], from: Offset? = nil, to: Offset? = nil,
        appliesWhen: [String] = ["all"], rules: [String] = [], isRequired: Bool = true
    ) {
        self.id = id
        self.title = title
        self.keys = keys
        self.from = from
        self.to = to
        self.appliesWhen = appliesWhen
        self.rules = rules
        self.isRequired = isRequired
    }
}
