/// Writes a message in HL7's encoding rules 7 (bars and hats).
///
/// What it writes reads to the same message. The bytes are of the character set that MSH-18 names; where
/// that cannot hold the texts, they are UTF-8 and MSH-18 says so.
public struct ER7Writer: Sendable {
    /// The delimiters to write with; nil for the message's own.
    public var delimiters: HL7Delimiters?
    /// What ends a segment; HL7 wants CR.
    public var segmentEnd: [UInt8] = [0x0D]

    public init(delimiters: HL7Delimiters? = nil) { self.delimiters = delimiters }

    /// Writes a message.
    public func write(_ message: HL7Message) -> [UInt8] {
        var delimiters = delimiters ?? message.delimiters ?? .suggested
        if !delimiters.suffice(for: message) { delimiters.complete() }
        let bytes = text(of: message, delimiters, declaring: nil)
        // What a reader will take for the set, however the delimiters cut its name.
        if let set = Self.characterSet(of: bytes) {
            if set.kind == .utf8 || bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
            if set.kind != .utf16, let encoded = set.encode(bytes), set.decode(encoded) == bytes,
                Self.characterSet(of: encoded) == set
            {
                return encoded
            }
        }
        return text(of: message, delimiters, declaring: delimiters.nameOfUTF8)
    }

    private static func characterSet(of bytes: [UInt8]) -> HL7CharacterSet? {
        bytes.withUnsafeBufferPointer { HL7Header($0).characterSet }
    }

    private func text(
        of message: HL7Message, _ delimiters: HL7Delimiters, declaring set: String?
    ) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(message.bytes.count)
        for segment in message.segments.indices {
            append(segment, of: message, delimiters, declaring: set, to: &output)
            output += segmentEnd
        }
        return output
    }

    private func append(
        _ segment: Int, of message: HL7Message, _ delimiters: HL7Delimiters,
        declaring set: String?, to output: inout [UInt8]
    ) {
        let name = message.segments[segment].name
        output += message.segments[segment].nameBytes
        let isHeader = name == HL7Message.Segment.name("MSH")
        var cursor = ER7Cursor(delimiters: delimiters)
        if isHeader {
            // What the message's own MSH-2 leaves out or adds stays so.
            let isOwn = delimiters == message.delimiters
            cursor.startHeader(
                &output,
                isOwn ? message.encodingCharacters : delimiters.encodingCharacters)
        }
        for number in message.leaves(of: segment) {
            let leaf = message.leaves[number]
            if isHeader, leaf.field < 3 { continue }
            let replacement = isHeader && leaf.field == 18 ? set : nil
            if let replacement {
                // One set stands for all that were named.
                if cursor.field == 18 { continue }
                cursor.move(toField: 18, &output)
                output += replacement.utf8
            } else {
                cursor.move(to: leaf, &output)
                ER7Escaper(delimiters: delimiters).append(message.text(of: leaf), to: &output)
            }
        }
    }
}

/// Where in a segment the writer stands.
private struct ER7Cursor {
    let delimiters: HL7Delimiters
    var (field, repetition, component, subcomponent) = (UInt16(0), UInt16(1), UInt16(1), UInt16(1))

    init(delimiters: HL7Delimiters) { self.delimiters = delimiters }

    mutating func startHeader(_ output: inout [UInt8], _ encodingCharacters: [UInt8]) {
        output.append(delimiters.field)
        output += encodingCharacters
        field = 2
    }

    /// Writes the delimiters up to a field.
    mutating func move(toField number: UInt16, _ output: inout [UInt8]) {
        while field < number {
            output.append(delimiters.field)
            (field, repetition, component, subcomponent) = (field + 1, 1, 1, 1)
        }
    }

    /// Writes the delimiters up to a leaf.
    mutating func move(to leaf: HL7Message.Leaf, _ output: inout [UInt8]) {
        move(toField: leaf.field, &output)
        while repetition < leaf.repetition {
            output.append(delimiters.repetition)
            (repetition, component, subcomponent) = (repetition + 1, 1, 1)
        }
        while component < leaf.component {
            output.append(delimiters.component)
            (component, subcomponent) = (component + 1, 1)
        }
        while subcomponent < leaf.subcomponent {
            output.append(delimiters.subcomponent ?? UInt8(ascii: "&"))
            subcomponent += 1
        }
    }
}

extension HL7Delimiters {
    /// A name of UTF-8 for MSH-18 that they leave whole.
    fileprivate var nameOfUTF8: String {
        let isParted = field == UInt8(ascii: "-") || encodingCharacters.contains(UInt8(ascii: "-"))
        return isParted ? "UTF8" : "UNICODE UTF-8"
    }
}
