/// The mark with which a text may say how it is encoded (Unicode, section 23.8).
package enum ByteOrderMark: CaseIterable {
    // UTF-32 stands first: its little-endian mark begins with that of UTF-16.
    case utf32, utf8, utf16

    private var spellings: [[UInt8]] {
        switch self {
        case .utf8: [[0xEF, 0xBB, 0xBF]]
        case .utf16: [[0xFF, 0xFE], [0xFE, 0xFF]]
        case .utf32: [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]
        }
    }

    /// The mark at the start of a text, if any.
    static func found(in text: UnsafeBufferPointer<UInt8>) -> ByteOrderMark? {
        allCases.first { mark in mark.spellings.contains { text.starts(with: $0) } }
    }

    /// How many bytes a UTF-8 mark takes at the start of a text: 3 or 0.
    func length(in text: UnsafeBufferPointer<UInt8>) -> Int {
        guard self == .utf8, text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF
        else { return 0 }
        return 3
    }
}
