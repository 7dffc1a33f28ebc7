/// A part of a protocol with one drug, dose, route and interval.
public struct ProtocolPhase: Sendable {
    /// What ends a phase (section 5.4).
    public enum Stop: String, Sendable, CaseIterable {
        case fixedDuration = "fixed-duration"
        case doseCount = "dose-count"
        case clinicalPlateau = "clinical-plateau"
        case markersNormal = "markers-normal"
        case dietChange = "diet-change"
        /// For life where an irreversible cause is recorded; else until review (section 6.6).
        case lifelongWithCause = "lifelong-with-cause"
        case clinicianDecision = "clinician-decision"
    }

    /// `A`, `B`, `A+`.
    public var id: String
    public var title: String
    /// The canonical URL of the ActivityDefinition that says what is given.
    public var definition: String?
    /// The forms allowed, the preferred one first; empty where it must be entered.
    public var substances: [Substance]
    /// Micrograms a dose, low and high end; nil where the dose must be entered by a person.
    public var dose: ClosedRange<Exact>?
    /// The source says "or more": both ends of `dose` are the least.
    public var isDoseMinimum = false
    public var routes: [DoseRoute]
    /// How often; the first is the default, the others may be chosen instead.
    public var timings: [PlannedTiming]
    /// From the protocol's start, or from the last dose of the phase `after`.
    public var offset: PlannedTiming.Span?
    /// The latest, where `offset` is the earliest: one interval of the timing that is chosen.
    public var offsetMax: PlannedTiming.Span?
    /// The earliest it may begin after the first dose, where a clinician's decision begins it.
    public var earliest: PlannedTiming.Span?
    /// The phase it follows; nil where it begins with the protocol.
    public var after: String?
    public var stop: Stop
    public var duration: ClosedSpan?
    /// The source says "at least": both ends of `duration` are the least.
    public var isDurationMinimum = false
    public var doses: ClosedRange<Int>?
    /// When the whole course ends, counted from the first dose of the protocol.
    public var courseEnd: PlannedTiming.Span?
    /// The age at which it begins and ends, where age decides.
    public var ageFrom: PlannedTiming.Span?
    public var ageTo: PlannedTiming.Span?
    /// The therapy days (the first is 1) on which a clinician is reminded to look whether it ends.
    public var reviewDays: [Int]
    /// How often after the last of `reviewDays`.
    public var reviewEvery: PlannedTiming.Span?
    /// Inputs that a person must give, by name (`ProtocolInput`).
    public var requiredInputs: [String]
    public var note: String?
    /// What in it is an expert default without a confirmed source, in words.
    public var expertDefaults: [String] = []
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

/// What protocols leave to a person: asked for by these names, never chosen in their place.
public enum ProtocolInput {
    /// The amount of an oral dose.
    public static let oralDose = "oral-dose"
    /// The form of vitamin B12.
    public static let substance = "substance"
    /// How often, where the source only says over how long.
    public static let interval = "interval"
    /// The way through a protocol that has several.
    public static let arm = "arm"
}
