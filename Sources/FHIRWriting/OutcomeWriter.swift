import ClinicalModel
package import FHIRCore
import FHIRSyntax

/// Writes OperationOutcomes: findings mirrored as issues, and documents that could not be read.
package struct OutcomeWriter {
    private let writer: FindingWriter

    package init(_ writer: FindingWriter) {
        self.writer = writer
    }

    /// Findings, what was not decided and issues of the data; never without an issue.
    package func outcome() -> [UInt8] {
        let screening = writer.screening
        let findings = screening.subjects.flatMap(\.findings).filter {
            writer.showsHistory || !$0.lifecycle.isClosed
        }
        let isEmpty = findings.isEmpty && !screening.issues.contains { $0.id == "empty-result" }
        var json = JSONWriter(reserving: 2048)
        json.object { outcome in
            outcome.head("OperationOutcome")
            outcome.array("issue") { array in
                for finding in findings { write(finding, to: &array) }
                for subject in screening.subjects { writeIncomplete(subject, to: &array) }
                if !screening.notEvaluated.isEmpty { array.issue(notEvaluated) }
                for issue in screening.issues { write(issue, to: &array) }
                if isEmpty { array.issue(emptyResult) }
            }
        }
        return json.bytes
    }

    /// The OperationOutcome that stands in the place of a document that cannot be read.
    package static func unreadable(_ issues: [Issue]) -> [UInt8] {
        var json = JSONWriter(reserving: 512)
        json.object { outcome in
            outcome.head("OperationOutcome")
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

    /// That rules are disabled is said of the document, whoever is in it.
    private var notEvaluated: Issue {
        Issue(
            severity: .information, code: "incomplete", id: FindingWriter.incompleteSlug,
            diagnostics: writer.screening.notEvaluated.sentence)
    }

    private func write(_ finding: Finding, to array: inout JSONWriter) {
        array.object { issue in
            issue.array("extension") { writer.writeSubjectExtension(finding.subject, to: &$0) }
            issue.member("severity", finding.severity.issueSeverity)
            issue.member(
                "code", writer.knowledge.rule(finding.rule)?.issueCode ?? "business-rule")
            issue.object("details") { details in
                details.array("coding") { $0.ruleCoding(finding) }
            }
            issue.text("diagnostics", writer.knowledge.sentences.closing(finding.message))
            issue.expressions(finding.evidence.compactMap(\.source?.path).distinct)
        }
    }

    private func writeIncomplete(_ subject: SubjectScreening, to array: inout JSONWriter) {
        guard writer.isIncompleteSaid(of: subject), !subject.insufficient.isEmpty else { return }
        array.object { issue in
            issue.array("extension") { writer.writeSubjectExtension(subject.person, to: &$0) }
            issue.member("severity", "information")
            issue.member("code", "incomplete")
            issue.issueID(FindingWriter.incompleteSlug)
            issue.text("diagnostics", writer.incompleteText(of: subject))
            let source = writer.persons[subject.person.index].source
            issue.expressions([source.path])
        }
    }

    private func write(_ issue: DataIssue, to array: inout JSONWriter) {
        array.object { object in
            if let subject = issue.subject {
                object.array("extension") { writer.writeSubjectExtension(subject, to: &$0) }
            }
            object.member("severity", issue.level.rawValue)
            object.member("code", issue.code)
            object.issueID(issue.id)
            object.text("diagnostics", issue.message)
            if let line = issue.line { object.location(line: line, column: issue.column) }
            object.expressions([issue.source?.path].compactMap(\.self))
        }
    }
}

extension JSONWriter {
    /// An issue of reading, with line, column and byte offset in `location` and `diagnostics`.
    fileprivate mutating func issue(_ issue: Issue) {
        object { object in
            object.member("severity", issue.severity.rawValue)
            object.member("code", issue.code)
            object.issueID(issue.id)
            let place = issue.position.map { " (\($0))" } ?? ""
            object.text("diagnostics", issue.diagnostics + place)
            if let position = issue.position {
                object.location(line: position.line, column: position.column)
            }
            object.expressions([issue.expression].compactMap(\.self))
        }
    }

    /// The stable id of an issue in `details.coding`.
    fileprivate mutating func issueID(_ id: String) {
        object("details") { details in
            details.array("coding") { $0.coding(Canonical.rules, id) }
        }
    }

    fileprivate mutating func location(line: Int, column: Int?) {
        array("location") {
            $0.string("line \(line)" + (column.map { ", column \($0)" } ?? ""))
        }
    }

    fileprivate mutating func expressions(_ paths: [String]) {
        guard !paths.isEmpty else { return }
        array("expression") { for path in paths { $0.string(path) } }
    }
}
