extension HL7Formatting {
    /// A text with line ends for HL7's line commands and without what only changes its looks.
    static func plainText(of text: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var rest = text
        while !rest.isEmpty {
            if rest.starts(with: opening) {
                let name = rest.dropFirst(opening.count)
                    .prefix { $0 != closing[0] }
                plain.append(contentsOf: rendering(of: name))
                rest = rest[name.endIndex...].dropFirst(closing.count)
            } else {
                plain.append(rest[rest.startIndex])
                rest = rest.dropFirst()
            }
        }
        return plain
    }

    /// What a formatting command puts into plain text (2.A, formatted text).
    private static func rendering(of name: ArraySlice<UInt8>) -> [UInt8] {
        guard name.first == UInt8(ascii: ".") else { return [] }
        let command = name.dropFirst().prefix(2).map { $0 | 0x20 }
        let count = Int(String(decoding: name.dropFirst(3), as: UTF8.self)) ?? 1
        let times = min(max(count, 1), 100)
        switch String(decoding: command, as: UTF8.self) {
        case "br", "ce": return [UInt8(ascii: "\n")]
        case "sp": return Array(repeating: UInt8(ascii: "\n"), count: times)
        case "sk": return Array(repeating: UInt8(ascii: " "), count: times)
        default: return []
        }
    }
}
