/// Makes texts safe to stand in Markdown: in a paragraph, a heading or a cell of a table.
enum MarkdownText {
    /// Marks that mean something anywhere in a line.
    private static let marks: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", "~", "|", "&"]
    /// Marks that mean something at the start of a line.
    private static let openingMarks: Set<Character> = ["#", "+", "-", "=", ">"]

    /// The text on one line, shown as it is written.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.printable {
            let isOpening = openingMarks.contains(character) && result.allSatisfy { $0 == " " }
            if marks.contains(character) || isOpening { result.append("\\") }
            result.append(character)
        }
        // Neither a list of its own nor a link that the author did not make.
        return result.replacing(/^( *[0-9]+)([.)])( |$)/) { "\($0.1)\\\($0.2)\($0.3)" }
            .replacing("://", with: ":\\//")
    }

    /// The text as code: between more backticks than it holds itself.
    static func code(_ text: String) -> String {
        let text = text.printable
        let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let margin = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
        return fence + margin + text + margin + fence
    }

    /// Markdown as a cell of a table, which is divided at its bars before code is seen.
    static func cell(_ markdown: String) -> String {
        var result = ""
        for character in markdown {
            if character == "|", result.last != "\\" { result.append("\\") }
            result.append(character)
        }
        return result.isEmpty ? " " : result
    }
}
