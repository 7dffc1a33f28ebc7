package import ClinicalModel

/// The moment for which signs are asked.
package enum SignMoment: Sendable {
    /// Around a triggering result: recorded within `P-SIGN-WIN` of it.
    case result(UsableResult)
    /// At T: recorded in the last `P-SIGN-ACTIVE` days.
    case now
    /// On another day, recorded in the `P-SIGN-ACTIVE` days before it.
    case day(Day)
}

/// The signs that are current at a moment.
package struct SignSet: Sendable {
    /// The records behind them, oldest first.
    package let records: [SignRecord]
    /// Distinct neurological signs.
    package let ns: Set<ConceptKey>
    /// Distinct general signs.
    package let gs: Set<ConceptKey>

    /// The red flags among the neurological signs.
    package var rf: Set<ConceptKey> { ns.intersection(Self.redFlags) }

    package static let redFlags: Set<ConceptKey> = [
        "regression", "seizure", "apnoea", "hypotonia", "lethargy", "chorea", "myoclonus",
        "tremor",
    ]

    /// The records of one group of keys.
    package func records(of keys: Set<ConceptKey>) -> [SignRecord] {
        records.filter { keys.contains($0.key) }
    }
}

extension Assessment {
    /// NS, RF and GS that are current at a moment (0.5).
    package func signs(at moment: SignMoment) -> SignSet {
        let current = signRecords.filter { isCurrent($0, at: moment) }
        let keys = Set(current.map(\.key))
        return SignSet(
            records: current, ns: keys.intersection(context.tables.neurologicalSigns),
            gs: keys.intersection(context.tables.generalSigns))
    }

    /// The set of all keys that are neurological or general signs.
    package var signKeys: Set<ConceptKey> {
        context.tables.neurologicalSigns.union(context.tables.generalSigns)
    }

    /// All sign records, those derived from milestones included, oldest first.
    package var allSigns: [SignRecord] { signRecords }

    /// Records that are signs by themselves and those that milestones give.
    func makeSignRecords() -> [SignRecord] {
        let derived = milestoneCourses.flatMap(\.signs)
        let delayed = record.observations.filter { $0.key == "development-delayed" }.map {
            SignRecord(
                key: "developmental-delay", source: $0.source, onset: $0.onset,
                abatement: $0.abatement, recorded: $0.recorded ?? $0.onset,
                isClinicallyActive: $0.isClinicallyActive, isRefuted: $0.isRefuted)
        }
        return (record.signs + derived + delayed).sorted { left, right in
            guard let first = left.recordTime, let second = right.recordTime else { return false }
            return seconds(from: first, to: second) > 0
        }
    }

    private func isCurrent(_ sign: SignRecord, at moment: SignMoment) -> Bool {
        guard sign.isClinicallyActive || sign.abatement != nil, !sign.isRefuted,
            let recorded = sign.recordTime
        else { return false }
        let onset = sign.onset ?? recorded
        switch moment {
        case .result(let result):
            let day = result.time.day
            let window = number("P-SIGN-WIN")
            return (recorded.day - day).magnitude <= window.magnitude
                && onset.day - day <= window && !hasAbated(sign, by: result.time)
        case .now:
            return isCurrent(sign, asOf: asOf)
        case .day(let day):
            return recorded.day <= day && day - recorded.day <= number("P-SIGN-ACTIVE")
                && onset.day <= day && !hasAbated(sign, by: .day(day))
        }
    }

    /// Current at a moment by the rule for T.
    func isCurrent(_ sign: SignRecord, asOf: AsOf) -> Bool {
        guard sign.isClinicallyActive || sign.abatement != nil, !sign.isRefuted,
            let recorded = sign.recordTime
        else { return false }
        return asOf.day - recorded.day <= number("P-SIGN-ACTIVE")
            && (sign.onset ?? recorded).isKnown(at: asOf)
            && !hasAbated(sign, by: .instant(asOf.instant))
    }

    /// Abated at or before a time; dates alone are compared as dates.
    private func hasAbated(_ sign: SignRecord, by time: FuzzyTime) -> Bool {
        guard let abatement = sign.abatement else { return false }
        if let end = abatement.instant, let instant = time.instant { return end <= instant }
        return abatement.day <= time.day
    }
}

extension SignRecord {
    /// Record date, else onset.
    package var recordTime: FuzzyTime? { recorded ?? onset }
}
