extension HL7Message {
    /// The same message with its formatting escapes rendered as plain text.
    ///
    /// Messages without any, nearly all, are returned as they are.
    func rendered() -> HL7Message {
        guard bytes.contains(HL7Formatting.opening[0]), holdsFormatting(bytes[...]) else {
            return self
        }
        var message = self
        for number in leaves.indices {
            let leaf = leaves[number]
            let text = bytes[Int(leaf.start)..<Int(leaf.start) + Int(leaf.count)]
            guard holdsFormatting(text) else { continue }
            let plain = Self.plainText(of: text)
            message.leaves[number].start = UInt32(clamping: message.bytes.count)
            message.leaves[number].count = UInt32(clamping: plain.count)
            message.bytes.append(contentsOf: plain)
        }
        return message
    }

    private func holdsFormatting(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let place = rest.firstIndex(of: HL7Formatting.opening[0]) {
            rest = rest[place...]
            if rest.starts(with: HL7Formatting.opening) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// A text with line ends for HL7's line commands and without what only changes its looks.
    static func plainText(of text: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var rest = text
        while !rest.isEmpty {
            if rest.starts(with: HL7Formatting.opening) {
                let name = rest.dropFirst(HL7Formatting.opening.count)
                    .prefix { $0 != HL7Formatting.closing[0] }
                plain.append(contentsOf: rendering(of: name))
                rest = rest[name.endIndex...].dropFirst(HL7Formatting.closing.count)
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
