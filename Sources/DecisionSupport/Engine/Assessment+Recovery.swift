import ClinicalModel

/// Recovery as R58 defines it, at any moment up to T: it closes the status findings.
extension Assessment {
    /// The first moment by T at which recovery was documented, judged at the times of records.
    func makeRecovery() -> AsOf? {
        guard role == .infant, let from = recoveryDay, from <= asOf.day,
            Self.metaboliteKeys.contains(where: { !lateResults($0).isEmpty })
        else { return nil }
        return (recoveryMoments(from) + [asOf.instant]).lazy
            .map { AsOf(instant: $0, text: "") }.first { isRecovered(at: $0, from: from) }
    }

    private func recoveryMoments(_ from: Day) -> [Instant] {
        let keys = Array(Self.metaboliteKeys) + [.hb, .mcv]
        let times =
            keys.flatMap { lateResults($0).map(\.time) } + record.milestones.compactMap(\.time)
            + developmentRecords.compactMap { $0.known }
            + signRecords.compactMap(\.abatement) + b12Records.compactMap(\.start)
            + signRecords.compactMap(expiry)
        let moments = times.filter { $0.day >= from && $0.isKnown(at: asOf) }.map(endOfTime)
        return Array(Set(moments)).sorted()
    }

    /// The first day on which a recorded sign no longer counts as current.
    private func expiry(of sign: SignRecord) -> FuzzyTime? {
        sign.recordTime.map { .day($0.day + (number("P-SIGN-ACTIVE") + 1)) }
    }

    /// A date alone is judged at its end.
    private func endOfTime(_ time: FuzzyTime) -> Instant {
        time.instant
            ?? Instant(day: time.day, secondOfDay: 86_399, offsetMinutes: asOf.offsetMinutes)
    }

    private func isRecovered(at asOf: AsOf, from: Day) -> Bool {
        recovery(at: asOf, from: from).isYes
    }

    /// Whether recovery is documented at T (R58); not asked before its first day.
    var isRecovered: Truth {
        guard let from = recoveryDay, from <= asOf.day else { return .no }
        return recovery(at: asOf, from: from)
    }

    private func recovery(at asOf: AsOf, from: Day) -> Truth {
        areMetabolitesNormal(asOf).and(isCountNormal(asOf)).and(isDeveloping(asOf, from))
            .and(Truth(!hasRedFlag(asOf))).and(Truth(!hasCriticalGap(at: asOf)))
    }

    private func newest(_ key: AnalyteKey, _ asOf: AsOf) -> UsableResult? {
        lateResults(key).last { $0.time.isKnown(at: asOf) }
    }

    /// The results on which recovery at T rests.
    var recoveryResults: [UsableResult] {
        (Assessment.workupKeys.filter(Self.metaboliteKeys.contains) + [.hb, .mcv])
            .compactMap { newest($0, asOf) }
    }

    private func areMetabolitesNormal(_ asOf: AsOf) -> Truth {
        let newest = Self.metaboliteKeys.compactMap { self.newest($0, asOf) }
        guard !newest.isEmpty else { return .unknown([AnalyteKey.thcy.rawValue]) }
        return newest.reduce(.yes) { $0.and(isRaised($1).not) }
    }

    private func isCountNormal(_ asOf: AsOf) -> Truth {
        let hb = newest(.hb, asOf).map { isHaemoglobinLow($0).not }
        let mcv = newest(.mcv, asOf).map { isMCVHigh($0).not }
        return (hb ?? .unknown([AnalyteKey.hb.rawValue]))
            .and(mcv ?? .unknown([AnalyteKey.mcv.rawValue]))
    }

    /// Records that say how development goes.
    var developmentRecords: [ConditionRecord] {
        record.observations.filter {
            ["development-normal", "development-delayed", "regression"].contains($0.key)
        }
    }

    private func isDeveloping(_ asOf: AsOf, _ from: Day) -> Truth {
        let times = record.milestones.compactMap(\.time) + developmentRecords.compactMap(\.known)
        let isLookedAt = times.contains { $0.day >= from && $0.isKnown(at: asOf) }
        let isRegressing = milestoneCourses.flatMap(\.signs).contains { sign in
            sign.key == "regression" && (sign.onset?.isKnown(at: asOf) ?? false)
                && !(sign.abatement?.isKnown(at: asOf) ?? false)
        }
        return Truth(!isRegressing).and(isLookedAt ? .yes : .unknown(["development-status"]))
    }

    private func hasRedFlag(_ asOf: AsOf) -> Bool {
        signRecords.contains { sign in
            guard SignSet.redFlags.contains(sign.key), let recorded = sign.recordTime else {
                return false
            }
            return recorded.isKnown(at: asOf) && isCurrent(sign, asOf: asOf)
        }
    }
}
