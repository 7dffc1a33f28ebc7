/// A part of a protocol with one drug, dose, route and interval.
public struct ProtocolPhase: Sendable {
    /// What ends a phase (section 5.4).
    public enum Stop: String, Sendable, CaseIterable {
        case fixedDuration = "fixed-duration"
        case doseCount = "dose-count"
        case clinicalPlateau = "clinical-plateau"
        case markersNormal = "markers-normal"
        case dietChange = "diet-change"
        case lifelongWithCause = "lifelong-with-cause"
        case clinicianDecision = "clinician-decision"
    }

    /// `A`, `B`, `A+`.
    public var id: String
    public var title: String
    /// The forms allowed, the preferred one first; empty where it must be entered.
    public var substances: [Substance]
    /// Micrograms a dose, low and high end; nil where the dose must be entered by a person.
    public var dose: ClosedRange<Exact>?
    public var routes: [DoseRoute]
    /// How often; the first is the default, the others may be chosen instead.
    public var timings: [PlannedTiming]
    /// From the protocol's start, or from the end of `after`.
    public var offset: PlannedTiming.Span?
    /// The earliest it may begin after the start, where a clinician's decision begins it.
    public var earliest: PlannedTiming.Span?
    /// The phase it follows; nil where it begins with the protocol.
    public var after: String?
    public var stop: Stop
    public var duration: ClosedSpan?
    public var doses: ClosedRange<Int>?
    /// When a clinician is reminded to look whether it should end: days after the start.
    public var reviewDays: [Int]
    /// Inputs that a person must give, by name: `oral-dose`, `substance`.
    public var requiredInputs: [String]
    public var note: String?
    public var source: String?
    public var grade: String?

    /// From so long to so long.
    public struct ClosedSpan: Sendable, Hashable {
        public var low: PlannedTiming.Span
        public var high: PlannedTiming.Span

        public init(_ low: PlannedTiming.Span, _ high: PlannedTiming.Span) {
            self.low = low
            self.high = high
        }
    }

    public init(
        id: String, title: String, substances: [Substance], dose: ClosedRange<Exact>?,
        routes: [DoseRoute], timings: [PlannedTiming], stop: Stop
    ) {
        self.id = id
        self.title = title
        self.substances = substances
        self.dose = dose
        self.routes = routes
        self.timings = timings
        self.stop = stop
        reviewDays = []
        requiredInputs = []
    }
}
