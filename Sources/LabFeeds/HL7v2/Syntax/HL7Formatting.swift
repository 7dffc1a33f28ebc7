/// The marks between which a text keeps an escape that is formatting and no character.
enum HL7Formatting {
    /// U+FDD0, before the escape's own characters.
    static let opening: [UInt8] = [0xEF, 0xB7, 0x90]
    /// U+FDD1, behind them.
    static let closing: [UInt8] = [0xEF, 0xB7, 0x91]

    /// Whether the characters of an escape are formatting, as `.br`, `.sp3`, `H`, `N` or `Z1` are.
    static func holds(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = name.first, name.count <= 64 else { return false }
        switch first {
        case UInt8(ascii: "."):
            return name.count > 1
                && name.dropFirst().allSatisfy {
                    isLetter($0) || isDigit($0) || [0x2B, 0x2D, 0x2E, 0x20].contains($0)
                }
        case UInt8(ascii: "H"), UInt8(ascii: "N"): return name.count == 1
        case UInt8(ascii: "Z"):
            return name.dropFirst().allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x20 }
        case UInt8(ascii: "C"): return name.count == 5 && name.dropFirst().allSatisfy(isHex)
        case UInt8(ascii: "M"):
            return [5, 7].contains(name.count) && name.dropFirst().allSatisfy(isHex)
        default: return false
        }
    }

    /// Whether formatting switches to another character set, which is not followed.
    static func switchesCharacterSet(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        name.first == UInt8(ascii: "C") || name.first == UInt8(ascii: "M")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    static func isHex(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}

extension HL7Formatting {
    /// Whether a text holds one of the marks.
    static func marks(in text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { replacingMarks(in: $0) != nil }
    }

    /// The text with U+FFFD in the places of the marks; nil where it holds none.
    static func replacingMarks(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        func isMark(_ place: Int) -> Bool {
            bytes[place] == 0xEF && place + 2 < bytes.count && bytes[place + 1] == 0xB7
                && (bytes[place + 2] == 0x90 || bytes[place + 2] == 0x91)
        }
        guard bytes.indices.contains(where: isMark) else { return nil }
        var replaced = Array(bytes)
        for place in bytes.indices where isMark(place) {
            replaced.replaceSubrange(place..<(place + 3), with: [0xEF, 0xBF, 0xBD])
        }
        return replaced
    }
}
