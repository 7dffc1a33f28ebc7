/// A text letter by letter: letters and digits in lower case without accents; anything else parts words.
struct SpecimenLetters {
    enum Letter {
        case letter(UInt8)
        case other
        /// A letter beyond Latin-1.
        case unknown
    }

    private let text: Bytes
    private var place = 0

    init(_ text: Bytes) { self.text = text }

    @inline(__always)
    mutating func next() -> Letter? {
        guard place < text.count else { return nil }
        let byte = text[place]
        place += 1
        if byte < 0x80 { return Self.folded(byte) }
        if byte == 0xC3, place < text.count {
            place += 1
            return Self.folded(Self.latin1[Int(text[place - 1] & 0x3F)])
        }
        return byte > 0xC3 && byte < 0xE2 ? .unknown : .other
    }

    /// U+00C0 to U+00FF without accents.
    private static let latin1 = Array(
        "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYPSaaaaaaaceeeeiiiidnooooo/ouuuuypy".utf8)

    @inline(__always)
    private static func folded(_ byte: UInt8) -> Letter {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            .letter(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter(byte | 0x20)
        default: .other
        }
    }
}
