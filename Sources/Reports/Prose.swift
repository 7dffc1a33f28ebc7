/// Running text with code and emphasis, written once and shown as text or as Markdown.
///
/// What an author writes in Markdown is read with ``init(markdown:)``; a text of a feed or of the
/// profiles has no marks, whatever characters it holds, and is taken with ``init(_:)``.
struct Prose: Sendable, Hashable {
    enum Run: Sendable, Hashable {
        case text(String)
        case code(String)
        case emphasis(String)
    }

    var runs: [Run]

    /// Plain text.
    init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }

    /// Code: a name as it is typed.
    init(code: String) { runs = code.isEmpty ? [] : [.code(code)] }

    /// A word that leads the others.
    init(emphasised text: String) { runs = text.isEmpty ? [] : [.emphasis(text)] }

    /// The text without marks.
    var plain: String {
        runs.map { run in
            switch run {
            case .text(let text), .code(let text), .emphasis(let text): text.printable
            }
        }.joined()
    }

    /// The text as Markdown on one line; marks within its texts are made harmless.
    var markdown: String {
        runs.map { run in
            switch run {
            case .text(let text): MarkdownText.escaped(text)
            case .code(let text): MarkdownText.code(text)
            case .emphasis(let text): "*\(MarkdownText.escaped(text))*"
            }
        }.joined()
    }
}

extension Prose: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self.init(value) }

    static func + (left: Prose, right: Prose) -> Prose {
        var sum = left
        sum.runs += right.runs
        return sum
    }
}

extension Prose {
    /// Reads `code` and *emphasis*; every other mark is text, as is a lone one (10*9/L).
    init(markdown: String) {
        runs = []
        var rest = Substring(markdown)
        var text = ""
        while let character = rest.first {
            if let (run, end) = Self.marked(rest, after: text.last) {
                if !text.isEmpty { runs.append(.text(text)) }
                runs.append(run)
                text = ""
                rest = rest[end...]
            } else {
                text.append(character)
                rest.removeFirst()
            }
        }
        if !text.isEmpty { runs.append(.text(text)) }
    }

    /// The marked run at the start of a text, and where it ends.
    private static func marked(
        _ text: Substring, after last: Character?
    ) -> (run: Run, end: Substring.Index)? {
        guard let mark = text.first, mark == "`" || mark == "*" else { return nil }
        let inner = text.dropFirst()
        guard let end = inner.firstIndex(of: mark), end > inner.startIndex else { return nil }
        let content = String(inner[..<end])
        let next = inner.index(after: end)
        if mark == "`" { return (.code(content), next) }
        // Emphasis begins a word and ends one.
        let isWord = !(last?.isLetterOrNumber ?? false) && !content.hasPrefix(" ")
        let ends = next == inner.endIndex || !inner[next].isLetterOrNumber
        return isWord && ends && !content.hasSuffix(" ") ? (.emphasis(content), next) : nil
    }
}

extension Character {
    fileprivate var isLetterOrNumber: Bool { isLetter || isNumber }
}
