import FHIRCore

/// Decodes the escapes of one text.
struct ER7Unescaper {
    struct Fault {
        var kind: Kind
        /// The byte of the message where the escape begins.
        var place: Int
    }

    enum Kind {
        case unclosed, unknown, undecodable, characterSetSwitch
    }

    /// How many faults of one text are told.
    private static let told = 1000

    let delimiters: HL7Delimiters
    let set: HL7CharacterSet
    var output: [UInt8]

    /// Appends a text with its escapes decoded; an escape that cannot be is kept as it was sent.
    mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [Fault] {
        guard let mark = delimiters.escape else {
            output.append(contentsOf: text)
            return []
        }
        var faults: [Fault] = []
        var rest = text
        while let opening = rest.firstIndex(of: mark) {
            output.append(contentsOf: rest[..<opening])
            guard let closing = rest[(opening + 1)...].firstIndex(of: mark) else {
                faults.append(Fault(kind: .unclosed, place: opening))
                rest = rest[opening...]
                break
            }
            let kind = appendEscape(rest[(opening + 1)..<closing])
            if let kind, faults.count < Self.told {
                faults.append(Fault(kind: kind, place: opening))
            }
            if let kind, kind != .characterSetSwitch {
                // The second mark may open an escape that is one: `C:\a \.br\` has only that.
                output.append(contentsOf: rest[opening..<closing])
                rest = rest[closing...]
            } else {
                rest = rest[(closing + 1)...]
            }
        }
        output.append(contentsOf: rest)
        return faults
    }

    /// Appends what an escape stands for; says why it cannot.
    private mutating func appendEscape(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Kind? {
        if name.count == 1, let character = character(of: name[name.startIndex]) {
            output.append(character)
            return nil
        }
        if name.first == UInt8(ascii: "X") { return appendHex(name.dropFirst()) }
        guard HL7Formatting.holds(name) else { return .unknown }
        output.append(contentsOf: HL7Formatting.opening)
        output.append(contentsOf: name)
        output.append(contentsOf: HL7Formatting.closing)
        return HL7Formatting.switchesCharacterSet(name) ? .characterSetSwitch : nil
    }

    /// The delimiter that a letter stands for.
    private func character(of letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "F"): delimiters.field
        case UInt8(ascii: "S"): delimiters.component
        case UInt8(ascii: "T"): delimiters.subcomponent ?? UInt8(ascii: "&")
        case UInt8(ascii: "R"): delimiters.repetition
        case UInt8(ascii: "E"): delimiters.escape
        case UInt8(ascii: "P"): delimiters.truncation ?? UInt8(ascii: "#")
        default: nil
        }
    }

    /// Appends the characters whose bytes, in the message's own character set, are given in hex.
    private mutating func appendHex(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Kind? {
        guard !digits.isEmpty, digits.count.isMultiple(of: 2),
            digits.allSatisfy(HL7Formatting.isHex)
        else { return .unknown }
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in digits {
            let value = digit <= 0x39 ? digit - 0x30 : (digit | 0x20) - 0x61 + 10
            if let above = high {
                bytes.append(above << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        guard let text = set.decode(bytes), !HL7Formatting.marks(in: text) else {
            return .undecodable
        }
        output.append(contentsOf: text)
        return nil
    }
}

extension ER7Unescaper.Kind {
    var id: String {
        switch self {
        case .unclosed, .unknown: "hl7-escape-unknown"
        case .undecodable: "hl7-escape-undecodable"
        case .characterSetSwitch: "hl7-escape-character-set"
        }
    }

    var severity: Issue.Severity { .warning }

    var text: String {
        switch self {
        case .unclosed:
            "An escape character opens an escape that does not end; it is kept as a character."
        case .unknown: "An escape is none of HL7's; it is kept as it was sent."
        case .undecodable:
            "The bytes of a hexadecimal escape are no text of the message's character set; "
                + "the escape is kept as it was sent."
        case .characterSetSwitch:
            "An escape switches to another character set; what follows it is read in the "
                + "message's own."
        }
    }
}
