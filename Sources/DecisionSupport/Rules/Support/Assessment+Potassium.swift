import ClinicalModel

/// Potassium around the first dose.
extension Assessment {
    /// Sampled after the first dose and no more than `P-K-DAYS` after it; a sample whose order to
    /// the dose is not known is neither before nor after.
    var earlyPotassium: [UsableResult] {
        guard let t0 else { return [] }
        let last = number("P-K-DAYS")
        return results(.k).filter { result in
            order(result, t0) == .notBefore && !isAtFirstDose(result, t0)
                && days(from: t0.time, to: result.time) <= last
        }
    }

    /// The last one up to the first dose, of the `P-K-BASE` before it; without treatment before T.
    var baselinePotassium: UsableResult? {
        guard let t0 else { return recentPotassium(before: .instant(asOf.instant)).last }
        return recentPotassium(before: t0.time).last { result in
            order(result, t0) == .before || isAtFirstDose(result, t0)
        }
    }

    private func recentPotassium(before end: FuzzyTime) -> [UsableResult] {
        let window = seconds(of: "P-K-BASE")
        return results(.k).filter { seconds(from: $0.time, to: end) <= window }
    }

    private func isAtFirstDose(_ result: UsableResult, _ t0: FirstDose) -> Bool {
        guard let sampled = result.time.instant, let given = t0.time.instant else { return false }
        return sampled == given
    }

    /// B12 is ordered and the order is in force at T.
    var hasActiveB12Order: Bool {
        record.medications.contains { order in
            order.kind == .request && order.substance.isVitaminB12 && !order.isAntidote
                && order.countsAsGiven && (order.end.map { $0.lastDay >= asOf.day } ?? true)
        }
    }
}
