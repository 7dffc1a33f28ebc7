import ClinicalModel

/// Medicines that lower B12 over time, in a woman who feeds or carries a child.
extension Assessment {
    /// A linked infant gets breast milk at T, or she is recorded as pregnant or lactating.
    var isBreastfeedingOrPregnant: Truth {
        let feeding = infants.map(\.bf).reduce(Truth.no) { $0.or($1) }
        switch MaternalStatement.newest(maternalStatements, on: asOf.day)?.state {
        case .pregnant, .lactating: return .yes
        case .neither: return Truth(feeding.isYes)
        case nil: return feeding
        }
    }

    /// Her newest B12 lay between low and borderline of her state at the sample.
    var hadBorderlineB12: Bool {
        guard let newest = results(.b12).last else { return false }
        let day = newest.time.day
        return test(newest, .atLeast, motherParameter("P-B12M-LOW", at: day)).isYes
            && test(newest, .below, motherParameter("P-B12M-BORDER", at: day)).isYes
    }

    /// Sampled in the last `P-DRUG-TESTED` days.
    var hasRecentB12: Bool {
        let first = asOf.day + -number("P-DRUG-TESTED")
        return results(.b12).contains { $0.time.day >= first }
    }
}

extension [MedicationRecord] {
    /// "metformin and proton pump inhibitor", each once.
    var substanceNames: String {
        var names: [String] = []
        for record in self where !names.contains(record.substance.words) {
            names.append(record.substance.words)
        }
        return names.joined(separator: " and ")
    }
}

extension Substance {
    fileprivate var words: String {
        switch self {
        case .protonPumpInhibitor: "acid blocker (proton pump inhibitor or similar)"
        case .h2Blocker: "H2 blocker"
        default: rawValue
        }
    }
}
