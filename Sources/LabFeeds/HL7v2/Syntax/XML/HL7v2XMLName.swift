/// What an element's name says in the XML encoding of HL7 v2.
enum HL7v2XMLName: Sendable {
    /// `PID`, packed.
    case segment(UInt32)
    /// `PID.5`, `XPN.1`: what stands before the point, packed where it is a segment's name, and the
    /// number behind it.
    case numbered(owner: UInt32?, number: Int)
    /// `ORU_R01`, `ACK`: a message's structure.
    case message
    /// `escape`.
    case escape
    /// Anything else: groups, and the wrappers of a batch.
    case other

    init(_ name: String) {
        let bytes = Array(name.utf8)
        if let segment = Self.segmentName(bytes[...]) {
            self = name == "ACK" ? .message : .segment(segment)
        } else if let numbered = Self.numbered(bytes) {
            self = numbered
        } else if name == "escape" {
            self = .escape
        } else {
            self = Self.isMessage(bytes) ? .message : .other
        }
    }

    private static func segmentName(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        guard bytes.count == 3, let first = bytes.first, let last = bytes.last else { return nil }
        return HL7Message.Segment.packed(first, bytes[bytes.startIndex + 1], last)
    }

    private static func numbered(_ bytes: [UInt8]) -> Self? {
        guard let point = bytes.lastIndex(of: UInt8(ascii: ".")), point + 1 < bytes.count,
            bytes.count - point <= 8
        else { return nil }
        var number = 0
        for byte in bytes[(point + 1)...] {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        // `CON_.1`: some cannot have files named CON.
        let owner = bytes[..<point]
        let name = owner.last == UInt8(ascii: "_") ? owner.dropLast() : owner
        return .numbered(owner: segmentName(name), number: number)
    }

    /// Three letters or digits, an underscore, three more: `ORU_R01`, `OUL_R22`.
    private static func isMessage(_ bytes: [UInt8]) -> Bool {
        bytes.count == 7 && bytes[3] == UInt8(ascii: "_") && segmentName(bytes[..<3]) != nil
            && segmentName(bytes[4...]) != nil
    }
}
