package import ClinicalModel

/// Concepts that rules name together.
package enum ConceptGroups {
    /// Disorders and operations of stomach and gut that keep B12 from being absorbed.
    package static let malabsorption: Set<ConceptKey> = [
        "pernicious-anaemia", "atrophic-gastritis", "hp-gastritis", "coeliac-disease",
        "crohn-disease", "malabsorption", "ileal-resection", "gastrectomy", "bariatric-surgery",
        "bacterial-overgrowth",
    ]

    /// B12 deficiency as a recorded diagnosis.
    package static let b12Deficiency: Set<ConceptKey> = [
        "b12-deficiency", "b12-deficiency-history", "subacute-combined-degeneration",
    ]

    /// Diagnoses of the mother that ask for a test of her infant (R22, R54).
    package static let maternalDeficiency: Set<ConceptKey> = [
        "b12-deficiency", "pernicious-anaemia", "atrophic-gastritis",
    ]

    /// Chronic or acute kidney disease.
    package static let kidneyDisease: Set<ConceptKey> = ["kidney-disease"]
}
