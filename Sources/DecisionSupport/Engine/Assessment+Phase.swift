package import ClinicalModel

extension Assessment {
    /// Before the first dose, or quasi-pre for slow markers.
    package func isPre(_ result: UsableResult) -> Bool {
        guard let t0 else { return true }
        return order(result, t0) == .before || isQuasiPre(result)
    }

    /// After the first dose; a sample whose order is undecidable is neither pre nor post.
    package func isPost(_ result: UsableResult) -> Bool {
        guard let t0 else { return false }
        return order(result, t0) == .notBefore
    }

    /// Sampled after the first dose but still telling of the time before (0.5).
    package func isQuasiPre(_ result: UsableResult) -> Bool {
        guard let t0, order(result, t0) != .before else { return false }
        guard let window = quasiWindow(result.key) else { return false }
        let isWithin = seconds(from: t0.time, to: result.time) <= seconds(of: window)
        guard isWithin else { return false }
        return Self.metaboliteKeys.contains(result.key) ? isRaised(result).isYes : true
    }

    /// How a sample stands to the first dose.
    ///
    /// A time of issue says nothing within three days of the dose: the sample was earlier.
    package func order(_ result: UsableResult, _ t0: FirstDose) -> TimeOrder {
        if result.isTimeIssued,
            seconds(from: t0.time, to: result.time).magnitude
                <= seconds(of: "P-QUASI-CBC").magnitude
        {
            return .undecidable
        }
        return result.time.order(to: t0.time)
    }

    /// 1 = the first 24 hours after t0; zero or less before it.
    package func therapyDay(_ time: FuzzyTime) -> Int? {
        guard let t0 else { return nil }
        let elapsed = seconds(from: t0.time, to: time)
        return (elapsed >= 0 ? elapsed / 86_400 : (elapsed - 86_399) / 86_400) + 1
    }

    static let metaboliteKeys: Set<AnalyteKey> = [.mma, .umma, .thcy]

    /// The serum and urine keys that make a B12 work-up.
    package static let workupKeys: [AnalyteKey] = [.b12, .holotc, .mma, .umma, .thcy]

    private func quasiWindow(_ key: AnalyteKey) -> String? {
        switch key {
        case .mma, .umma, .thcy: "P-QUASI-MET"
        case .hb, .hct, .mcv, .rdw, .rdwsd, .anc, .bands, .hyperseg, .plt, .wbc, .ferr, .fol,
            .rfol, .crea, .egfr, .ldh, .alt, .ast:
            "P-QUASI-CBC"
        default: nil
        }
    }
}
