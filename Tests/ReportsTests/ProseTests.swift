import Testing

@testable import Reports

struct ProseTests {
    /// What an author writes, as plain text and as Markdown.
    static let texts: [(source: String, plain: String, markdown: String)] = [
        (
            "`B12pre < P-B12-SEVERE`: critical", "B12pre < P-B12-SEVERE: critical",
            "`B12pre < P-B12-SEVERE`: critical"
        ),
        ("a *possible* one", "a possible one", "a *possible* one"),
        ("0.5 10*9/L or 1.0 10*9/L", "0.5 10*9/L or 1.0 10*9/L", "0.5 10\\*9/L or 1.0 10\\*9/L"),
        ("2 * 3 * 4", "2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("an open ` mark", "an open ` mark", "an open \\` mark"),
        ("LOW < 200 | BORD", "LOW < 200 | BORD", "LOW \\< 200 \\| BORD"),
        ("3. place", "3. place", "3\\. place"), ("1.25 umol/L", "1.25 umol/L", "1.25 umol/L"),
        ("# no heading", "# no heading", "\\# no heading"), ("", "", ""),
    ]

    @Test(arguments: texts.indices)
    func `marks of an author are kept, all others are text`(index: Int) {
        let text = Self.texts[index]
        let prose = Prose(markdown: text.source)
        #expect(prose.plain == text.plain)
        #expect(prose.markdown == text.markdown)
    }

    @Test func `plain text has no marks`() {
        let prose = Prose("`a` *b*")
        #expect(prose.plain == "`a` *b*")
        #expect(prose.markdown == "\\`a\\` \\*b\\*")
    }

    @Test(arguments: [
        ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a``b`", "``` a``b` ```"), ("x", "`x`"),
    ])
    func `code is fenced by more backticks than it holds`(code: String, markdown: String) {
        #expect(Prose(code: code).markdown == markdown)
        #expect(Prose(code: code).plain == code)
    }

    @Test func `a bar divides cells only where a cell ends`() {
        let table = Table(["a", "b"], rows: [.init(["x|y", Prose(code: "p|q")])])
        #expect(
            MarkdownLayout.text([.table(table)]) == "| a | b |\n|--|--|\n| x\\|y | `p\\|q` |\n")
    }

    @Test func `text breaks the last column at blanks and puts the note below`() {
        let row = Table.Row(["key", Prose("some words to break")], note: "a note")
        let table = Table(["name", "what"], rows: [row], noteName: "note")
        #expect(
            TextLayout(width: 34).text([.table(table)])
                == "name  what\nkey   some words to break\n    a note\n")
        let words = Prose("some words that break here")
        let long = Table(["name", "what"], rows: [.init(["key", words])])
        #expect(
            TextLayout(width: 30).text([.table(long)])
                == "name  what\nkey   some words that break\n      here\n")
    }
}
