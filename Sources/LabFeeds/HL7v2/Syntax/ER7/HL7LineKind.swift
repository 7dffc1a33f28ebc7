/// What a line of a stream is by its first bytes.
enum HL7LineKind: Equatable {
    case blank
    /// The header of a message, which begins behind so many bytes.
    case message(lead: Int)
    /// FHS, BHS, BTS or FTS, packed.
    case envelope(UInt32)
    case other

    init(_ line: ArraySlice<UInt8>, inMessage: Bool) {
        if let first = line.first, Self.beginsOnlyOthers(first) {
            self = .other
            return
        }
        var rest = line
        if rest.first == 0xEF, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0 || $0 == 0x1A }
        // Within a message an indented header is a text of that message, however odd.
        let trimmed = rest.drop(while: isBlank)
        let blanks = trimmed.startIndex - rest.startIndex
        if blanks <= Self.lead, !inMessage || trimmed.isEmpty { rest = trimmed }
        guard !rest.isEmpty else {
            self = .blank
            return
        }
        let bytes = Array(rest.prefix(4))
        // A bare MSH is a broken header: the lines behind it are not the message's before it.
        guard bytes.count >= 3,
            let name = HL7Message.Segment.packed(bytes[0], bytes[1], bytes[2]),
            bytes.count == 3 || Self.canSeparate(bytes[3])
        else {
            self = .other
            return
        }
        switch name {
        case HL7Message.Segment.name("MSH"):
            self = .message(lead: rest.startIndex - line.startIndex)
        case HL7Message.Segment.name("FHS"), HL7Message.Segment.name("BHS"),
            HL7Message.Segment.name("BTS"), HL7Message.Segment.name("FTS"):
            self = .envelope(name)
        default: self = .other
        }
    }

    /// How many blanks may stand before a header; a line of more is a text like any other.
    private static let lead = 32

    /// Whether no header, trailer or blank line begins with a byte.
    private static func beginsOnlyOthers(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "M"), UInt8(ascii: "F"), UInt8(ascii: "B"): false
        default: byte > 0x20 && byte < 0x80
        }
    }

    /// Whether a byte can be a field separator.
    private static func canSeparate(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        case 0x21...0x7E, 0x09: true
        default: false
        }
    }
}
