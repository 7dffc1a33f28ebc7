package import ClinicalModel

/// What one document gives to the statistics of a cohort: numbers, and to whom they belong.
package struct CohortFacts: Sendable {
    package var people: [CohortPerson] = []
    /// Places in `people`: mother and infant.
    package var dyads: [(infant: Int, mother: Int)] = []

    package init() {}
}

/// A person of a cohort: an infant, or the mother of one.
package struct CohortPerson: Sendable {
    /// The first business identifier, which is the same in all documents; nil without one.
    package var identity: BusinessIdentifier?
    package var isInfant: Bool
    package var values: [CohortValue] = []
    package var excluded: [CohortExclusion: Int] = [:]
    /// Days from the first therapeutic dose, of the values: nil for somebody untreated.
    package var firstDose: Day?
    /// The keys of the signs that were ever recorded and not refuted.
    package var signs: Set<ConceptKey> = []

    package init(identity: BusinessIdentifier?, isInfant: Bool) {
        self.identity = identity
        self.isInfant = isInfant
    }
}

/// Why a value does not count (clinical section 7.5, eligibility).
package enum CohortExclusion: String, Sendable, CaseIterable {
    /// Impossible, suspicious or without a usable unit (R45).
    case unit = "R45"
    /// The unit may be another than the stated one (R46).
    case unitMismatch = "R46"
    /// Contradicted by another value of the specimen (R47).
    case contradiction = "R47"
    /// Sampled on the day of the first dose, no one knows whether before it.
    case undecidedPhase = "undecided-phase"
    /// An interval that is open on both sides of everything.
    case noNumber = "no-number"
}

/// One usable result, as a number in its canonical unit.
package struct CohortValue: Sendable, Hashable {
    package enum Phase: Sendable, Hashable {
        case pre
        case post
    }

    package var key: AnalyteKey
    /// −∞ for a value below detection, +∞ for one above.
    package var value: Double
    /// The limit of detection, where there is one.
    package var limit: Double?
    package var day: Day
    /// Age of the infant of the dyad, or of the person, in days.
    package var infantAgeDays: Int?
    package var phase: Phase

    package init(
        key: AnalyteKey, value: Double, limit: Double?, day: Day, infantAgeDays: Int?, phase: Phase
    ) {
        self.key = key
        self.value = value
        self.limit = limit
        self.day = day
        self.infantAgeDays = infantAgeDays
        self.phase = phase
    }
}
