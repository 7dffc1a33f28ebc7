/// Text in the language of manual pages, by the macros of man(7).
struct Roff {
    private(set) var text = ""
    /// The first paragraph after a heading needs no macro.
    private var isBelowHeading = false

    /// The title; the text below is neither justified nor hyphenated.
    mutating func title(_ arguments: String...) {
        let quoted = arguments.map { " \"\(Self.escaped($0))\"" }.joined()
        text += ".TH\(quoted)\n.nh\n.ad l\n"
    }

    mutating func section(_ name: String) {
        text += ".SH \(Self.escaped(name))\n"
        isBelowHeading = true
    }

    mutating func subsection(_ name: String) {
        text += ".SS \(Self.escaped(name))\n"
        isBelowHeading = true
    }

    mutating func paragraph(_ words: String) {
        text += (isBelowHeading ? "" : ".PP\n") + "\(Self.lines(words))\n"
        isBelowHeading = false
    }

    mutating func paragraphs(_ words: String) {
        for part in words.split(separator: "\n\n") { paragraph(String(part)) }
    }

    /// A usage line: the words in bold, what stands for others in italics.
    mutating func usage(_ words: String, _ placeholders: String) {
        text += isBelowHeading ? "" : ".PP\n"
        text += "\\fB\(Self.escaped(words))\\fR \\fI\(Self.escaped(placeholders))\\fR\n"
        isBelowHeading = false
    }

    /// A term in bold with its argument in italics, and what it is.
    mutating func entry(_ term: String, argument: String? = nil, _ meaning: String) {
        let tail = argument.map { " \\fI\(Self.escaped($0))\\fR" } ?? ""
        text += ".TP\n\\fB\(Self.escaped(term))\\fR\(tail)\n\(Self.lines(meaning))\n"
        isBelowHeading = false
    }

    /// A command line as it is typed, in one line.
    mutating func example(_ purpose: String, _ line: String) {
        paragraph(purpose + ":")
        text += ".RS 4\n.EX\n\(Self.escaped(line))\n.EE\n.RE\n"
    }

    /// Text in lines as short as diffs and linters like them, none of which begins a request.
    private static func lines(_ words: String) -> String {
        TextColumn.lines(words, width: TextColumn.width).map { line in
            line.hasPrefix(".") ? "\\&" + escaped(line) : escaped(line)
        }.joined(separator: "\n")
    }

    private static func escaped(_ words: String) -> String {
        words.unicodeScalars.map(escaped).joined()
    }

    private static func escaped(_ scalar: UnicodeScalar) -> String {
        switch scalar {
        case "\\": "\\e"
        case "-": "\\-"
        case "'": "\\(aq"
        case "`": "\\(ga"
        case "\"": "\\(dq"
        case "^": "\\(ha"
        case "~": "\\(ti"
        case _ where !scalar.isASCII:
            "\\[u\(String(repeating: "0", count: max(0, 4 - hex(scalar).count)))\(hex(scalar))]"
        default: String(scalar)
        }
    }

    private static func hex(_ scalar: UnicodeScalar) -> String {
        String(scalar.value, radix: 16, uppercase: true)
    }
}
