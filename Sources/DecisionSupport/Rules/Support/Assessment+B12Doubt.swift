import ClinicalModel

/// What speaks against a total B12 that looks sufficient or high (R09).
extension Assessment {
    /// From this B12 on the question is asked: it is not low, whatever the state of a woman.
    var spuriousFloor: String { isInfant ? "P-B12-BORDER" : "P-B12M-BORDER" }

    /// The newest antibody result before treatment; an antibody stays, whatever its age.
    var intrinsicFactorAntibody: UsableResult? { results(.ifab, .pre).last }

    var isActiveLow: Truth { test(last(.holotc), .below, "P-HTC-LOW", missing: .holotc) }

    var isB12VeryHigh: Truth { test(b12pre, .atLeast, "P-B12-SPURIOUS", missing: .b12) }

    /// More B12 on its carrier than there is in all.
    var isActiveAboveTotal: Truth {
        guard let b12pre else { return .unknown([AnalyteKey.b12.rawValue]) }
        guard let active = last(.holotc) else { return .unknown([AnalyteKey.holotc.rawValue]) }
        if let total = b12pre.interval.point { return test(active, .above, limit: total) }
        if let share = active.interval.point { return test(b12pre, .below, limit: share) }
        return .indeterminate([AnalyteKey.b12.rawValue, AnalyteKey.holotc.rawValue])
    }

    /// An antibody that disturbs some assays, and a metabolite that says the opposite.
    var isAntibodyContradicting: Truth {
        let isPositive =
            intrinsicFactorAntibody.map { Truth(self.isPositive($0)) }
            ?? .unknown([AnalyteKey.ifab.rawValue])
        return isPositive.and(metPlus)
    }

    var b12Doubt: Truth {
        isActiveLow.or(isActiveAboveTotal).or(isB12VeryHigh).or(isAntibodyContradicting)
    }

    /// The doubts that hold, in words.
    var b12DoubtReasons: [String] {
        var reasons: [String] = []
        if isActiveLow.isYes {
            reasons.append("low holotranscobalamin")
        } else if isActiveAboveTotal.isYes, let active = last(.holotc) {
            reasons.append("holotranscobalamin \(text(of: active)) higher than total B12")
        }
        if isB12VeryHigh.isYes { reasons.append("very high without recorded treatment") }
        if isAntibodyContradicting.isYes {
            let names = raisedMetabolites.names
            reasons.append("intrinsic factor antibody positive and raised \(names)")
        }
        return reasons
    }
}
