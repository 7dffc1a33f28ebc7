import FHIRCore
import FHIRSyntax

/// A case made of what this program says of a document.
package struct RecordedCase: Sendable {
    /// The files by name, in the order they are written.
    package let files: [(name: String, bytes: [UInt8])]

    /// `output` is what the filter wrote, a document a line where the input holds several.
    package init(
        name: String, inputName: String, input: [UInt8], date: JudgingDate, answer: Answer,
        output: [UInt8], isStream: Bool
    ) {
        let kind = isStream ? "ndjson" : "json"
        files = [
            (inputName, input),
            ("expected.\(date.fileName).json", ExpectationWriter.json(answer, asOf: date.text)),
            ("output.\(date.fileName).\(kind)", isStream ? output : Self.readable(output)),
            ("README.md", Array(Self.story(name, date: date).utf8)),
        ]
    }

    /// The same document laid out for reading; a stream keeps its lines.
    package static func readable(_ output: [UInt8]) -> [UInt8] {
        guard case .success(let document) = JSONReader().read(output) else { return output }
        var writer = JSONWriter(pretty: true, reserving: output.count * 2)
        writer.element(document.root)
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private static func story(_ name: String, date: JudgingDate) -> String {
        """
        # \(name)

        TODO: what happened to whom; invent everybody, or remove what tells who they are.

        What it proves: TODO. The expected findings are what the program said when the case was
        recorded; hold each against the story before you rely on them.

        **As-of:** `\(date.text)`.

        """
    }

    /// What is found, for somebody who is asked whether to record it.
    package static func preview(_ answer: Answer, name: String, date: JudgingDate) -> String {
        var lines = ["To be recorded as \(name), as of \(date.text):", ""]
        for person in answer.persons {
            lines.append(person.reference)
            let found = person.findings.map { "  \($0.rule) \($0.severity), \($0.lifecycle)" }
            lines += found.isEmpty ? ["  no finding"] : found
            if !person.resolved.isEmpty {
                lines.append("  resolved: \(names(person.resolved))")
            }
            if !person.insufficient.isEmpty {
                lines.append("  not decided: \(names(person.insufficient))")
            }
        }
        if answer.persons.isEmpty { lines.append("No patient.") }
        let issues = Set(answer.issues.map(\.id)).sorted()
        if !issues.isEmpty { lines.append("About the data: \(issues.joined(separator: ", "))") }
        lines += [
            "", "The document is kept as it is: record invented or de-identified people only.", "",
        ]
        return lines.joined(separator: "\n")
    }

    /// Each once, though several documents of a stream may say it.
    private static func names(_ rules: [String]) -> String {
        Set(rules).sorted().joined(separator: ", ")
    }
}
