import ClinicalModel

/// Renal impairment and folate deficiency lower what rests on metabolites alone (4.H).
struct ConfounderTable {
    let assessment: Assessment

    /// The draft one step lower where a confounder applies; once, never to silence.
    func applied(to draft: FindingDraft, of rule: String) -> FindingDraft {
        guard let effect = effect(on: rule) else { return draft }
        var draft = draft
        let severity = effect.toInfo ? .info : draft.severity.lowered
        if severity < draft.severity {
            draft.severity = severity
            draft.mitigatedBy = draft.mitigatedBy ?? effect.reason
        }
        for evidence in effect.evidence where !draft.evidence.contains(evidence) {
            draft.evidence.append(evidence)
        }
        return draft
    }

    private struct Effect {
        let reason: String
        let evidence: [Evidence]
        var toInfo = false
    }

    private func effect(on rule: String) -> Effect? {
        switch rule {
        case "R03": return either(assessment.raisedMetabolites, toInfo: true)
        case "R05", "R06": return either(assessment.raisedMetabolites)
        case "R07": return renal(assessment.raisedMetabolites)
        case "R24": return assessment.low.isYes ? nil : renal(assessment.raisedMetabolites)
        case "R21":
            guard !assessment.lowm.isYes, !assessment.holotcLowm.isYes else { return nil }
            return either(assessment.raisedMetabolites)
        case "R39":
            let persistent = assessment.persistentMetabolites
            return isUrineRaised ? folate(persistent) : either(persistent)
        case "R44":
            let relapsed = assessment.relapsedMetabolites
            return isUrineRaised ? folate(relapsed) : either(relapsed)
        default: return nil
        }
    }

    /// One effect only, the kidneys' first.
    private func either(_ raised: [UsableResult], toInfo: Bool = false) -> Effect? {
        renal(raised) ?? folate(raised, toInfo: toInfo)
    }

    /// In the newest sample after the first dose.
    private var isUrineRaised: Bool {
        assessment.results(.umma, .post).last.map { assessment.isRaised($0).isYes } ?? false
    }

    /// CONFREN at a raised serum metabolite, unless urinary methylmalonate is raised too.
    private func renal(_ raised: [UsableResult]) -> Effect? {
        guard !raised.contains(where: { $0.key == .umma }) else { return nil }
        let evidence = raised.flatMap(assessment.renalEvidence).uniqued()
        guard !evidence.isEmpty else { return nil }
        return Effect(
            reason: "renal impairment can raise MMA and homocysteine", evidence: evidence)
    }

    /// CONFFOL where homocysteine is the only marker.
    private func folate(_ raised: [UsableResult], toInfo: Bool = false) -> Effect? {
        guard let thcy = raised.first, raised.count == 1, thcy.key == .thcy else { return nil }
        let evidence = assessment.folateEvidence(at: thcy)
        guard !evidence.isEmpty else { return nil }
        return Effect(
            reason: "folate deficiency can raise homocysteine", evidence: evidence, toInfo: toInfo)
    }
}

extension Array where Element: Hashable {
    /// Without repeated elements, in order.
    func uniqued() -> [Element] {
        guard count > 1 else { return self }
        // A few are compared sooner than they are hashed.
        if count <= 8 {
            return indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
        }
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}
