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
            let isPreliminary = finding.isProvisional && !finding.lifecycle.isClosed
            issue.member("status", isPreliminary ? "preliminary" : "final")
            issue.object("code") { code in writeCode(of: finding, to: &code) }
            issue.member("severity", finding.severity.detectedIssueSeverity)
            if let patient = patient(of: finding.subject) {
                issue.object("patient") { writePerson(patient, to: &$0) }
            }
            issue.member("identifiedDateTime", identified)
            writeReferences("implicated", implicated(by: finding), to: &issue)
            writeEvidence(of: finding, to: &issue)
            issue.text("detail", knowledge.sentences.closing(finding.message))
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
        for threshold in finding.thresholds { array.usedThreshold(threshold) }
        if patient(of: finding.subject) != finding.subject {
            writeSubjectExtension(finding.subject, to: &array)
        }
    }

    private func writeCode(of finding: Finding, to code: inout JSONWriter) {
        code.array("coding") { array in
            array.ruleCoding(finding)
            for actCode in knowledge.rule(finding.rule)?.actCodes.prefix(1) ?? [] {
                array.coding(Canonical.actCode, actCode)
            }
        }
    }

    /// The other member of the dyad and its resources, a mother known only as RelatedPerson, doses.
    private func implicated(by finding: Finding) -> [SourceReference] {
        var sources: [SourceReference] = []
        if patient(of: finding.subject) != finding.subject {
            sources.append(persons[finding.subject.index].source)
        }
        var others: Set<String> = []
        if let about = finding.about {
            sources.append(persons[about.index].source)
            if records.indices.contains(about.index) {
                others = Set(records[about.index].sources.map(\.identity))
            }
        }
        return sources
            + finding.evidence.compactMap { evidence in
                guard let source = evidence.source else { return nil }
                return evidence.kind == .dose || others.contains(source.identity) ? source : nil
            }
    }

    private func writeEvidence(of finding: Finding, to issue: inout JSONWriter) {
        let sources = finding.evidence.compactMap(\.source)
        guard !sources.isEmpty else { return }
        issue.array("evidence") { array in
            array.object { writeReferences("detail", sources, to: &$0) }
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

extension PatientRecord {
    /// Where everything the document holds about the person stands.
    fileprivate var sources: [SourceReference] {
        results.map(\.source) + signs.map(\.source) + milestones.map(\.source)
            + conditions.map(\.source) + feeding.map(\.source) + diets.map(\.source)
            + medications.map(\.source) + orders.map(\.source) + observations.map(\.source)
    }
}
