/// The first characters of an input, as far as they are ASCII, whatever their encoding.
struct SniffedText {
    /// Without a byte-order mark, a block's first byte and the blanks before the first character.
    private(set) var bytes: [UInt8]

    init(_ head: UnsafeRawBufferPointer) {
        bytes = Self.singleBytes(of: head)
        let start = bytes.firstIndex { !Self.isSkipped($0) } ?? bytes.count
        bytes.removeFirst(start)
    }

    var first: UInt8? { bytes.first }

    /// Whether a message, file or batch header of HL7 v2 begins here: its name and then the character
    /// that divides its fields, which is neither letter nor digit.
    var beginsMessage: Bool {
        guard bytes.count >= 4,
            ["MSH", "FHS", "BHS"].contains(where: { bytes.starts(with: $0.utf8) })
        else { return false }
        let delimiter = bytes[3]
        return delimiter > 0x20 && !Character(Unicode.Scalar(delimiter)).isASCIILetterOrDigit
    }

    /// Whether a word stands anywhere in it.
    func holds(_ word: String) -> Bool {
        let word = Array(word.utf8)
        return bytes.indices.contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }

    /// UTF-16 told by its mark or by the zeros between ASCII, else the bytes as they are.
    private static func singleBytes(of head: UnsafeRawBufferPointer) -> [UInt8] {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(head.dropFirst(3)) }
        let isBig = head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0, UInt8(ascii: "<")])
        let isLittle =
            head.starts(with: [0xFF, 0xFE]) || head.starts(with: [UInt8(ascii: "<"), 0])
        guard isBig || isLittle else { return Array(head) }
        return stride(from: 0, to: head.count - 1, by: 2).compactMap { place in
            let (low, high) =
                isBig ? (head[place + 1], head[place]) : (head[place], head[place + 1])
            if high == 0xFE, low == 0xFF { return nil }
            return high == 0 ? low : UInt8(ascii: "?")
        }
    }

    /// Blanks, line ends and the byte with which MLLP begins a block.
    private static func isSkipped(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0B, 0x0D, 0x20: true
        default: false
        }
    }
}

extension Character {
    fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
