import ClinicalModel

/// Where a finding stands in its life (4.0).
struct LifecycleReading {
    let assessment: Assessment

    /// Sets life cycle, treatment and mitigation of a finding made from `draft`.
    func apply(to finding: inout Finding, from draft: FindingDraft) {
        if RuleNumber.status.contains(finding.number), let t0 = assessment.t0 {
            finding.lifecycle = .underTreatment
            finding.treatmentStart = t0.time
            finding.notes += t0.notes
        }
        if let override = override(of: finding) {
            finding.lifecycle = .mitigated
            finding.mitigatedBy = override.text ?? "a clinician's statement"
        }
        if isResolved(finding, draft) { finding.lifecycle = .resolved }
    }

    /// What a clinician said of this finding, in the record of the person it is about.
    private func override(of finding: Finding) -> OverrideRecord? {
        let isOwn = finding.subject == assessment.personID
        let subject = isOwn ? assessment : assessment.context.assessment(of: finding.subject)
        return subject.record.overrides.first { $0.rule == finding.rule }
    }

    private func isResolved(_ finding: Finding, _ draft: FindingDraft) -> Bool {
        if draft.isResolved { return true }
        guard RuleNumber.status.contains(finding.number), assessment.tx else { return false }
        if finding.number == "R21" { return hasNormalMetabolite }
        if hasRecovered(since: draft) { return true }
        return RuleNumber.bloodCount.contains(finding.number) && haveCountsRecovered(draft)
    }

    /// Recovery closes what it found; a loss of skills that began later is a new one.
    private func hasRecovered(since draft: FindingDraft) -> Bool {
        guard let recovery = assessment.recovery else { return false }
        return draft.evidence.allSatisfy { evidence in
            evidence.role != .triggers || evidence.time?.isKnown(at: recovery) ?? true
        }
    }

    /// A mother's homocysteine or methylmalonate within limits, late enough after her t0.
    private var hasNormalMetabolite: Bool {
        [AnalyteKey.thcy, .mma].contains { key in
            assessment.lateResults(key).contains { assessment.isRaised($0).isNo }
        }
    }

    /// Every triggering count is within its limit in a late result.
    private func haveCountsRecovered(_ draft: FindingDraft) -> Bool {
        let sources = Set(draft.evidence.filter { $0.role == .triggers }.compactMap(\.source))
        let keys = Set(
            [AnalyteKey.hb, .mcv, .anc, .plt, .rdw, .rdwsd, .hyperseg].filter { key in
                assessment.results(key).contains { sources.contains($0.source) }
            })
        guard !keys.isEmpty else { return false }
        return keys.allSatisfy { key in
            assessment.lateResults(key).contains { assessment.isCountWithinLimit($0) }
        }
    }
}

extension Assessment {
    /// Results from the first day on which recovery is judged (`P-FU-3MO-LO` after t0).
    func lateResults(_ key: AnalyteKey) -> [UsableResult] {
        guard let from = recoveryDay else { return [] }
        return results(key).filter { $0.time.day >= from }
    }

    var recoveryDay: Day? { t0.map { $0.time.day + number("P-FU-3MO-LO") } }

    func isCountWithinLimit(_ result: UsableResult) -> Bool {
        switch result.key {
        case .hb: isHaemoglobinLow(result).isNo
        case .mcv: isMCVHigh(result).isNo
        case .anc: test(result, .atLeast, ancLow(ageDays: result.ageDays)).isYes
        case .plt: test(result, .atLeast, "P-PLT-LOW").isYes
        case .rdw: test(result, .atMost, "P-RDW").isYes
        case .rdwsd: test(result, .atMost, "P-RDWSD").isYes
        case .hyperseg: test(result, .atMost, "P-HYPERSEG").isYes
        default: true
        }
    }
}
