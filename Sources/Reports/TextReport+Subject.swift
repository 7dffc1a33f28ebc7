import ClinicalModel
import FHIRCore

extension TextReport {
    /// The block of one person: headline, findings, what could not be decided.
    func subjectLines(_ subject: SubjectScreening) -> [String] {
        var lines = [headline(subject)]
        let findings = report.shown(subject)
        for finding in findings { lines += findingLines(finding) }
        if findings.isEmpty { lines += wrapped(report.sentences.emptyResult, indent: 2) }
        if !subject.insufficient.isEmpty {
            let parts = subject.insufficient.map { "\($0.number) (\($0.missing.joined(separator: ", ")))" }
            lines += wrapped("Not decided, missing: " + parts.joined(separator: "; "), indent: 2)
        }
        return lines
    }

    private func headline(_ subject: SubjectScreening) -> String {
        let person = report.persons[subject.person.index]
        var parts = [subject.role.rawValue.capitalizedFirst, person.source.reference]
        if subject.role == .infant, let age = person.ageDays(on: report.screening.asOf.day) {
            parts.append("(\(age) days old)")
        }
        if let mother = subject.mother {
            parts.append("– mother \(report.reference(mother))")
        } else if subject.role == .infant {
            parts.append("– no mother linked")
        }
        return style(parts.joined(separator: " "), .bold)
    }

    private func findingLines(_ finding: Finding) -> [String] {
        let mark = style(finding.severity.name.uppercased().padded(to: 8), Style(finding.severity))
        var title = "  \(mark)  \(finding.number) \(finding.rule)"
        let states = stateWords(finding)
        if !states.isEmpty { title += "  [\(states.joined(separator: ", "))]" }
        var lines = [title]
        lines += wrapped(report.sentences.opening(finding.message), indent: 12)
        lines += EvidenceTable(finding).lines(indent: 12)
        if !finding.recommendation.isEmpty {
            lines += wrapped("Next: " + finding.recommendation, indent: 12)
        }
        return lines
    }

    private func stateWords(_ finding: Finding) -> [String] {
        var words: [String] = []
        if finding.lifecycle != .new { words.append(finding.lifecycle.rawValue) }
        if finding.confidence != .definite { words.append(finding.confidence.rawValue) }
        if finding.isProvisional { words.append("provisional") }
        return words + finding.notes
    }

    func issueLines() -> [String] {
        let own = report.issues.map { ($0.severity.rawValue, $0.id, $0.diagnostics, $0.expression) }
        let found = report.screening.issues.map {
            ($0.level.rawValue, $0.id, $0.message, $0.source?.path)
        }
        guard !(own + found).isEmpty else { return [] }
        return ["", style("About the data", .bold)]
            + (own + found).flatMap { level, id, message, path in
                wrapped(
                    "\(level) \(id): \(message)" + (path.map { " (\($0))" } ?? ""), indent: 2)
            }
    }

    func closingLines() -> [String] {
        [""] + wrapped(report.sentences.decisionSupport, indent: 0)
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
