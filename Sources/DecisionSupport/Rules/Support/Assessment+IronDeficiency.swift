import ClinicalModel

/// The signs of a blood count in which two deficiencies meet (R13).
extension Assessment {
    /// Neither small nor large for the age at the sample.
    var isMCVWithinLimits: Truth {
        guard let mcvPre else { return .unknown([AnalyteKey.mcv.rawValue]) }
        return test(mcvPre, .atLeast, mcvLower(ageDays: mcvPre.ageDays)).and(macro.not)
    }

    /// Red cells of different size or hypersegmented neutrophils; either form of the RDW is enough
    /// to say no.
    var hasMixedCells: Truth {
        let widths = [
            widthTest(.rdw, "P-RDW"), widthTest(.rdwsd, "P-RDWSD"),
            widthTest(.hyperseg, "P-HYPERSEG"),
        ]
        let measured = widths.compactMap { $0 }
        let hasWidth = widths.dropLast().contains { $0 != nil }
        let missing: Truth = hasWidth ? .no : .unknown([AnalyteKey.rdw.rawValue])
        return measured.reduce(missing) { $1.or($0) }
    }

    /// Those above their limits.
    var mixedCellSigns: [(result: UsableResult, limit: String)] {
        [(AnalyteKey.rdw, "P-RDW"), (.rdwsd, "P-RDWSD"), (.hyperseg, "P-HYPERSEG")]
            .compactMap { key, limit in
                guard let result = last(key), test(result, .above, limit).isYes else { return nil }
                return (result, limit)
            }
    }

    var isFerritinLow: Truth { test(last(.ferr), .below, "P-FERR-LOW", missing: .ferr) }

    /// Iron deficiency anaemia as a diagnosis that holds at T.
    var ironDiagnoses: [ConditionRecord] {
        record.conditions.filter {
            ConceptGroups.ironDeficiencyAnaemia.contains($0.key) && $0.holds(on: asOf.day)
        }
    }

    var hasIronDeficiency: Truth { ironDiagnoses.isEmpty ? isFerritinLow : .yes }

    private func widthTest(_ key: AnalyteKey, _ limit: String) -> Truth? {
        last(key).map { test($0, .above, limit) }
    }
}
