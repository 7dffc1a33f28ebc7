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

    /// Breaks a text at blanks to the terminal's width; further lines stand at `hanging`.
    func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
        text.wrapped(width: width, indent: indent, hanging: hanging)
    }
}

extension String {
    /// The words of the text in lines of a width; further lines stand at `hanging`.
    func wrapped(width: Int, indent: Int, hanging: Int? = nil) -> [String] {
        var lines: [String] = []
        var margin = indent
        var line = ""
        for word in printable.split(separator: " ") {
            if !line.isEmpty, margin + line.count + 1 + word.count > width {
                lines.append(String(repeating: " ", count: margin) + line)
                line = ""
                margin = hanging ?? indent
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return line.isEmpty ? lines : lines + [String(repeating: " ", count: margin) + line]
    }
}
