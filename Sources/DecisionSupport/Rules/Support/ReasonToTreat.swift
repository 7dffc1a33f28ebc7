import ClinicalModel

/// A finding that calls for treatment, since when, and the signs beside it.
struct ReasonToTreat: Equatable {
    let number: String
    /// When the sample was taken; of the triad the last of the three.
    let since: FuzzyTime
    let results: [UsableResult]
    let signs: SignSet

    static func == (left: ReasonToTreat, right: ReasonToTreat) -> Bool {
        left.number == right.number
    }
}

extension Assessment {
    /// The first dose that was documented as given; an order is none.
    var firstDocumentedDose: MedicationRecord? {
        guard let t0, !t0.isOnlyOrdered else { return nil }
        return t0.record
    }

    /// The findings that call for treatment, the one that has waited longest first.
    var reasonsToTreat: [ReasonToTreat] {
        ["R01", "R02", "R03", "R05", "R06", "R10"].filter(callsForTreatment).compactMap(reason)
            .sorted { seconds(from: $0.since, to: $1.since) > 0 }
    }

    /// Critical after suppression, and neither possible nor of contradicting results.
    ///
    /// Preliminary results start the clock: an untreated infant is not overlooked because a
    /// laboratory has not yet signed.
    private func callsForTreatment(_ number: String) -> Bool {
        findings(of: number).contains { draft in
            draft.severity == .critical && draft.confidence != .possible && !draft.isProvisional
        }
    }

    private func reason(_ number: String) -> ReasonToTreat? {
        switch number {
        case "R10":
            let triad = [hbPre, mcvPre, b12pre].compactMap { $0 }
            let last = triad.max { seconds(from: $0.time, to: $1.time) > 0 }
            return reason(number, triad, since: last, signsAt: mcvPre)
        case "R05", "R06":
            let newest = newestRaisedMetabolite
            return reason(number, [newest].compactMap { $0 }, since: newest, signsAt: newest)
        default:
            return reason(number, [b12pre].compactMap { $0 }, since: b12pre, signsAt: b12pre)
        }
    }

    private func reason(
        _ number: String, _ results: [UsableResult], since: UsableResult?,
        signsAt trigger: UsableResult?
    ) -> ReasonToTreat? {
        guard let since else { return nil }
        return ReasonToTreat(
            number: number, since: since.time, results: results,
            signs: signs(atSampleOf: trigger))
    }

    /// Whole hours that have passed.
    func hours(from start: FuzzyTime, to end: FuzzyTime) -> Int {
        seconds(from: start, to: end) / Instant.secondsInHour
    }
}
