package import ClinicalModel

/// Makes a finding of what a rule said.
struct FindingBuilder {
    let assessment: Assessment

    func finding(_ rule: RuleDefinition, _ draft: FindingDraft) -> Finding {
        var finding = Finding(
            number: rule.id, rule: rule.slug, version: rule.version, severity: draft.severity,
            subject: draft.subject ?? assessment.personID, about: draft.about,
            confidence: draft.confidence, isProvisional: draft.isProvisional,
            windowStart: draft.windowStart, windowEnd: draft.windowEnd,
            message: message(rule, draft), recommendation: draft.recommendation,
            notes: draft.notes, mitigatedBy: draft.mitigatedBy, evidence: draft.evidence.uniqued(),
            thresholds: draft.parameters.uniqued().map(assessment.threshold),
            instance: draft.instance)
        finding.isContested = draft.isProvisional
        let results = draft.evidence.compactMap(result)
        if results.contains(where: \.isProvisional) { finding.isProvisional = true }
        finding.notes += notes(of: results, rule, draft)
        finding.samplingNotes = samplingNotes(of: draft)
        LifecycleReading(assessment: assessment).apply(to: &finding, from: draft)
        finding.notes = finding.notes.uniqued()
        return finding
    }

    private func message(_ rule: RuleDefinition, _ draft: FindingDraft) -> String {
        let text = TextTemplate.fill(rule.issueText, draft.values)
        return ([text] + draft.text.uniqued()).joined(separator: " ")
    }

    /// The usable result behind an evidence, of this person or of the other dyad members.
    private func result(_ evidence: Evidence) -> UsableResult? {
        guard evidence.kind == .result, let source = evidence.source else { return nil }
        if let own = assessment.resultsBySource[source] { return own }
        for other in [assessment.mother].compactMap({ $0 }) + assessment.infants {
            if let found = other.resultsBySource[source] { return found }
        }
        return nil
    }

    /// One text for each analyte whose results make it fire.
    private func samplingNotes(of draft: FindingDraft) -> [String] {
        let keys = draft.evidence.filter { $0.role == .triggers }.compactMap { result($0)?.key }
        return keys.uniqued().compactMap { key in
            guard let analyte = assessment.knowledge.analyte(key), !analyte.samplingNotes.isEmpty
            else { return nil }
            let notes = analyte.samplingNotes.joined(separator: " ")
            return "Samples of \(key.shortName): \(notes)"
        }
    }

    private func notes(
        of results: [UsableResult], _ rule: RuleDefinition, _ draft: FindingDraft
    ) -> [String] {
        var notes: [String] = []
        if results.contains(where: \.isTimeIssued) { notes.append("time-is-issued") }
        if results.contains(where: \.isUnitSuspect) { notes.append("unit-suspect") }
        let own = results.filter { assessment.resultsBySource[$0.source] === $0 }
        if RuleNumber.beforeTreatment.contains(rule.id), own.contains(where: assessment.isQuasiPre)
        {
            notes.append("post-first-dose-sample")
        }
        if results.contains(where: { isNear($0, draft.parameters) }) {
            notes.append("near-threshold")
        }
        if rule.number <= 9, !assessment.treatment.nutritional.isEmpty {
            notes.append("nutritional-exposure")
        }
        return notes
    }

    private func isNear(_ result: UsableResult, _ parameters: [String]) -> Bool {
        parameters.contains { name in
            guard let figure = assessment.context.tables.parameters[name] else { return false }
            return figure.isConcentration && figure.subject == result.key
                && assessment.isNear(result, name)
        }
    }
}

/// Which analyte a parameter limits, by its name.
package enum ParameterSubject {
    package static func key(of name: String) -> AnalyteKey? {
        prefixes.first { name.hasPrefix($0.prefix) }?.key
    }

    /// Longer names before those they begin with.
    private static let prefixes: [(prefix: String, key: AnalyteKey)] = [
        ("P-B12M-", .b12), ("P-B12-", .b12),
        ("P-HTC-", .holotc), ("P-MMA", .mma), ("P-UMMA", .umma),
        ("P-IEM-UMMA", .umma), ("P-IEM-MMA", .mma), ("P-IEM-HCY", .thcy), ("P-HCY", .thcy),
        ("P-HBM-", .hb), ("P-HB-LOW", .hb), ("P-MCV-", .mcv), ("P-MCVM-", .mcv),
        ("P-TRIAD-MCV", .mcv), ("P-ANC-LOW", .anc), ("P-ANC-SEVERE", .anc), ("P-PLT-LOW", .plt),
        ("P-FOL-", .fol), ("P-MILK", .milkb12), ("P-CREA-", .crea), ("P-EGFR", .egfr),
        ("P-RDWSD", .rdwsd), ("P-RDW", .rdw), ("P-FERR-", .ferr),
        ("P-HYPERSEG", .hyperseg), ("P-C3C2", .c3c2), ("P-C3", .c3), ("P-K-MILD", .k),
        ("P-K-CRIT", .k), ("P-RETIC-RESP", .retp), ("P-RETA-RESP", .reta),
    ]
}

extension Assessment {
    func makeResultsBySource() -> [SourceReference: UsableResult] {
        let all =
            prepared.byKey.values.joined()
            + prepared.contradictions.flatMap {
                [$0.first, $0.second]
            }
        return Dictionary(all.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
