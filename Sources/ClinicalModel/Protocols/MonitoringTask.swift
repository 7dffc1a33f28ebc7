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
    /// The canonical URL of the ActivityDefinition that says what is done.
    public var definition: String?
    /// A measurement, something to do or watch, or a diet.
    public var kind: PlannedActivity.Kind = .service
    public var keys: [AnalyteKey]
    /// Begin and end of the window; nil = open on that side.
    ///
    /// Hours are moments, days are calendar days of which both ends belong to the window.
    public var from: Offset?
    public var to: Offset?
    /// How long after the window it still counts.
    public var grace: Offset?
    /// The day it is meant for.
    public var target: Offset?
    /// How often within the window; nil = once.
    public var every: PlannedTiming.Span?
    /// The age it is meant for, where age decides and not the first dose.
    public var atAge: Offset?
    /// Before treatment is stopped, whenever that is: it has no window.
    public var isBeforeStop = false
    /// The predicates under which it applies, any of them.
    ///
    /// `all`, `parenteral`, `oral`, `anaemia`, `neutropenia`, `neuro-signs`, `breastfed`.
    public var appliesWhen: [String]
    /// The name of the predicate or parameter that ends the repetition: `P-HCT-STOP`.
    public var until: String?
    /// The rules that look whether it was done.
    public var rules: [String]
    public var isRequired: Bool
    public var note: String?
    /// What in it is an expert default without a confirmed source, in words.
    public var expertDefaults: [String] = []

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
