/// A comparator of a reported value.
public enum Comparator: String, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case greater = ">"
}

/// A number as it was reported, with its text kept.
public struct ReportedQuantity: Sendable, Hashable {
    /// The number as written, `72.50`; nil where the input held none.
    public var text: String?
    /// The exact number; nil where the text is not one or cannot be held.
    public var number: Exact?
    public var comparator: Comparator?
    /// The human unit, `Quantity.unit`.
    public var unit: String?
    /// The coded unit, `Quantity.code`.
    public var unitCode: String?
    /// The system of `unitCode`, where the input names another one than UCUM.
    public var unitSystem: String?

    public init(
        text: String?, number: Exact?, comparator: Comparator? = nil, unit: String? = nil,
        unitCode: String? = nil, unitSystem: String? = nil
    ) {
        self.text = text
        self.number = number
        self.comparator = comparator
        self.unit = unit
        self.unitCode = unitCode
        self.unitSystem = unitSystem
    }

    /// The unit to show: the human one, else the code.
    public var unitText: String? { unit ?? unitCode }
}

/// The code by which a result was recognised.
public struct AnalyteCoding: Sendable, Hashable {
    public enum Recognition: Sendable {
        /// A code verified in a source.
        case verified
        /// A code whose specimen had to be confirmed by the message, and was.
        case provisionalConfirmed
        /// The same, but specimen and display are silent.
        case provisionalUnresolved
        /// A local name.
        case localName
    }

    public var system: String
    public var code: String
    public var display: String?
    public var recognition: Recognition
    /// Mass or molar, as the code says; nil where the code does not say.
    public var property: UnitKind?

    public init(
        system: String, code: String, display: String? = nil, recognition: Recognition,
        property: UnitKind? = nil
    ) {
        self.system = system
        self.code = code
        self.display = display
        self.recognition = recognition
        self.property = property
    }
}

/// The sender's own range.
public struct LabRange: Sendable, Hashable {
    public var low: ReportedQuantity?
    public var high: ReportedQuantity?
    public var text: String?

    public init(low: ReportedQuantity? = nil, high: ReportedQuantity? = nil, text: String? = nil) {
        self.low = low
        self.high = high
        self.text = text
    }
}

/// One laboratory value of one person, as reported.
public struct LabResult: Sendable {
    public enum Status: String, Sendable {
        case final
        case amended
        case corrected
        case preliminary
    }

    public enum TimeSource: Sendable {
        case collected
        case effective
        case reportEffective
        case issued
    }

    /// What was sampled, as far as the message says.
    public enum Specimen: String, Sendable {
        case serumOrPlasma
        case blood
        case urine
        case urine24h
        case driedBloodSpot
        case milk
        case other
        case unknown
    }

    /// What explains a sample that was taken before birth.
    public enum Prenatal: Sendable {
        case cordBlood
        /// Not the infant's: never used as such.
        case maternal
    }

    /// Reading order in the document; unique per document.
    public var ordinal: Int
    public var source: SourceReference
    public var key: AnalyteKey
    public var coding: AnalyteCoding
    public var value: ReportedQuantity
    /// Positive, negative… of a qualitative result, as coded or written.
    public var qualitative: Bool?
    public var time: FuzzyTime?
    public var timeSource: TimeSource?
    public var issued: Instant?
    public var specimen: Specimen
    /// The Specimen reference or accession identifier, where given.
    public var specimenKey: String?
    /// True where the specimen or the text says haemolysed.
    public var isHaemolysed: Bool
    /// Set only where the sample is older than its subject.
    public var prenatal: Prenatal?
    public var status: Status
    public var range: LabRange?
    /// Interpretation codes of v3-ObservationInterpretation, such as `H`.
    public var flags: [String]
    /// The performer; nil = not said.
    public var sender: String?
    /// Identity of the resource: `Type/id` or fullUrl; a component shares it with its siblings.
    public var identity: String
    /// Resource identities this value was derived from or is a member of (panel copies).
    public var relatedIdentities: [String]
    /// True where the value is a component, or its Observation is a member of a panel.
    public var isPanelMember: Bool

    @inlinable
    public init(
        ordinal: Int, source: SourceReference, key: AnalyteKey, coding: AnalyteCoding,
        value: ReportedQuantity, qualitative: Bool? = nil, time: FuzzyTime? = nil,
        timeSource: TimeSource? = nil, issued: Instant? = nil, specimen: Specimen = .unknown,
        specimenKey: String? = nil, isHaemolysed: Bool = false, prenatal: Prenatal? = nil,
        status: Status = .final,
        range: LabRange? = nil, flags: [String] = [], sender: String? = nil,
        identity: String = "", relatedIdentities: [String] = [], isPanelMember: Bool = false
    ) {
        self.ordinal = ordinal
        self.source = source
        self.key = key
        self.coding = coding
        self.value = value
        self.qualitative = qualitative
        self.time = time
        self.timeSource = timeSource
        self.issued = issued
        self.specimen = specimen
        self.specimenKey = specimenKey
        self.isHaemolysed = isHaemolysed
        self.prenatal = prenatal
        self.status = status
        self.range = range
        self.flags = flags
        self.sender = sender
        self.identity = identity.isEmpty ? source.reference : identity
        self.relatedIdentities = relatedIdentities
        self.isPanelMember = isPanelMember
    }
}
