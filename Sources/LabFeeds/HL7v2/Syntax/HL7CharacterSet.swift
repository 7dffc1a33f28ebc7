#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A character set of HL7 table 0211, or one of those that senders name besides.
struct HL7CharacterSet: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case ascii
        case utf8
        /// Sixteen-bit Unicode, which no message can be in whose header is readable as bytes.
        case utf16
        /// One byte is one character.
        case singleByte
        /// Several bytes may be one character.
        case multiByte
    }

    var kind: Kind
    /// The name by which iconv knows it.
    var name: String

    static let ascii = HL7CharacterSet(kind: .ascii, name: "US-ASCII")
    static let utf8 = HL7CharacterSet(kind: .utf8, name: "UTF-8")
    static let utf16 = HL7CharacterSet(kind: .utf16, name: "UTF-16")

    /// The bytes as UTF-8; nil where they are no text of the set or the set is not at hand.
    func decode(_ bytes: [UInt8]) -> [UInt8]? {
        switch kind {
        case .ascii: bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
        case .utf8: String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
        case .utf16, .singleByte, .multiByte: convert(bytes)
        }
    }

    /// Whether the machine can decode it.
    var isAtHand: Bool {
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return false }
        iconv_close(converter)
        return true
    }

    private func convert(_ bytes: [UInt8]) -> [UInt8]? {
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        // No character of these sets needs more than three bytes of UTF-8 for each of its own.
        var target = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        let written: Int? = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var (left, room) = (source.count, target.count)
                guard iconv(converter, &from, &left, &to, &room) != -1, left == 0,
                    iconv(converter, nil, nil, &to, &room) != -1
                else { return nil }
                return target.count - room
            }
        }
        return written.map { count in target[..<count].map { UInt8(bitPattern: $0) } }
    }
}
