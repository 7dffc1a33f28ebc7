package import ClinicalModel

/// Where a sample stands to the first therapeutic dose of its person.
package enum Phase: Sendable {
    /// Before it, or close enough for a slow marker (0.5, quasi-pre); all, without treatment.
    case pre
    case post
    case any
}

extension Assessment {
    /// All usable results of a key, oldest first.
    package func results(_ key: AnalyteKey) -> [UsableResult] { usable[key] ?? [] }

    package func results(_ key: AnalyteKey, _ phase: Phase) -> [UsableResult] {
        switch phase {
        case .any: results(key)
        case .pre: results(key).filter(isPre)
        case .post: results(key).filter(isPost)
        }
    }

    /// The newest usable result that satisfies the condition and is not too old (4.0, `last`).
    package func last(
        _ key: AnalyteKey, _ phase: Phase = .pre,
        where holds: (UsableResult) -> Bool = { _ in true }
    ) -> UsableResult? {
        let newest = results(key).last { result in
            switch phase {
            case .any: holds(result)
            case .pre: isPre(result) && holds(result)
            case .post: isPost(result) && holds(result)
            }
        }
        guard let newest, isRecent(newest) || isLasting(newest) else { return nil }
        return newest
    }

    /// Two samples within `P-COTEMP` of each other.
    package func areCotemporal(_ first: UsableResult, _ second: UsableResult) -> Bool {
        days(from: first.time, to: second.time).magnitude <= number("P-COTEMP").magnitude
    }

    /// Whole days between two calendar dates as written.
    package func days(from first: FuzzyTime, to second: FuzzyTime) -> Int { second.day - first.day }

    /// Seconds from one time to another; dates alone count as 12:00.
    package func seconds(from first: FuzzyTime, to second: FuzzyTime) -> Int {
        second.instantOrNoon(offsetMinutes: asOf.offsetMinutes).seconds
            - first.instantOrNoon(offsetMinutes: asOf.offsetMinutes).seconds
    }

    /// Whether any result of one of these keys is usable, of whatever phase and age.
    package func hasAny(_ keys: [AnalyteKey]) -> Bool {
        keys.contains { !results($0).isEmpty }
    }

    private func isRecent(_ result: UsableResult) -> Bool {
        let end = t0?.time.day ?? asOf.day
        return end - result.time.day <= lookbackDays
    }

    /// An untreated person's abnormal status result does not expire.
    private func isLasting(_ result: UsableResult) -> Bool {
        guard t0 == nil else { return false }
        let tests = abnormality(of: result)
        return tests.contains { !$0.isNo }
    }

    private func abnormality(of result: UsableResult) -> [Truth] {
        switch (result.key, role) {
        case (.b12, .infant): [test(result, .below, "P-B12-BORDER")]
        case (.b12, _):
            [test(result, .below, motherParameter("P-B12M-BORDER", at: result.time.day))]
        case (.holotc, .infant): [test(result, .atMost, "P-HTC-BORDER")]
        case (.holotc, _):
            [test(result, .atMost, motherParameter("P-HTC-BORDER", at: result.time.day))]
        case (.thcy, .infant): [test(result, .above, "P-HCY-RAISED")]
        case (.thcy, _), (.mma, _), (.umma, _): [isRaised(result)]
        case (.hb, _): [isHaemoglobinLow(result)]
        case (.mcv, _): [isMCVHigh(result)]
        case (.anc, .infant): [test(result, .below, ancLow(ageDays: result.ageDays))]
        case (.plt, .infant): [test(result, .below, "P-PLT-LOW")]
        default: []
        }
    }
}
