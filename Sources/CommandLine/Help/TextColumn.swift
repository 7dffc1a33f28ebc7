/// Breaks running text into lines of a width.
enum TextColumn {
    /// The width of help: what every terminal and pager shows unbroken.
    static let width = 80

    /// The lines of a text, none longer than the width unless a single word is.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// A term with its explanation beside it, or below it where the term is too long.
    static func entry(_ term: String, _ text: String, indent: Int, column: Int) -> [String] {
        let explanation = lines(text, width: width - column)
        let margin = String(repeating: " ", count: column)
        let head = String(repeating: " ", count: indent) + term
        guard let first = explanation.first else { return [head] }
        guard head.count + 2 <= column else { return [head] + explanation.map { margin + $0 } }
        let gap = String(repeating: " ", count: column - head.count)
        return [head + gap + first] + explanation.dropFirst().map { margin + $0 }
    }
}
