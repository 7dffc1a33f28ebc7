/// A piece of a report, laid out as text or as Markdown.
enum Block: Sendable {
    /// A headline and its depth: 1 for the report, 2 for a part of it, 3 below that.
    case heading(Int, Prose)
    case paragraph(Prose)
    case item(Prose)
    case table(Table)
}

/// Rows under named columns.
struct Table: Sendable {
    var columns: [String]
    var rows: [Row]

    /// The cells, and what is said below them where the width is short.
    struct Row: Sendable {
        var cells: [Prose]
        var note: Prose?

        init(_ cells: [Prose], note: Prose? = nil) {
            self.cells = cells
            self.note = note
        }
    }

    /// The name of the column that the notes are in Markdown.
    var noteName: String?

    init(_ columns: [String], rows: [Row], noteName: String? = nil) {
        self.columns = columns
        self.rows = rows
        self.noteName = noteName
    }
}
