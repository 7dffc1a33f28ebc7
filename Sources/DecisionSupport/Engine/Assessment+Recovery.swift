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
        areMetabolitesNormal(asOf) && isCountNormal(asOf) && isDeveloping(asOf, from)
            && !hasRedFlag(asOf) && !hasCriticalGap(at: asOf)
    }

    private func newest(_ key: AnalyteKey, _ asOf: AsOf) -> UsableResult? {
        lateResults(key).last { $0.time.isKnown(at: asOf) }
    }

    private func areMetabolitesNormal(_ asOf: AsOf) -> Bool {
        let newest = Self.metaboliteKeys.compactMap { self.newest($0, asOf) }
        return !newest.isEmpty && newest.allSatisfy { isRaised($0).isNo }
    }

    private func isCountNormal(_ asOf: AsOf) -> Bool {
        guard let hb = newest(.hb, asOf), let mcv = newest(.mcv, asOf) else { return false }
        return isCountWithinLimit(hb) && isCountWithinLimit(mcv)
    }

    private var developmentRecords: [ConditionRecord] {
        record.observations.filter {
            ["development-normal", "development-delayed", "regression"].contains($0.key)
        }
    }

    private func isDeveloping(_ asOf: AsOf, _ from: Day) -> Bool {
        let times = record.milestones.compactMap(\.time) + developmentRecords.compactMap(\.known)
        guard times.contains(where: { $0.day >= from && $0.isKnown(at: asOf) }) else {
            return false
        }
        return !milestoneCourses.flatMap(\.signs).contains { sign in
            sign.key == "regression" && (sign.onset?.isKnown(at: asOf) ?? false)
                && !(sign.abatement?.isKnown(at: asOf) ?? false)
        }
    }

    private func hasRedFlag(_ asOf: AsOf) -> Bool {
        signRecords.contains { sign in
            guard SignSet.redFlags.contains(sign.key), let recorded = sign.recordTime else {
                return false
            }
            return recorded.isKnown(at: asOf) && isCurrent(sign, asOf: asOf)
        }
    }

    /// A planned dose is overdue beyond the critical gap (R41), by the active orders.
    private func hasCriticalGap(at asOf: AsOf) -> Bool {
        let orders = record.medications.filter { order in
            order.kind == .request && order.substance.isVitaminB12 && order.status == "active"
                && (order.start?.isKnown(at: asOf) ?? false)
                && (order.end.map { $0.lastDay >= asOf.day } ?? true)
        }
        guard let rate = orders.compactMap(\.dosesPerDay).max(), rate > .zero,
            let interval = Exact.one.divided(by: rate)
        else { return false }
        let given = b12Records.filter { $0.kind != .request }
        let last = given.compactMap { $0.kind == .administration ? $0.start : $0.end ?? $0.start }
            .filter { $0.isKnown(at: asOf) }.map(\.day).max()
        guard let last else { return false }
        return asOf.day - last > number("P-GAP-\(Self.gapName(interval))-C")
    }

    /// The interval's name; one between two is judged as the longer.
    private static func gapName(_ days: Exact) -> String {
        let names: [(Exact, String)] = [
            (1, "DAILY"), (2, "ALT"), (Exact(numerator: 7, denominator: 3) ?? 3, "TIW"),
            (7, "WEEKLY"), (31, "MONTHLY"), (62, "2MO"),
        ]
        return names.first { days <= $0.0 }?.1 ?? "3MO"
    }
}
