package import ClinicalModel
import FHIRSyntax

/// What there is to say about a technical issue, which is no rule but is named beside findings.
package struct TechnicalIssueReport: Sendable {
    package var issue: TechnicalIssueDefinition
    package var sentences: FixedSentences

    package init(_ issue: TechnicalIssueDefinition, sentences: FixedSentences) {
        self.issue = issue
        self.sentences = sentences
    }

    /// The report in one of the forms.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        switch format {
        case .text: Array(TextLayout().text(blocks).utf8)
        case .markdown: Array(MarkdownLayout.text(blocks).utf8)
        case .json: json()
        }
    }

    private var blocks: [Block] {
        [
            .heading(1, Prose(code: issue.id)),
            .paragraph(
                Prose("A technical issue, no rule. \(issue.title). \(place) Its text: ")
                    + Prose(issue.text)),
            .paragraph(Prose(sentences.decisionSupport)),
        ]
    }

    private var place: String {
        issue.level == "note"
            ? "It is a note on a finding."
            : "It is an issue of the OperationOutcome, severity \(issue.level), code"
                + " \(issue.issueCode)."
    }

    private func json() -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { object in
            object.member("schema", "1")
            object.member("technicalIssue", issue.id)
            object.member("title", issue.title)
            object.member("level", issue.level)
            object.member("issueCode", issue.issueCode)
            object.member("text", issue.text)
            object.member("note", sentences.decisionSupport)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
