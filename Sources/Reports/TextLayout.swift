/// Lays blocks out as plain text of a width.
struct TextLayout {
    var width = 100
    /// The column at which what stands under a heading begins.
    private static let indent = 2

    /// The whole text, ending with a line break.
    func text(_ blocks: [Block]) -> String {
        var lines: [String] = []
        var indent = 0
        for block in blocks {
            switch block {
            case .heading(let depth, let text):
                if !lines.isEmpty { lines.append("") }
                indent = depth > 1 ? Self.indent : 0
                lines += text.plain.wrapped(width: width, indent: 0, hanging: 4)
            case .paragraph(let text): lines += text.plain.wrapped(width: width, indent: indent)
            case .item(let text):
                lines += "- \(text.plain)".wrapped(
                    width: width, indent: indent, hanging: indent + 2)
            case .table(let table): lines += self.lines(of: table, indent: indent)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Columns as wide as their widest cell; the last one is broken at blanks.
    private func lines(of table: Table, indent: Int) -> [String] {
        let names = table.columns
        let rows = table.rows.map { $0.cells.map(\.plain) }
        let widths = names.indices.map { column in
            ([names[column]] + rows.map { $0[column] }).map(\.count).max() ?? 0
        }
        // Where little room is left, the last cell stands below its row, after its column's name.
        let room = width - indent - widths.dropLast().map { $0 + 2 }.reduce(0, +)
        let fits = room >= min(widths.last ?? 0, 24)
        let shown = fits ? widths : Array(widths.dropLast())
        func row(_ cells: [String]) -> [String] {
            line(Array(cells.prefix(shown.count)), shown, indent)
        }
        let head = names.contains { !$0.isEmpty } ? row(names) : []
        return head
            + zip(rows, table.rows).flatMap { cells, full in
                let below = fits ? nil : cells.last.map { "\(names[cells.count - 1]): \($0)" }
                return row(cells)
                    + [below, full.note?.plain].compactMap(\.self).flatMap {
                        $0.wrapped(width: width, indent: indent + 4)
                    }
            }
    }

    private func line(_ cells: [String], _ widths: [Int], _ indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let firsts = zip(cells, widths).dropLast().map { $0.padded(to: $1) + "  " }.joined()
        let last = cells.last ?? ""
        // Where little room is left, a broken cell would be harder to read than a long line.
        let room = width - margin.count - firsts.count
        guard room >= 24 else { return [(margin + firsts + last).trimmedAtEnd] }
        let lines = last.wrapped(width: room, indent: 0)
        let blank = String(repeating: " ", count: margin.count + firsts.count)
        return [(margin + firsts + (lines.first ?? "")).trimmedAtEnd]
            + lines.dropFirst().map { blank + $0 }
    }
}
