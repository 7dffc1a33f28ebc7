/// Writes texts so that no character of theirs parts the message.
struct ER7Escaper {
    let delimiters: HL7Delimiters

    func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard let mark = delimiters.escape else {
            output += text
            return
        }
        var place = text.startIndex
        while place < text.endIndex {
            let byte = text[place]
            if byte == 0xEF, text[place...].starts(with: HL7Formatting.opening),
                let end = HL7Formatting.end(of: text[place...])
            {
                let name = text[(place + 3)..<end]
                output.append(mark)
                // A name that would part the message stays as characters.
                if name.contains(where: isDelimiter) {
                    output += [UInt8(ascii: "E"), mark]
                    append(name, to: &output)
                    output += [mark, UInt8(ascii: "E")]
                } else {
                    output += name
                }
                output.append(mark)
                place = end + HL7Formatting.closing.count
                continue
            }
            append(byte, isLast: place + 1 == text.endIndex, mark, to: &output)
            place += 1
        }
    }

    private func isDelimiter(_ byte: UInt8) -> Bool {
        byte == delimiters.field || byte == delimiters.component || byte == delimiters.repetition
            || byte == delimiters.subcomponent || byte == delimiters.escape || byte < 0x20
    }

    private func append(
        _ byte: UInt8, isLast: Bool, _ mark: UInt8, to output: inout [UInt8]
    ) {
        let letter: UInt8
        switch byte {
        case delimiters.field: letter = UInt8(ascii: "F")
        case delimiters.component: letter = UInt8(ascii: "S")
        case delimiters.repetition: letter = UInt8(ascii: "R")
        case mark: letter = UInt8(ascii: "E")
        case _ where byte == delimiters.subcomponent: letter = UInt8(ascii: "T")
        // The last one says that the value was cut off there.
        case _ where byte == delimiters.truncation && !isLast: letter = UInt8(ascii: "P")
        case 0..<0x09, 0x0A..<0x20:
            output += [mark, UInt8(ascii: "X")] + Self.hexadecimal(byte) + [mark]
            return
        default:
            output.append(byte)
            return
        }
        output += [mark, letter, mark]
    }

    /// Two digits.
    static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
}

extension HL7Formatting {
    /// Where the closing mark of a text that begins with the opening one stands.
    static func end(of text: ArraySlice<UInt8>) -> Int? {
        var place = text.startIndex + opening.count
        while place + closing.count <= text.endIndex {
            if text[place...].starts(with: closing) { return place }
            place += 1
        }
        return nil
    }
}

extension HL7Message {
    /// The bytes of a leaf.
    func text(of leaf: Leaf) -> ArraySlice<UInt8> {
        bytes[Int(leaf.start)..<Int(leaf.start) + Int(leaf.count)]
    }

    /// The delimiters that MSH-1 and MSH-2 declare; nil where they cannot be.
    public var delimiters: HL7Delimiters? {
        guard !segments.isEmpty, let first = leaf(0, 1),
            let field = text(of: leaves[first]).first
        else { return nil }
        return encodingCharacters.withUnsafeBufferPointer {
            try? HL7Delimiters.declared(field: field, encoding: $0[...]).get()
        }
    }

    /// MSH-2 as it was sent; empty where it was.
    var encodingCharacters: [UInt8] {
        guard !segments.isEmpty, let second = leaf(0, 2) else { return [] }
        return Array(text(of: leaves[second]))
    }
}

extension HL7Delimiters {
    /// Whether the message can be written with these alone.
    func suffice(for message: HL7Message) -> Bool {
        if escape != nil, subcomponent != nil { return true }
        let special: Set<UInt8> = [field, component, repetition, subcomponent ?? field]
        return message.leaves.allSatisfy { leaf in
            if subcomponent == nil, leaf.subcomponent > 1 { return false }
            if escape != nil { return true }
            return message.isHeaderSyntax(leaf)
                || message.text(of: leaf).allSatisfy {
                    !special.contains($0) && ($0 >= 0x20 || $0 == 0x09)
                } && !message.text(of: leaf).contains(0xEF)
        }
    }

    /// Names the characters that MSH-2 left out, none that is used already.
    mutating func complete() {
        var used = Set([field] + encodingCharacters)
        func free(_ wanted: StaticString) -> UInt8? {
            let choices = Array("\\&@!%$".utf8)
            let first = wanted.utf8Start[0]
            return ([first] + choices).first { !used.contains($0) }
        }
        if escape == nil { escape = free("\\") }
        if let escape { used.insert(escape) }
        if subcomponent == nil { subcomponent = free("&") }
    }
}

extension HL7Message {
    /// Whether a leaf is MSH-1 or MSH-2, which hold delimiters and no text.
    fileprivate func isHeaderSyntax(_ leaf: Leaf) -> Bool {
        let isInHeader = segments.count < 2 || leaves.isEmpty || leaf.field < 3
        guard isInHeader, leaf.field < 3 else { return false }
        return leaves(of: 0).contains { leaves[$0] == leaf }
    }
}
