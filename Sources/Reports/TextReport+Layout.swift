import ClinicalModel

extension TextReport {
    /// How a piece of text is set off on a terminal that takes colours.
    enum Style: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "33"
        case dim = "2"

        init(_ severity: Severity) {
            switch severity {
            case .critical, .error: self = .red
            case .warning: self = .yellow
            case .info: self = .dim
            }
        }
    }

    func style(_ text: String, _ style: Style) -> String {
        isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Breaks a text at blanks to the terminal's width.
    func wrapped(_ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.printable.split(separator: " ") {
            if !line.isEmpty, indent + line.count + 1 + word.count > width {
                lines.append(margin + line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return line.isEmpty ? lines : lines + [margin + line]
    }
}

extension String {
    /// The text with control characters replaced: what comes from a feed is not trusted.
    var printable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? "\u{FFFD}" : scalar
                }))
    }

    /// The text filled with blanks up to a width.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
