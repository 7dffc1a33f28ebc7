/// What the comment over a detection rule says: a summary and five parts, in the author's Markdown.
package struct RuleComment {
    /// The headings every rule has, in their order.
    package static let headings = [
        "What it detects", "Why it matters", "Source", "Fires on", "Stays silent on",
    ]

    /// `R01`.
    package let number: String
    package let summary: String
    /// Paragraphs and list items under each heading, each on one line.
    package let parts: [[String]]

    /// Reads the comment of a rule's source file; the file's name is for what is wrong with it.
    package init(source: String, file: String) throws(GeneratorError) {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop(while: \.isWhitespace) }
        number = try Self.number(in: lines, file)
        let comment = Self.comment(in: lines)
        var sections = comment.split(omittingEmptySubsequences: false) { $0.hasPrefix("## ") }
            .map(Self.blocks)
        let found = comment.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
        guard found == Self.headings else {
            let wanted = Self.headings.joined(separator: ", ")
            throw .syntax(file: file, reason: "the headings of the comment are not \(wanted)")
        }
        guard sections.allSatisfy({ !$0.isEmpty }) else {
            throw .syntax(file: file, reason: "a part of the comment is empty")
        }
        summary = sections.removeFirst().joined(separator: " ")
        parts = sections
    }

    private static func number(in lines: [Substring], _ file: String) throws(GeneratorError)
        -> String
    {
        let start = "static let number = \""
        guard let line = lines.first(where: { $0.hasPrefix(start) }) else {
            throw .syntax(file: file, reason: "no line '\(start)Rnn\"'")
        }
        return String(line.dropFirst(start.count).prefix { $0 != "\"" })
    }

    /// The lines of the comment that holds a heading, without their slashes.
    private static func comment(in lines: [Substring]) -> [Substring] {
        let comments = lines.split { !$0.hasPrefix("///") }
        let comment = comments.first { $0.contains { $0.hasPrefix("/// ## ") } } ?? []
        return comment.map { $0.dropFirst(3).drop(while: \.isWhitespace) }
    }

    /// Joins wrapped lines: a blank line ends a paragraph, a hyphen begins an item.
    private static func blocks(_ lines: ArraySlice<Substring>) -> [String] {
        var blocks: [String] = []
        var isOpen = false
        for line in lines {
            if line.isEmpty {
                isOpen = false
            } else if isOpen && !line.hasPrefix("- ") {
                blocks[blocks.count - 1] += " \(line)"
            } else {
                blocks.append(String(line))
                isOpen = true
            }
        }
        return blocks
    }
}
