/// Finds the header of a message that cannot be read, by its text.
enum HL7HeaderSearch {
    /// What the header of a broken ER7 message says, as far as it is certain.
    ///
    /// The fields up to MSH-17 are ASCII in every character set that messages come in; what is not
    /// becomes a question mark, and the rest of the message is not looked at.
    static func inPipes(_ raw: [UInt8]) -> HL7Message {
        // Sixteen-bit characters of ASCII are its bytes with zeros between.
        let bytes = raw.lazy.filter { $0 != 0 }
        guard let line = header(Array(bytes.prefix(lookedAt))) else { return HL7Message() }
        var fields = line.dropFirst(4).split(
            separator: line[line.startIndex + 3], omittingEmptySubsequences: false)
        // Letters in MSH-2 mean that it is left out: then no field stands in its place.
        if let first = fields.first?.first, isLetterOrDigit(first) { return HL7Message() }
        fields = Array(fields.prefix(16))
        let sound =
            Array("MSH".utf8) + [line[line.startIndex + 3]]
            + Array(fields.joined(separator: [line[line.startIndex + 3]]))
        if let message = ER7Reader().read(sound.map { $0 < 0x80 ? $0 : 0x3F }).message {
            return message
        }
        return controlIDOnly(fields)
    }

    /// So much is looked through for a header.
    private static let lookedAt = 1 << 16

    /// The line that begins with MSH and a separator.
    private static func header(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        var place = 0
        while place + 4 <= bytes.count {
            if bytes[place...].starts(with: "MSH".utf8), bytes[place + 3] > 0x20,
                bytes[place + 3] < 0x7F, !isLetterOrDigit(bytes[place + 3])
            {
                return bytes[place...].prefix { $0 != 0x0D && $0 != 0x0A && $0 != 0x1C }
            }
            place += 1
        }
        return nil
    }

    /// The field at the place of MSH-10, where the delimiters cannot part it further.
    private static func controlIDOnly(_ fields: [ArraySlice<UInt8>]) -> HL7Message {
        guard fields.count > 8, !fields[8].isEmpty else { return HL7Message() }
        var builder = HL7MessageBuilder()
        builder.begin(HL7Message.Segment.name("MSH"), line: 1, offset: 0)
        builder.add(fields[8].map { $0 < 0x80 ? $0 : 0x3F }, field: 10)
        return builder.message
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}

// MARK: - XML

extension HL7HeaderSearch {
    /// What the header of a broken XML message says, as far as it is certain.
    static func inXML(_ raw: [UInt8]) -> HL7Message {
        let bytes = Array(raw.lazy.filter { $0 != 0 }.prefix(lookedAt))
        var builder = HL7MessageBuilder()
        builder.begin(HL7Message.Segment.name("MSH"), line: 1, offset: 0)
        for field in [3, 4, 5, 6, 9, 10, 11, 12, 15, 16] {
            for (number, text) in texts(ofField: field, in: bytes).enumerated() {
                builder.add(text, field: field, component: number + 1)
            }
        }
        return builder.message.leaves.isEmpty ? HL7Message() : builder.message
    }

    /// The texts of a field's components, or its own as the first.
    private static func texts(ofField field: Int, in bytes: [UInt8]) -> [[UInt8]] {
        guard let content = content(of: Array("MSH.\(field)".utf8), in: bytes) else { return [] }
        var texts: [[UInt8]] = []
        var rest = content[...]
        while !rest.isEmpty {
            if rest.first == UInt8(ascii: "<") {
                let tag = rest.prefix { $0 != UInt8(ascii: ">") }
                rest = rest.dropFirst(tag.count + 1)
                // The number of a component stands at the end of its tag.
                guard tag.dropFirst().first != UInt8(ascii: "/"),
                    let point = tag.lastIndex(of: UInt8(ascii: ".")),
                    let number = Int(String(decoding: tag[(point + 1)...], as: UTF8.self)),
                    (1...20).contains(number)
                else { continue }
                while texts.count < number { texts.append([]) }
            } else {
                let text = rest.prefix { $0 != UInt8(ascii: "<") }
                rest = rest.dropFirst(text.count)
                if texts.isEmpty { texts.append([]) }
                if !text.allSatisfy({ $0 <= 0x20 }) { texts[texts.count - 1] += decoded(text) }
            }
        }
        return texts
    }

    /// What stands between the tags of the first element of a name, with any prefix.
    private static func content(of name: [UInt8], in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard let start = place(of: name + [UInt8(ascii: ">")], in: bytes[...]) else { return nil }
        let content = bytes[(start + name.count + 1)...]
        guard let end = place(of: name + [UInt8(ascii: ">")], in: content),
            let tag = content[..<end].lastIndex(of: UInt8(ascii: "<"))
        else { return nil }
        return content[..<tag]
    }

    private static func place(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }

    /// A text with the five predefined entities decoded; what is not ASCII becomes a question mark.
    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let entities: [(String, UInt8)] = [
            ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27), ("&amp;", 0x26),
        ]
        var output: [UInt8] = []
        var rest = text
        while let first = rest.first {
            if let (name, byte) = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
                output.append(byte)
                rest = rest.dropFirst(name.utf8.count)
            } else {
                output.append(first < 0x80 ? first : 0x3F)
                rest = rest.dropFirst()
            }
        }
        return output
    }
}

extension HL7MessageBuilder {
    /// Adds a text at a place of the segment that is open.
    mutating func add(
        _ text: some Sequence<UInt8>, field: Int, repetition: Int = 1, component: Int = 1,
        subcomponent: Int = 1
    ) {
        let start = end
        append(text)
        addLeaf(field: field, repetition, component, subcomponent, since: start)
    }
}
