import ClinicalModel

extension TextReport {
    /// The block of one person: headline, findings, what could not be decided.
    func subjectLines(_ subject: SubjectScreening) -> [String] {
        let findings = report.shown(subject)
        var table = EvidenceTable(findings, width: width)
        var lines = [headline(subject)]
        if let head = table.head(indent: Self.tableIndent) { lines.append(style(head, .dim)) }
        for finding in findings { lines += findingLines(finding, &table) }
        if findings.isEmpty { lines += wrapped(report.sentences.emptyResult, indent: 2) }
        return lines + undecidedLines(subject)
    }

    /// The column at which the text of a finding stands, after its severity.
    private static let indent = 12
    /// The column at which evidence stands: further left, as it is wide.
    private static let tableIndent = 4

    private func headline(_ subject: SubjectScreening) -> String {
        let person = report.persons[subject.person.index]
        var words = [subject.role.rawValue.capitalizedFirst, report.reference(subject.person)]
        if subject.role == .infant, let age = person.ageDays(on: report.screening.asOf.day) {
            words.append("(\(age) days old)")
        }
        if let mother = subject.mother {
            words.append("– mother \(report.reference(mother))")
        } else if subject.role == .infant {
            words.append("– no mother linked")
        }
        return style(words.joined(separator: " ").printable, .bold)
    }

    private func findingLines(_ finding: Finding, _ table: inout EvidenceTable) -> [String] {
        let mark = style(finding.severity.name.uppercased().padded(to: 8), Style(finding.severity))
        var title = "  \(mark)  \(finding.number) \(finding.rule)"
        let states = stateWords(finding)
        if !states.isEmpty { title += "  [\(states.joined(separator: ", "))]" }
        var lines = [title]
        lines += wrapped(report.sentences.opening(finding.message), indent: Self.indent)
        lines += table.lines(of: finding, indent: Self.tableIndent)
        if !finding.recommendation.isEmpty {
            lines += wrapped(
                "Next: " + finding.recommendation, indent: Self.indent, hanging: Self.indent + 6)
        }
        return lines
    }

    private func stateWords(_ finding: Finding) -> [String] {
        var words: [String] = []
        if finding.lifecycle != .new { words.append(finding.lifecycle.rawValue) }
        if let start = finding.treatmentStart { words.append("treated since \(start.day)") }
        if let reason = finding.mitigatedBy { words.append("because of \(reason)".printable) }
        if finding.confidence != .definite { words.append(finding.confidence.rawValue) }
        if finding.isProvisional { words.append("provisional") }
        return words + finding.notes.map(\.printable)
    }

    /// The undecided rules by what they lack: `MMA, THCY (R03, R05)`.
    private func undecidedLines(_ subject: SubjectScreening) -> [String] {
        var missing: [[String]] = []
        for open in subject.insufficient where !missing.contains(open.missing) {
            missing.append(open.missing)
        }
        guard !missing.isEmpty else { return [] }
        let groups = missing.map { inputs in
            let rules = subject.insufficient.filter { $0.missing == inputs }.map(\.number)
            return "\(inputs.joined(separator: ", ")) (\(rules.joined(separator: ", ")))"
        }
        return wrapped(
            "Not decided for lack of " + groups.joined(separator: "; "), indent: 2,
            hanging: 4)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
