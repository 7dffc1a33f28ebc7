/// A recorded allergy or intolerance to a form of vitamin B12 or to its metal.
public struct AllergyRecord: Sendable {
    public enum Allergen: String, Sendable {
        case cobalamin
        case cobalt
    }

    public var allergen: Allergen
    public var source: SourceReference
    public var onset: FuzzyTime?
    public var recorded: FuzzyTime?
    /// False where clinicalStatus is given and is not active.
    public var isClinicallyActive: Bool
    /// True where verificationStatus is refuted.
    public var isRefuted: Bool

    public init(
        allergen: Allergen, source: SourceReference, onset: FuzzyTime? = nil,
        recorded: FuzzyTime? = nil, isClinicallyActive: Bool = true, isRefuted: Bool = false
    ) {
        self.allergen = allergen
        self.source = source
        self.onset = onset
        self.recorded = recorded
        self.isClinicallyActive = isClinicallyActive
        self.isRefuted = isRefuted
    }

    /// The time from which it is known: recorded, else onset; nil = undated.
    public var known: FuzzyTime? { recorded ?? onset }
}
