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
        case .utf16, .singleByte, .multiByte: Self.convert(bytes, from: name, to: "UTF-8")
        }
    }

    /// Whether the machine can decode it.
    var isAtHand: Bool {
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return false }
        iconv_close(converter)
        return true
    }
}
