package import ClinicalModel

/// What is compared: an analyte of the infants or of their mothers.
package struct CohortVariable: Sendable, Hashable, Comparable {
    package var isInfant: Bool
    package var key: AnalyteKey

    package init(isInfant: Bool, key: AnalyteKey) {
        self.isInfant = isInfant
        self.key = key
    }

    /// `infant-B12`.
    package var id: String { "\(isInfant ? "infant" : "mother")-\(key.rawValue)" }

    /// Infants first, then by analyte.
    package static func < (left: CohortVariable, right: CohortVariable) -> Bool {
        left.isInfant != right.isInfant ? left.isInfant : left.key < right.key
    }
}
