package import ClinicalModel

/// The explanations of all rules, read from the comments that `make generate` collects.
package enum RuleTexts {
    /// The explanations by number (`R01`).
    package static let byNumber = read(RuleComments.markdown)

    /// Reads `# R01`, a summary, and the five parts under `## ` headings.
    static func read(_ markdown: String) -> [String: RuleExplanation] {
        let lines = markdown.split(separator: "\n")
        var texts: [String: RuleExplanation] = [:]
        for (number, lines) in sections(lines[...], under: "# ") {
            let summary = lines.first.map(String.init) ?? ""
            let parts = sections(lines.dropFirst(), under: "## ").map { $0.lines.map(String.init) }
            guard parts.count == 5 else { continue }
            texts[number] = RuleExplanation(
                summary: summary, detects: parts[0], matters: parts[1], source: parts[2],
                fires: parts[3], silent: parts[4])
        }
        return texts
    }

    /// The lines under each heading; what stands before the first is nobody's.
    private static func sections(
        _ lines: ArraySlice<Substring>, under mark: String
    ) -> [(heading: String, lines: ArraySlice<Substring>)] {
        let starts = lines.indices.filter { lines[$0].hasPrefix(mark) }
        let ends = starts.dropFirst() + [lines.endIndex]
        return zip(starts, ends).map { start, end in
            (String(lines[start].dropFirst(mark.count)), lines[(start + 1)..<end])
        }
    }
}
