/// Lays blocks out as Markdown with tables (GitHub's dialect).
enum MarkdownLayout {
    /// The whole text, ending with a line break.
    static func text(_ blocks: [Block]) -> String {
        var lines: [String] = []
        var previous: Block?
        for block in blocks {
            if let previous, !areItems(previous, block) { lines.append("") }
            lines += self.lines(of: block)
            previous = block
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func areItems(_ first: Block, _ second: Block) -> Bool {
        if case .item = first, case .item = second { true } else { false }
    }

    private static func lines(of block: Block) -> [String] {
        switch block {
        case .heading(let depth, let text):
            [String(repeating: "#", count: depth) + " " + text.markdown]
        case .paragraph(let text): [text.markdown]
        case .item(let text): ["- " + text.markdown]
        case .table(let table): lines(of: table)
        }
    }

    private static func lines(of table: Table) -> [String] {
        let names = table.columns + (table.noteName.map { [$0] } ?? [])
        let rows = table.rows.map { row in
            row.cells.map(\.markdown) + (table.noteName == nil ? [] : [row.note?.markdown ?? ""])
        }
        let rule = Array(repeating: "--", count: names.count)
        return [line(names), "|" + rule.joined(separator: "|") + "|"] + rows.map(line)
    }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.map(MarkdownText.cell).joined(separator: " | ") + " |"
    }
}
