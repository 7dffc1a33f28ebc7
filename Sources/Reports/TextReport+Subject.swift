import ClinicalModel

extension TextReport {
    /// The block of one person: headline, findings, what could not be decided.
    func subjectLines(_ subject: SubjectScreening) -> [String] {
        let findings = report.shown(subject)
        var table = EvidenceTable(findings, width: width)
        var lines = [style(report.headline(subject), .bold)]
        lines += timelineLines(subject)
        if let head = table.head(indent: Self.tableIndent) { lines.append(style(head, .dim)) }
        for finding in findings { lines += findingLines(finding, &table) }
        if findings.isEmpty { lines += wrapped(report.sentences.emptyResult, indent: 2) }
        return lines + samplingLines(findings) + undecidedLines(subject)
    }

    /// The column at which the text of a finding stands, after its severity.
    private static let indent = 12
    /// The column at which evidence stands: further left, as it is wide.
    private static let tableIndent = 4

    private func findingLines(_ finding: Finding, _ table: inout EvidenceTable) -> [String] {
        let mark = style(finding.severity.name.uppercased().padded(to: 8), Style(finding.severity))
        var title = "  \(mark)  \(finding.number) \(finding.rule)"
        let states = report.stateWords(finding)
        if !states.isEmpty { title += "  [\(states.joined(separator: ", "))]" }
        var lines = [title]
        lines += wrapped(report.sentences.opening(finding.message), indent: Self.indent)
        lines += table.lines(of: finding, indent: Self.tableIndent)
        for replacement in finding.thresholds.compactMap(\.replacement) {
            lines += wrapped(
                "Limit set by the site: \(replacement).", indent: Self.indent,
                hanging: Self.indent + 6)
        }
        if !finding.recommendation.isEmpty {
            lines += wrapped(
                "Next: " + finding.recommendation, indent: Self.indent, hanging: Self.indent + 6)
        }
        return lines
    }

    private func samplingLines(_ findings: [Finding]) -> [String] {
        report.samplingNotes(findings).flatMap { wrapped($0, indent: 2, hanging: 4) }
    }

    private func undecidedLines(_ subject: SubjectScreening) -> [String] {
        let groups = report.undecided(subject)
        guard !groups.isEmpty else { return [] }
        return wrapped(
            "Not decided for lack of " + groups.joined(separator: "; "), indent: 2,
            hanging: 4)
    }
}
