import ClinicalModel
import FHIRSyntax

extension FindingWriter {
    /// The DetectedIssue of a finding (output contract; elements in the order of the R4 definition).
    func detectedIssue(
        _ finding: Finding, id: String, mitigations: [[UInt8]]
    ) -> EmittedResource {
        var writer = JSONWriter(reserving: 2048)
        writer.object { issue in
            issue.head("DetectedIssue", id: id)
            issue.array("extension") { array in writeExtensions(of: finding, to: &array) }
            issue.findingIdentifier(id)
            let isFinal = !finding.isProvisional || finding.lifecycle == .resolved
            issue.member("status", isFinal ? "final" : "preliminary")
            issue.object("code") { code in writeCode(of: finding, to: &code) }
            issue.member("severity", finding.severity.detectedIssueSeverity)
            issue.object("patient") { writePerson(patient(of: finding.subject), to: &$0) }
            issue.member("identifiedDateTime", identified)
            writeImplicated(of: finding, to: &issue)
            writeEvidence(of: finding, to: &issue)
            issue.member("detail", knowledge.sentences.closing(finding.message))
            writeMitigations(of: finding, kept: mitigations, to: &issue)
        }
        return EmittedResource(
            type: "DetectedIssue", id: id, subject: finding.subject, json: writer.bytes)
    }

    private func writeExtensions(of finding: Finding, to array: inout JSONWriter) {
        array.valueExtension("rule-version", "valueString", finding.version)
        array.valueExtension("finding-confidence", "valueCode", finding.confidence.rawValue)
        array.valueExtension("finding-lifecycle", "valueCode", finding.lifecycle.rawValue)
        if !finding.recommendation.isEmpty {
            array.valueExtension("recommendation", "valueString", finding.recommendation)
        }
        for note in finding.notes { array.valueExtension("finding-note", "valueCode", note) }
        if patient(of: finding.subject) != finding.subject {
            writeSubjectExtension(finding.subject, to: &array)
        }
    }

    private func writeCode(of finding: Finding, to code: inout JSONWriter) {
        code.array("coding") { array in
            array.coding(
                Canonical.rules, finding.rule, display: "\(finding.number) \(finding.rule)")
            for actCode in knowledge.rule(finding.rule)?.actCodes.prefix(1) ?? [] {
                array.coding(Canonical.actCode, actCode)
            }
        }
    }

    private func writeImplicated(of finding: Finding, to issue: inout JSONWriter) {
        var targets = finding.about.map { [persons[$0.index].source] } ?? []
        if patient(of: finding.subject) != finding.subject {
            targets.append(persons[finding.subject.index].source)
        }
        targets += finding.evidence.filter { $0.kind == .dose }.compactMap(\.source)
        issue.references("implicated", distinct(targets))
    }

    private func writeEvidence(of finding: Finding, to issue: inout JSONWriter) {
        let targets = distinct(finding.evidence.compactMap(\.source))
        guard !targets.isEmpty else { return }
        issue.array("evidence") { array in
            array.object { $0.references("detail", targets) }
        }
    }

    /// The references of some places, each resource once.
    private func distinct(_ sources: [SourceReference]) -> [String] {
        var seen: Set<String> = []
        return sources.map(reference(to:)).filter { seen.insert($0).inserted }
    }

    private func writeMitigations(
        of finding: Finding, kept: [[UInt8]], to issue: inout JSONWriter
    ) {
        let hasTreatment = finding.lifecycle == .underTreatment && finding.treatmentStart != nil
        guard hasTreatment || !kept.isEmpty else { return }
        issue.array("mitigation") { array in
            if hasTreatment, let start = finding.treatmentStart {
                array.object { mitigation in
                    mitigation.object("action") { action in
                        action.array("coding") {
                            $0.coding(Canonical.actCode, "1", display: "Therapy Appropriate")
                        }
                    }
                    mitigation.member("date", start.description)
                }
            }
            for bytes in kept { array.raw(bytes: bytes) }
        }
    }
}

extension Severity {
    /// DetectedIssue.severity (clinical conventions 0.5).
    var detectedIssueSeverity: String {
        switch self {
        case .info: "low"
        case .warning: "moderate"
        case .critical, .error: "high"
        }
    }

    /// OperationOutcome.issue.severity.
    var issueSeverity: String {
        switch self {
        case .info: "information"
        case .warning: "warning"
        case .critical, .error: "error"
        }
    }
}
