/// A substance the rules speak of.
public enum Substance: String, Sendable, Hashable {
    case hydroxocobalamin
    case cyanocobalamin
    case mecobalamin
    case cobamamide
    /// Vitamin B12 without saying which form.
    case vitaminB12 = "vitamin-b12"
    case folicAcid = "folic-acid"
    case folinicAcid = "folinic-acid"
    case potassium
    case metformin
    /// Proton-pump inhibitor or other acid blocker.
    case protonPumpInhibitor = "proton-pump-inhibitor"
    case h2Blocker = "h2-blocker"
    case nitrousOxide = "nitrous-oxide"

    public var isVitaminB12: Bool {
        switch self {
        case .hydroxocobalamin, .cyanocobalamin, .mecobalamin, .cobamamide, .vitaminB12: true
        default: false
        }
    }

    public var isAcidSuppressant: Bool {
        self == .protonPumpInhibitor || self == .h2Blocker
    }
}

/// How a dose is given.
public enum DoseRoute: String, Sendable, Hashable {
    case intramuscular
    case subcutaneous
    case intravenous
    /// Parenteral, not said how.
    case parenteral
    case oral
    case sublingual
    case nasal

    public var isParenteral: Bool {
        switch self {
        case .intramuscular, .subcutaneous, .intravenous, .parenteral: true
        case .oral, .sublingual, .nasal: false
        }
    }
}

/// One medication record of one person: given, dispensed, stated, ordered, or a procedure.
public struct MedicationRecord: Sendable {
    /// The kind of record, in the order in which they define t0.
    public enum Kind: Int, Sendable, Comparable {
        case administration
        case dispense
        case statement
        case request

        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    public var kind: Kind
    public var source: SourceReference
    public var substance: Substance
    /// Hydroxocobalamin packs for cyanide poisoning: never a dose against deficiency.
    public var isAntidote: Bool
    /// The resource's status code, such as `completed`.
    public var status: String
    /// True where `status` (with `intent`) makes the record count for t0, by its kind.
    public var countsAsGiven: Bool
    /// True where it was taken at some time, even if it is over or was stopped since.
    ///
    /// What counts for exposures; never what was only planned, cancelled or not taken.
    public var countsAsTaken: Bool
    /// Start of what the record covers: administered, handed over, started, ordered to start.
    public var start: FuzzyTime?
    public var end: FuzzyTime?
    /// When it was ordered or stated; where it was known.
    public var recorded: FuzzyTime?
    /// One dose, as written.
    public var dose: ReportedQuantity?
    /// One dose in micrograms, where it can be told; of a range the upper end.
    public var amountMicrograms: Exact?
    /// The low end of a range of doses.
    public var leastMicrograms: Exact?
    /// An amount is stated, and no micrograms can be told from it.
    public var isAmountUnreadable = false
    /// Doses a day of a repeated schedule; 1 for single doses.
    public var dosesPerDay: Exact?
    /// The same at the slow end of a range: "every 2 to 3 months".
    public var leastDosesPerDay: Exact?
    /// A schedule is stated in words that do not tell how often.
    public var isRateUnknown = false
    public var route: DoseRoute?
    /// The directions as written: "1 mg IM weekly".
    public var directions: String?
    /// What the schedule itself is called, as written: "weekly".
    public var scheduleText: String?
    /// The product is known to hold benzyl alcohol: by an ingredient, its code or its name.
    public var containsBenzylAlcohol = false
    /// Why the record has its status, as written: why a dose was not given.
    public var statusReason: String?

    public init(
        kind: Kind, source: SourceReference, substance: Substance, isAntidote: Bool = false,
        status: String = "completed", countsAsGiven: Bool = true, countsAsTaken: Bool? = nil,
        start: FuzzyTime? = nil, end: FuzzyTime? = nil, recorded: FuzzyTime? = nil,
        dose: ReportedQuantity? = nil,
        amountMicrograms: Exact? = nil, dosesPerDay: Exact? = nil, route: DoseRoute? = nil,
        statusReason: String? = nil
    ) {
        self.kind = kind
        self.source = source
        self.substance = substance
        self.isAntidote = isAntidote
        self.status = status
        self.countsAsGiven = countsAsGiven
        self.countsAsTaken = countsAsTaken ?? countsAsGiven
        self.start = start
        self.end = end
        self.recorded = recorded
        self.dose = dose
        self.amountMicrograms = amountMicrograms
        self.dosesPerDay = dosesPerDay
        self.route = route
        self.statusReason = statusReason
    }
}
