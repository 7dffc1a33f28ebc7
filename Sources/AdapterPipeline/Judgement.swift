package import ClinicalModel
package import FHIRCore
package import FHIRReading

/// One document with what was read and found in it.
package struct Judgement {
    package let document: Document
    package let reading: Reading
    package var screening: Screening
    /// What the document's bytes were before they were JSON.
    package var origin: DocumentOrigin = .json

    /// Whether no resource would be written: nothing was found, and what is missing is said of infants
    /// and their mothers only.
    var saysNothing: Bool {
        screening.subjects.allSatisfy { $0.role == .other && $0.findings.isEmpty }
    }

    /// What happened, for exit code and counts; nothing of it is output.
    package var summary: DocumentResult {
        let findings = screening.subjects.flatMap(\.findings).filter {
            $0.lifecycle != .resolved && $0.lifecycle != .superseded
        }
        // That nothing matched is said, but it is no finding and no issue of the data.
        let issues = screening.issues.filter { $0.id != "empty-result" }
        let levels = findings.map(\.severity) + issues.map(\.level.severity)
        return DocumentResult(
            output: [], worst: levels.max(),
            condition: reading.resources.bundles.isEmpty ? .judgedAlone : .judged,
            counts: Dictionary(findings.map { ($0.severity, 1) }, uniquingKeysWith: +),
            hasDoubtfulData: issues.contains { $0.level != .information })
    }
}
