import ClinicalModel

/// Step 2 of the evaluation order: which results count, and what is wrong with the others.
struct ResultPreparation {
    let assessment: Assessment
    func run() -> PreparedResults { PreparedResults() }
}
