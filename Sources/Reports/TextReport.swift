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
        for group in report.groups() { lines += [""] + group.flatMap(subjectLines) }
        if report.screening.subjects.isEmpty {
            lines += [""] + wrapped(report.sentences.emptyResult, indent: 0)
        }
        lines += issueLines()
        lines += list("Not evaluated", report.screening.notEvaluated.map(\.sentence))
        lines += list(FindingsReport.overrideTitle, report.overrides)
        lines += [""] + wrapped(report.sentences.decisionSupport, indent: 0)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Remarks under a headline; nothing where there are none.
    func list(_ title: String, _ texts: [String]) -> [String] {
        guard !texts.isEmpty else { return [] }
        return ["", style(title, .bold)] + texts.flatMap { wrapped($0, indent: 2, hanging: 4) }
    }
}
