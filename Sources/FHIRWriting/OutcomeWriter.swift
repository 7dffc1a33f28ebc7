import ClinicalModel
package import FHIRCore
import FHIRSyntax

/// Writes OperationOutcomes: findings mirrored as issues, and documents that could not be read.
package struct OutcomeWriter {
    private let writer: FindingWriter

    package init(_ writer: FindingWriter) {
        self.writer = writer
    }

    /// Findings and issues of the data as one OperationOutcome; never without an issue.
    package func outcome() -> [UInt8] {
        let screening = writer.screening
        let findings = screening.subjects.flatMap(\.findings).filter { isShown($0) }
        var json = JSONWriter(reserving: 2048)
        json.object { outcome in
            outcome.member("resourceType", "OperationOutcome")
            outcome.array("issue") { array in
                for finding in findings { write(finding, to: &array) }
                for issue in screening.issues { write(issue, to: &array) }
                if findings.isEmpty && !screening.issues.contains(where: { $0.id == "empty-result" }) {
                    array.issue(emptyResult)
                }
            }
        }
        return json.bytes
    }

    /// The OperationOutcome that stands in the place of a document that cannot be read.
    package static func unreadable(_ issues: [Issue]) -> [UInt8] {
        var json = JSONWriter(reserving: 512)
        json.object { outcome in
            outcome.member("resourceType", "OperationOutcome")
            outcome.array("issue") { array in
                for issue in issues { array.issue(issue) }
            }
        }
        return json.bytes
    }

    private var emptyResult: Issue {
        Issue(
            severity: .information, code: "informational", id: "empty-result",
            diagnostics: writer.knowledge.sentences.emptyResult)
    }

    private func isShown(_ finding: Finding) -> Bool {
        writer.showsHistory || (finding.lifecycle != .resolved && finding.lifecycle != .superseded)
    }

    private func write(_ finding: Finding, to array: inout JSONWriter) {
        array.object { issue in
            issue.array("extension") { writer.writeSubjectExtension(finding.subject, to: &$0) }
            issue.member("severity", finding.severity.issueSeverity)
            issue.member(
                "code", writer.knowledge.rule(finding.rule)?.issueCode ?? "business-rule")
            issue.object("details") { details in
                details.array("coding") {
                    $0.coding(
                        Canonical.rules, finding.rule, display: "\(finding.number) \(finding.rule)")
                }
            }
            issue.member("diagnostics", writer.knowledge.sentences.closing(finding.message))
            let paths = finding.evidence.compactMap(\.source?.path).distinct
            if !paths.isEmpty {
                issue.array("expression") { for path in paths { $0.string(path) } }
            }
        }
    }

    private func write(_ issue: DataIssue, to array: inout JSONWriter) {
        array.object { object in
            if let subject = issue.subject {
                object.array("extension") { writer.writeSubjectExtension(subject, to: &$0) }
            }
            object.member("severity", issue.level.rawValue)
            object.member("code", issue.code)
            object.object("details") { details in
                details.array("coding") { $0.coding(Canonical.rules, issue.id) }
            }
            object.member("diagnostics", issue.message)
            if let path = issue.source?.path {
                object.array("expression") { $0.string(path) }
            }
        }
    }
}

extension JSONWriter {
    /// An issue of reading, with line, column and byte offset in `location` and `diagnostics`.
    mutating func issue(_ issue: Issue) {
        object { object in
            object.member("severity", issue.severity.rawValue)
            object.member("code", issue.code)
            object.object("details") { details in
                details.array("coding") { $0.coding(Canonical.rules, issue.id) }
            }
            let place = issue.position.map { " (\($0))" } ?? ""
            object.member("diagnostics", issue.diagnostics + place)
            if let position = issue.position {
                object.array("location") {
                    $0.string("line \(position.line), column \(position.column)")
                }
            }
            if let expression = issue.expression {
                object.array("expression") { $0.string(expression) }
            }
        }
    }
}
