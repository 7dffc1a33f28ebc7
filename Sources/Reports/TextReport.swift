import ClinicalModel

/// The findings as a clinician or tester reads them: by dyad, worst first.
package struct TextReport: Sendable {
    package var report: FindingsReport
    /// Whether the terminal takes colours.
    package var isColoured: Bool
    /// Columns of the terminal.
    package var width: Int

    package init(_ report: FindingsReport, isColoured: Bool = false, width: Int = 100) {
        self.report = report
        self.isColoured = isColoured
        self.width = width
    }

    /// The whole text, ending with a line break.
    package func text() -> String {
        var lines = ["\(report.document.printable) – as of \(report.screening.asOf.text)"]
        for group in groups() { lines += [""] + group.flatMap(subjectLines) }
        if report.screening.subjects.isEmpty {
            lines += [""] + wrapped(report.sentences.emptyResult, indent: 0)
        }
        lines += issueLines()
        lines += [""] + wrapped(report.sentences.decisionSupport, indent: 0)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Dyads together, those with the worst finding first; a mother follows her first infant.
    private func groups() -> [[SubjectScreening]] {
        let subjects = report.screening.subjects
        var placed: Set<PersonID> = []
        var groups: [[SubjectScreening]] = []
        // Infants first, so that a mother always follows her first infant.
        let infants = subjects.filter { $0.role == .infant }
        let mothers = subjects.filter { $0.role == .mother }
        for subject in infants + mothers where placed.insert(subject.person).inserted {
            let family = members(of: subject, in: subjects).filter {
                placed.insert($0.person).inserted
            }
            groups.append([subject] + family)
        }
        let others = subjects.filter { $0.role == .other && !report.shown($0).isEmpty }
        groups += others.map { [$0] }
        return groups.enumerated().sorted { left, right in
            let (first, second) = (rank(left.element), rank(right.element))
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
    }

    private func members(
        of subject: SubjectScreening, in subjects: [SubjectScreening]
    ) -> [SubjectScreening] {
        let mother = subject.role == .mother ? subject.person : subject.mother
        guard let mother else { return [] }
        return subjects.filter { $0.mother == mother || $0.person == mother }
    }

    private func rank(_ group: [SubjectScreening]) -> Int {
        group.flatMap { report.shown($0) }.map { $0.severity.rawValue }.max() ?? -1
    }
}
