import ClinicalModel

/// A serum metabolite and whether the kidneys may have raised it (R50).
struct SerumMetabolite {
    let result: UsableResult?
    let isRaised: Truth
    let isConfounded: Truth
}

extension Assessment {
    /// The last MMA and homocysteine before treatment, and an infant's newest ones after it.
    var serumMetabolites: [SerumMetabolite] {
        let keys = [AnalyteKey.mma, .thcy]
        let before = keys.map { key in
            last(key).map(serumMetabolite)
                ?? SerumMetabolite(
                    result: nil, isRaised: .unknown([key.rawValue]), isConfounded: .yes)
        }
        guard isInfant else { return before }
        return before + keys.compactMap { results($0, .post).last.map(serumMetabolite) }
    }

    private func serumMetabolite(_ result: UsableResult) -> SerumMetabolite {
        SerumMetabolite(
            result: result, isRaised: isRaised(result), isConfounded: kidneys(near: result))
    }

    /// CONFREN, unknown where no kidney test that can be judged lies near.
    private func kidneys(near result: UsableResult) -> Truth {
        let isImpaired = confren(at: result)
        guard !isImpaired.isYes, judgeableKidneyTests(near: result).isEmpty else {
            return isImpaired
        }
        return .unknown([AnalyteKey.crea.rawValue])
    }

    private func judgeableKidneyTests(near result: UsableResult) -> [UsableResult] {
        let window = number("P-CONF-WIN").magnitude
        return (results(.crea) + results(.egfr)).filter { test in
            guard days(from: test.time, to: result.time).magnitude <= window else { return false }
            if test.key == .egfr { return !isInfant }
            return creatinineLimit(test) != nil || senderHigh(test) != nil
        }
    }

    /// The results behind CONFREN.
    func kidneyTests(behind renal: [Evidence]) -> [UsableResult] {
        let sources = Set(renal.compactMap(\.source))
        return (results(.crea) + results(.egfr)).filter { sources.contains($0.source) }
    }

    /// The parameter a kidney test is held against; nil where the sender's limit counts.
    func kidneyLimit(_ test: UsableResult) -> String? {
        test.key == .egfr ? "P-EGFR" : creatinineLimit(test)
    }
}
