import ClinicalModel
import DecisionSupport

/// Why the person is deficient, as far as it is recorded.
struct RecordedCause {
    var category: CauseCategory
    /// What says so, in words.
    var words: [String] = []
    /// The recorded cause that does not pass, in words; nil where none is recorded.
    var irreversible: String?
}

extension Course {
    /// The cause by what is recorded (clinical section 6.6); the gravest where several are.
    var cause: RecordedCause { isInfant ? infantCause : motherCause }

    private var infantCause: RecordedCause {
        if let found = recorded(Self.inbornErrors) {
            return RecordedCause(category: .inbornError, words: [found], irreversible: found)
        }
        if let found = recorded(Self.infantMalabsorption) {
            return RecordedCause(
                category: .infantMalabsorption, words: [found], irreversible: found)
        }
        guard let risks = assessment.maternalRisk else { return RecordedCause(category: .unknown) }
        return RecordedCause(category: Self.category(risks), words: Self.words(risks))
    }

    private var motherCause: RecordedCause {
        let risks = assessment.riskm
        return RecordedCause(
            category: Self.category(risks), words: Self.words(risks),
            irreversible: recorded(Self.lastingMalabsorption))
    }

    private static func category(_ risks: RiskSet) -> CauseCategory {
        let kinds = risks.kinds
        if kinds.contains(.malabsorption) { return .maternalMalabsorption }
        if !kinds.isDisjoint(with: [.vegan, .vegetarian]) { return .dietaryMaternal }
        if !kinds.isDisjoint(with: [.metformin, .acidSuppressant, .recreationalNitrousOxide]) {
            return .transient
        }
        return .unknown
    }

    private static func words(_ risks: RiskSet) -> [String] {
        // That she is deficient herself is no cause of it.
        risks.items.filter { $0.kind != .knownDeficiency }.map(\.evidence)
            .map { $0.kind == .exposure ? $0.value ?? $0.name : $0.name }.uniqued()
    }

    /// A diagnosis or operation of a clinician's record that stands.
    private func recorded(_ keys: Set<ConceptKey>) -> String? {
        let conditions = assessment.record.conditions.filter {
            keys.contains($0.key) && !$0.isRefuted && !$0.isUnconfirmed && $0.isClinicallyActive
        }
        return conditions.first.map { assessment.words($0.key.rawValue) }
    }

    private static let inbornErrors: Set<ConceptKey> = [
        "cbl-disorder", "cblg-disorder", "mma-disorder", "homocystinuria",
    ]
    private static let infantMalabsorption: Set<ConceptKey> = [
        "transcobalamin-ii-deficiency", "imerslund-graesbeck", "ileal-resection",
    ]
    private static let lastingMalabsorption: Set<ConceptKey> = [
        "pernicious-anaemia", "atrophic-gastritis", "ileal-resection", "gastrectomy",
        "bariatric-surgery",
    ]
}

extension Course {
    /// "For life" is said only where a cause that does not pass is recorded.
    var lifelongWords: String {
        guard let cause = cause.irreversible else { return "until review; decision required" }
        return "for life, as an irreversible cause is recorded (\(cause))"
    }

    /// How long treatment lasts by the cause, in words.
    var durationWords: String {
        let cause = cause
        let known = cause.words.isEmpty ? "" : " (\(cause.words.joined(separator: ", ")))"
        return "Cause: \(Self.names[cause.category] ?? cause.category.rawValue)\(known)."
            + " Duration: \(isInfant ? infantDuration : motherDuration)."
    }

    private var infantDuration: String {
        switch cause.category {
        case .dietaryMaternal, .maternalMalabsorption:
            "until metabolites and blood count are normal and the infant's diet or formula"
                + " delivers vitamin B12; then a clinician decides whether to stop, with a control"
                + " \(assessment.text("P-STOP-TEST")) to \(assessment.text("P-STOP-WAIT")) later"
        case .infantMalabsorption: "parenteral, \(lifelongWords)"
        case .inbornError: "\(lifelongWords); for the metabolic team"
        case .transient: "until metabolites and blood count are normal"
        case .unknown: "goes on, with the reviews of this plan; no end is set; decision required"
        }
    }

    private var motherDuration: String {
        switch cause.category {
        case .dietaryMaternal: "a supplement as long as the diet persists"
        case .maternalMalabsorption: lifelongWords
        case .transient: "until normal; the exposure is to end"
        case .infantMalabsorption, .inbornError, .unknown:
            "goes on until the cause is found; work-up; decision required"
        }
    }

    private static let names: [CauseCategory: String] = [
        .dietaryMaternal: "the mother's diet", .maternalMalabsorption: "the mother's malabsorption",
        .infantMalabsorption: "the infant's malabsorption", .inbornError: "an inborn error",
        .transient: "an exposure that passes", .unknown: "not known",
    ]
}
