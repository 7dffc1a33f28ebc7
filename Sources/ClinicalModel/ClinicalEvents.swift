/// A sign or symptom that was recorded, with the dates that decide whether it is current.
public struct SignRecord: Sendable {
    /// The concept, `hypotonia`, `regression`…; its group (NS, RF, GS) is the knowledge's matter.
    public var key: ConceptKey
    public var source: SourceReference
    public var onset: FuzzyTime?
    public var abatement: FuzzyTime?
    /// Condition.recordedDate, else onset; Observation.effective.
    public var recorded: FuzzyTime?
    /// False where clinicalStatus is given and is none of active, recurrence, relapse.
    public var isClinicallyActive: Bool
    /// True where verificationStatus is refuted or entered-in-error, or the value says absent.
    public var isRefuted: Bool

    public init(
        key: ConceptKey, source: SourceReference, onset: FuzzyTime? = nil,
        abatement: FuzzyTime? = nil, recorded: FuzzyTime? = nil,
        isClinicallyActive: Bool = true, isRefuted: Bool = false
    ) {
        self.key = key
        self.source = source
        self.onset = onset
        self.abatement = abatement
        self.recorded = recorded
        self.isClinicallyActive = isClinicallyActive
        self.isRefuted = isRefuted
    }
}

/// One observation of a developmental milestone.
public struct MilestoneRecord: Sendable {
    public enum Status: String, Sendable {
        case achieved
        case notAchieved = "not-achieved"
        case lost
    }

    /// The milestone key of clinical knowledge, `sit-unsupported`.
    public var key: String
    public var status: Status
    public var time: FuzzyTime?
    public var source: SourceReference

    public init(key: String, status: Status, time: FuzzyTime?, source: SourceReference) {
        self.key = key
        self.status = status
        self.time = time
        self.source = source
    }
}

/// A coded statement about a person that holds from a time on: a diagnosis, a family history,
/// an operation, a state such as lactation, or a recorded habit.
public struct ConditionRecord: Sendable {
    public var key: ConceptKey
    public var source: SourceReference
    public var onset: FuzzyTime?
    public var abatement: FuzzyTime?
    public var recorded: FuzzyTime?
    public var isClinicallyActive: Bool
    public var isRefuted: Bool

    /// Only suspected: a provisional, differential or unconfirmed diagnosis.
    public var isUnconfirmed = false

    public init(
        key: ConceptKey, source: SourceReference, onset: FuzzyTime? = nil,
        abatement: FuzzyTime? = nil, recorded: FuzzyTime? = nil,
        isClinicallyActive: Bool = true, isRefuted: Bool = false
    ) {
        self.key = key
        self.source = source
        self.onset = onset
        self.abatement = abatement
        self.recorded = recorded
        self.isClinicallyActive = isClinicallyActive
        self.isRefuted = isRefuted
    }

    /// The time from which it is known: recorded, else onset; nil = undated.
    public var known: FuzzyTime? { recorded ?? onset }
}

/// A stretch of time a record covers; an open end is not known.
public struct Period: Sendable, Hashable {
    public var start: FuzzyTime?
    public var end: FuzzyTime?
    /// True where the source gave one date and no period.
    public var isSingleDate: Bool

    public init(start: FuzzyTime?, end: FuzzyTime?, isSingleDate: Bool = false) {
        self.start = start
        self.end = end
        self.isSingleDate = isSingleDate
    }
}

/// What an infant was fed.
public struct FeedingRecord: Sendable {
    public enum Kind: String, Sendable {
        case exclusiveBreastMilk = "exclusive-breast-milk"
        case predominantlyBreast = "predominantly-breast"
        case mixedFeeding = "mixed-feeding"
        /// Breastfed, not said whether anything else is given.
        case breastfed
        case formula
        case solids
        case breastfeedingStopped = "breastfeeding-stopped"

        public var isBreastMilk: Bool {
            switch self {
            case .exclusiveBreastMilk, .predominantlyBreast, .mixedFeeding, .breastfed: true
            case .formula, .solids, .breastfeedingStopped: false
            }
        }
    }

    /// Several codings or components all hold.
    public var kinds: [Kind]
    public var period: Period
    /// Formula in mL a day, where the record says.
    public var formulaVolume: ReportedQuantity?
    public var source: SourceReference

    public init(
        kinds: [Kind], period: Period, formulaVolume: ReportedQuantity? = nil,
        source: SourceReference
    ) {
        self.kinds = kinds
        self.period = period
        self.formulaVolume = formulaVolume
        self.source = source
    }
}

/// What a person eats.
public struct DietRecord: Sendable {
    public enum Kind: String, Sendable {
        case omnivore
        case fortifiedFood = "fortified-food"
        case vegetarian
        case lactoVegetarian = "lacto-vegetarian"
        case lactoOvoVegetarian = "lacto-ovo-vegetarian"
        case vegan

        public var isVegetarian: Bool {
            switch self {
            case .vegetarian, .lactoVegetarian, .lactoOvoVegetarian: true
            case .omnivore, .fortifiedFood, .vegan: false
            }
        }
    }

    public var kinds: [Kind]
    public var period: Period
    public var source: SourceReference

    public init(kinds: [Kind], period: Period, source: SourceReference) {
        self.kinds = kinds
        self.period = period
        self.source = source
    }
}

/// A measurement that was ordered.
public struct OrderRecord: Sendable {
    /// The analytes asked for.
    public var keys: [AnalyteKey]
    public var isActive: Bool
    public var time: FuzzyTime?
    public var source: SourceReference

    public init(keys: [AnalyteKey], isActive: Bool, time: FuzzyTime?, source: SourceReference) {
        self.keys = keys
        self.isActive = isActive
        self.time = time
        self.source = source
    }
}

/// A clinician's statement that a finding has been dealt with.
public struct OverrideRecord: Sendable {
    /// The rule's slug.
    public var rule: String
    public var text: String?
    public var time: FuzzyTime?
    /// The last day on which it holds; nil = open.
    public var end: FuzzyTime?
    public var source: SourceReference

    public init(
        rule: String, text: String?, time: FuzzyTime?, end: FuzzyTime? = nil,
        source: SourceReference
    ) {
        self.rule = rule
        self.text = text
        self.time = time
        self.end = end
        self.source = source
    }
}
