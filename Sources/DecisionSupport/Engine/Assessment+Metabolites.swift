import ClinicalModel

/// The last metabolites before treatment and which of them are raised.
package struct Metabolites: Sendable {
    package var thcy: UsableResult?
    package var mma: UsableResult?
    package var umma: UsableResult?
    package var hcyPlus: Truth
    package var mmaPlus: Truth
    /// The raised ones, oldest first.
    package var raised: [UsableResult]
}

extension Assessment {
    /// HCY+ (infant) or HCYm+ (mother).
    package var hcyPlus: Truth { metabolites.hcyPlus }
    /// MMA+ or MMAm+: serum or urine methylmalonate raised.
    package var mmaPlus: Truth { metabolites.mmaPlus }
    /// MET+: any of them.
    package var metPlus: Truth { hcyPlus.or(mmaPlus) }
    package var raisedMetabolites: [UsableResult] { metabolites.raised }
    package var newestRaisedMetabolite: UsableResult? { metabolites.raised.last }

    /// MET2+: raised homocysteine and raised methylmalonate, co-temporal.
    package var met2Plus: Truth {
        let both = hcyPlus.and(mmaPlus)
        guard both.isYes, let thcy = metabolites.thcy else { return both }
        return Truth(
            raisedMetabolites.contains { $0.key != .thcy && areCotemporal($0, thcy) })
    }

    /// Whether a metabolite is raised for its person at its time.
    package func isRaised(_ result: UsableResult) -> Truth {
        guard let name = raisedLimit(result) else {
            guard result.key == .umma, let high = senderHigh(result) else { return .no }
            return test(result, .above, limit: high)
        }
        return test(result, .above, name)
    }

    /// The parameter a metabolite is held against; nil where the sender's limit counts
    /// (UMMA of an infant) or nothing does (UMMA in pregnancy).
    package func raisedLimit(_ result: UsableResult) -> String? {
        switch (result.key, role) {
        case (.thcy, .infant): "P-HCY"
        case (.thcy, _):
            motherState(on: result.time.day).isPregnant ? "P-HCY-PREG" : "P-HCY-MOTHER"
        case (.mma, .infant): isOlderInfant(result) ? "P-MMA" : "P-MMA-INF"
        case (.mma, _): motherParameter("P-MMA", at: result.time.day)
        case (.umma, .infant): senderHigh(result) == nil ? "P-UMMA-INF" : nil
        case (.umma, _): motherState(on: result.time.day).isPregnant ? nil : "P-UMMA"
        default: nil
        }
    }

    func makeMetabolites() -> Metabolites {
        let thcy = last(.thcy)
        let mma = last(.mma)
        let umma = last(.umma)
        let hcyPlus = thcy.map(isRaised) ?? .unknown([AnalyteKey.thcy.rawValue])
        let raised = [thcy, mma, umma].compactMap { $0 }.filter { isRaised($0).isYes }
        return Metabolites(
            thcy: thcy, mma: mma, umma: umma, hcyPlus: hcyPlus, mmaPlus: mmaTruth(mma, umma),
            raised: raised.sorted { seconds(from: $0.time, to: $1.time) > 0 })
    }

    /// One of serum and urine is enough to say no; neither measured is unknown.
    private func mmaTruth(_ mma: UsableResult?, _ umma: UsableResult?) -> Truth {
        let tests = [mma, umma].compactMap { $0 }.map(isRaised)
        guard let first = tests.first else { return .unknown([AnalyteKey.mma.rawValue]) }
        return tests.dropFirst().reduce(first) { $0.or($1) }
    }

    private func isOlderInfant(_ result: UsableResult) -> Bool {
        guard let age = result.ageDays else { return true }
        return age >= number("P-MMA-AGE")
    }
}
