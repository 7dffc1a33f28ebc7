import ClinicalModel

/// A blood cell line before treatment: whether it is low, and by which limit.
struct CellLine {
    let result: UsableResult?
    let isLow: Truth
    let limit: String?
}

extension Assessment {
    /// Red cells (by haemoglobin), neutrophils and platelets.
    var cellLines: [CellLine] {
        let platelets = last(.plt)
        return [
            CellLine(result: hbPre, isLow: anaemia, limit: hbLimit),
            CellLine(result: ancPre, isLow: neutropenia, limit: ancLimit),
            CellLine(
                result: platelets,
                isLow: test(platelets, .below, "P-PLT-LOW", missing: .plt), limit: "P-PLT-LOW"),
        ]
    }
}
