import ClinicalModel

/// The findings as Markdown: what the text report says, and each limit with its source.
package struct MarkdownReport: Sendable {
    package var report: FindingsReport

    package init(_ report: FindingsReport) { self.report = report }

    /// The whole text, ending with a line break.
    package func text() -> String { MarkdownLayout.text(blocks()) }

    /// What stands in the place of a document that could not be read.
    package static func unreadable(_ document: String, reasons: [String]) -> String {
        let title = Prose("\(document) could not be read")
        return MarkdownLayout.text([.heading(1, title)] + reasons.map { .item(Prose($0)) })
    }

    private func blocks() -> [Block] {
        let title = "\(report.document) – as of \(report.screening.asOf.text)"
        var blocks: [Block] = [.heading(1, Prose(title))]
        blocks += report.groups().flatMap { $0.flatMap(self.blocks) }
        if report.screening.subjects.isEmpty {
            blocks.append(.paragraph(Prose(report.sentences.emptyResult)))
        }
        blocks += list("About the data", report.remarks())
        blocks += list("Not evaluated", report.screening.notEvaluated.map(\.sentence))
        blocks += list(Prose(FindingsReport.overrideTitle), report.overrides)
        return blocks + [.paragraph(Prose(report.sentences.decisionSupport))]
    }

    private func list(_ title: Prose, _ texts: [String]) -> [Block] {
        texts.isEmpty ? [] : [.heading(2, title)] + texts.map { .item(Prose($0)) }
    }

    /// One person: headline, findings, what could not be decided.
    private func blocks(_ subject: SubjectScreening) -> [Block] {
        let findings = report.shown(subject)
        var blocks: [Block] = [.heading(2, Prose(report.headline(subject)))]
        if findings.isEmpty { blocks.append(.paragraph(Prose(report.sentences.emptyResult))) }
        blocks += findings.flatMap(self.blocks)
        blocks += timelineBlocks(subject)
        blocks += report.samplingNotes(findings).map { .item(Prose($0)) }
        let undecided = report.undecided(subject)
        guard !undecided.isEmpty else { return blocks }
        return blocks + [.paragraph("Not decided for lack of:")]
            + undecided.map { .item(Prose($0)) }
    }

    private func blocks(_ finding: Finding) -> [Block] {
        var title: Prose = "\(finding.severity.name.uppercased()) \(finding.number) "
        title = title + Prose(code: finding.rule)
        let states = report.stateWords(finding)
        if !states.isEmpty { title = title + Prose(" (\(states.joined(separator: ", ")))") }
        var blocks: [Block] = [
            .heading(3, title), .paragraph(Prose(report.sentences.opening(finding.message))),
        ]
        if !finding.evidence.isEmpty { blocks.append(.table(evidence(of: finding))) }
        if !finding.thresholds.isEmpty { blocks.append(.table(Self.limits(of: finding))) }
        if !finding.recommendation.isEmpty {
            let next = Prose(" \(finding.recommendation)")
            blocks.append(.paragraph(Prose(emphasised: "Next:") + next))
        }
        return blocks
    }

    private func evidence(of finding: Finding) -> Table {
        var shown: Set<[String]> = []
        let rows = finding.evidence.map { EvidenceTable.row($0, finding) }.filter {
            shown.insert($0).inserted
        }
        return Table(
            EvidenceTable.heads,
            rows: rows.map { row in
                Table.Row(row.dropLast().map { Prose($0) } + [Prose(code: row.last ?? "")])
            })
    }

    private static func limits(of finding: Finding) -> Table {
        let rows = finding.thresholds.map { threshold in
            Table.Row([
                Prose(code: threshold.parameter),
                Prose([threshold.value, threshold.unit].compactMap(\.self).joined(separator: " ")),
                Prose(MarkWords.short(threshold.mark)), Prose(threshold.source),
            ])
        }
        return Table(["limit used", "value", "mark", "source"], rows: rows)
    }
}
