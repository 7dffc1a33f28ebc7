import ClinicalModel

extension FindingDraft {
    /// The infant's triggering results of a dyad rule, each with its limit.
    mutating func trigger(dyadResultsOf infant: Assessment) {
        for result in infant.dyadResults {
            let limit = result.key == .b12 ? infant.classLimit : infant.raisedLimit(result)
            trigger(result, of: infant, against: limit)
        }
    }

    /// Breastfeeding (at T, or on another day) and the mother's risks.
    mutating func supportExposure(of infant: Assessment, on day: Day? = nil) {
        supportFeeding(of: infant, on: day ?? infant.asOf.day)
        support(infant.maternalRisk?.evidence ?? [])
    }

    /// How the infant was fed on a day; what is presumed is said.
    mutating func supportFeeding(of infant: Assessment, on day: Day) {
        let state = infant.feeding(on: day)
        support((state?.records ?? []).map { infant.evidence(of: $0, role: .supports) })
        if state?.isPresumedExclusive ?? false {
            say("Exclusive breastfeeding is presumed: only breastfeeding is recorded.")
        }
    }
}

extension Assessment {
    /// The infant's results that date a dyad pattern: the B12 that is low (or borderline with a
    /// raised metabolite), the newest raised metabolite where both are raised.
    var dyadResults: [UsableResult] {
        var results: [UsableResult] = []
        if let b12pre, low.or(bord.and(metPlus)).isYes { results.append(b12pre) }
        if let newest = newestRaisedMetabolite, met2Plus.isYes { results.append(newest) }
        return results
    }

    /// The limit the class of the B12 stands on.
    var classLimit: String { low.isYes ? "P-B12-LOW" : "P-B12-BORDER" }
}
