package import ClinicalModel

/// Concepts that rules name together.
package enum ConceptGroups {
    /// Disorders and operations of stomach and gut that keep B12 from being absorbed.
    package static let malabsorption: Set<ConceptKey> = [
        "pernicious-anaemia", "atrophic-gastritis", "hp-gastritis", "coeliac-disease",
        "crohn-disease", "malabsorption", "ileal-resection", "gastrectomy", "bariatric-surgery",
        "bacterial-overgrowth",
    ]

    /// Recorded disorders of stomach or gut: the cause of a deficiency was looked for.
    package static let stomachOrGut: Set<ConceptKey> = malabsorption.union(["hp-infection"])

    /// What is done to find that cause.
    package static let causeWorkup: Set<ConceptKey> = [
        "gastroscopy", "gastric-biopsy", "coeliac-serology",
    ]

    /// B12 deficiency as a recorded diagnosis.
    package static let b12Deficiency: Set<ConceptKey> = [
        "b12-deficiency", "b12-deficiency-history", "subacute-combined-degeneration",
    ]

    /// Diagnoses of the mother that ask for a test of her infant (R22, R54).
    package static let maternalDeficiency: Set<ConceptKey> = [
        "b12-deficiency", "pernicious-anaemia", "atrophic-gastritis",
    ]

    /// Anaemia that folate deficiency explains.
    package static let folateDeficiency: Set<ConceptKey> = ["folate-deficiency-anaemia"]

    /// Iron deficiency anaemia as a recorded diagnosis.
    package static let ironDeficiencyAnaemia: Set<ConceptKey> = ["iron-deficiency-anaemia"]

    /// Organic acidaemias that a newborn screen with raised propionylcarnitine may mean.
    ///
    /// Disorders of cobalamin with methylmalonic acid are among them; cblG and homocystinuria are
    /// not.
    package static let organicAcidaemia: Set<ConceptKey> = [
        "mma-disorder", "propionic-acidaemia", "cbl-disorder",
    ]

    /// Chronic or acute kidney disease.
    package static let kidneyDisease: Set<ConceptKey> = ["kidney-disease"]

    /// Signs of an illness that a movement disorder beside them may belong to (R56).
    package static let acuteIllness: Set<ConceptKey> = ["lethargy", "seizure"]

    /// Causes in the infant that last for life: treatment does not end (R53).
    package static let irreversibleCause: Set<ConceptKey> = [
        "cbl-disorder", "cblg-disorder", "mma-disorder", "homocystinuria",
        "transcobalamin-ii-deficiency", "imerslund-graesbeck", "ileal-resection",
    ]

    /// Pictures of the brain.
    package static let headImaging: Set<ConceptKey> = ["head-ct", "brain-mri"]

    /// Disorders of cobalamin, which are treated with far higher doses (R43).
    package static let cobalaminDisorder: Set<ConceptKey> = ["cbl-disorder", "cblg-disorder"]
}
