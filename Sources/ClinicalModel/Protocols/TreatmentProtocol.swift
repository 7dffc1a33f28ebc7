/// A treatment scheme as the profiles describe it: a named variant of clinical section 6.
///
/// It is read from a `PlanDefinition` and its `ActivityDefinition`s; adding one needs no code.
public struct TreatmentProtocol: Sendable {
    public enum Population: String, Sendable {
        case infant
        case mother
    }

    /// What somebody published about it, and how well founded that is (grades of section 0.2).
    public struct Source: Sendable, Hashable {
        public var text: String
        public var grade: String

        public init(text: String, grade: String) {
            self.text = text
            self.grade = grade
        }
    }

    /// One way through a protocol; most have one.
    public struct Arm: Sendable {
        /// `im`, `oral`; empty where the protocol has one arm.
        public var id: String
        public var title: String
        public var phases: [ProtocolPhase]

        public init(id: String, title: String, phases: [ProtocolPhase]) {
            self.id = id
            self.title = title
            self.phases = phases
        }
    }

    /// What treatment is to reach, and by what that is told.
    public struct Goal: Sendable, Hashable {
        /// `metabolites-normal`.
        public var id: String
        public var text: String
        /// The analytes that tell; empty where a person judges.
        public var keys: [AnalyteKey] = []
        /// The parameters that hold the limits: `P-HCY`, and `P-HB-LOW` for all its steps of age.
        public var parameters: [String] = []

        public init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    /// The variant's id, `seed004-neuro-im`.
    public var id: String
    /// The canonical URL of its PlanDefinition.
    public var url: String
    public var version: String
    public var title: String
    /// Whom it is for, in words.
    public var purpose: String
    public var population: Population
    /// Whether it may be proposed; the others are only recognised in what comes in.
    public var isProposable: Bool
    public var sources: [Source]
    /// Where the sources of this and other protocols disagree, in the open.
    public var conflicts: [String]
    public var goals: [Goal] = []
    /// What a reader must know, such as when it may be called lifelong.
    public var notes: [String] = []
    /// What is an expert default without a confirmed source, in words.
    public var expertDefaults: [String] = []
    /// The age up to which it is for; nil where none is stated.
    public var ageLimit: PlannedTiming.Span?
    public var arms: [Arm]
    public var monitoring: [MonitoringTask]
    /// Names of what sets it apart for rules: `low-dose`, `oral-without-signs`.
    public var traits: Set<String>
    /// What must hold for it to be chosen, in the order of preference: all of one row.
    public var selections: [ProtocolSelection]

    public init(
        id: String, url: String, version: String, title: String, purpose: String,
        population: Population, isProposable: Bool, sources: [Source], conflicts: [String] = [],
        arms: [Arm], monitoring: [MonitoringTask] = [], traits: Set<String> = [],
        selections: [ProtocolSelection] = []
    ) {
        self.id = id
        self.url = url
        self.version = version
        self.title = title
        self.purpose = purpose
        self.population = population
        self.isProposable = isProposable
        self.sources = sources
        self.conflicts = conflicts
        self.arms = arms
        self.monitoring = monitoring
        self.traits = traits
        self.selections = selections
    }
}

/// One row of the choice of a protocol: rules that fired and predicates that hold (section 6.1).
public struct ProtocolSelection: Sendable, Hashable {
    /// Its place in the order over all protocols: the lowest that holds is chosen.
    public var rank: Int
    /// Rule ids (`R10`) and predicate names (`RF`, `LOW`, `MET2+`), all of which must hold; `!` before
    /// a name means that it must not.
    public var conditions: [String]
    /// Of these at least one must hold too; nothing is asked where there are none.
    public var anyOf: [String] = []
    /// The arm it chooses, of a protocol that has several.
    public var arm: String?
    /// Offered beside another choice, never chosen by itself.
    public var isOptionOnly: Bool

    public init(rank: Int, conditions: [String], isOptionOnly: Bool = false) {
        self.rank = rank
        self.conditions = conditions
        self.isOptionOnly = isOptionOnly
    }
}
