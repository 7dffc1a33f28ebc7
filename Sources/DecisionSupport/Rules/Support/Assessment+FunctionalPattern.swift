import ClinicalModel

/// The metabolites as a pattern: how they stand to the B12 and to the signs.
extension Assessment {
    /// The raised metabolites within `P-COTEMP` of a sample.
    func raisedMetabolites(near sample: UsableResult?) -> [UsableResult] {
        guard let sample else { return [] }
        return raisedMetabolites.filter { areCotemporal($0, sample) }
    }

    /// Whether any metabolite before treatment was measured within `P-COTEMP` of a sample.
    func hasMetabolite(_ keys: [AnalyteKey], near sample: UsableResult) -> Bool {
        keys.contains { key in results(key, .pre).contains { areCotemporal($0, sample) } }
    }

    /// A metabolite is raised within `P-COTEMP` of the B12; unknown which, where one was not
    /// measured there.
    var coTemporalMarker: Truth {
        guard let sample = b12pre else { return metPlus }
        if !raisedMetabolites(near: sample).isEmpty { return .yes }
        var missing: [AnalyteKey] = []
        if !hasMetabolite([.thcy], near: sample) { missing.append(.thcy) }
        if !hasMetabolite([.mma, .umma], near: sample) { missing.append(.mma) }
        if missing.isEmpty { return metPlus.isYes ? .no : metPlus }
        return .unknown(missing.map(\.rawValue))
    }

    /// MET2+, or MET+ with a red-flag sign near the newest raised metabolite.
    var functionalPattern: Truth {
        met2Plus.or(metPlus.and(Truth(signsAtMetabolites.hasRedFlag)))
    }

    /// The result that dates the signs of the metabolite rules (0.5).
    var signSample: UsableResult? { newestRaisedMetabolite ?? last(.thcy) }

    var signsAtMetabolites: SignSet { signs(atSampleOf: signSample) }
}

extension FindingDraft {
    /// What R05 and R06 share: markers and signs; critical with both markers and a red flag.
    static func functionalPattern(of infant: Assessment) -> FindingDraft {
        let signs = infant.signsAtMetabolites
        let isCritical = signs.hasRedFlag && infant.met2Plus.isYes
        var draft = FindingDraft(isCritical ? .critical : .warning)
        draft.values["markers"] = infant.raisedMetabolites.names
        draft.trigger(raised: infant.raisedMetabolites, of: infant)
        draft.trigger(signs.records(of: signs.rf), of: infant)
        draft.sayConfounders(of: infant)
        return draft
    }
}
