extension String {
    /// The text on one line, with everything replaced that could steer a terminal or hide words.
    ///
    /// What comes from a feed is not trusted: escape sequences, other control characters, marks that
    /// turn the direction of writing and characters without width are shown as U+FFFD.
    var printable: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map(\.printable)))
    }

    /// The text filled with blanks up to a width.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    /// The text without blanks at its end.
    var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The text without the words that every path repeats: `entry[3].component[1]`.
    var shortPath: String {
        var parts = split(separator: ".").map(String.init)
        if parts.count > 1, parts[0] == "Bundle" { parts.removeFirst() }
        return parts.filter { $0 != "resource" }.joined(separator: ".")
    }
}

extension Unicode.Scalar {
    fileprivate var printable: Unicode.Scalar {
        switch value {
        case 0x09, 0x0A, 0x0D: " "
        case ..<0x20, 0x7F..<0xA0, 0xAD: "\u{FFFD}"
        case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: "\u{FFFD}"
        case 0xE0000...0xE007F: "\u{FFFD}"
        default: self
        }
    }
}
