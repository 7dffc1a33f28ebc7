#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes of the document, or of a `TextArena`, that outlive the reading.
typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
    /// Whether the bytes are those of `text`.
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        guard let baseAddress else { return true }
        return memcmp(baseAddress, text.utf8Start, count) == 0
    }

    /// Whether both hold the same bytes.
    @inline(__always)
    func equals(_ other: Bytes) -> Bool {
        guard count == other.count else { return false }
        guard let baseAddress, let base = other.baseAddress else { return true }
        return memcmp(baseAddress, base, count) == 0
    }

    func starts(with text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount && prefix(text).equals(text)
    }

    private func prefix(_ text: StaticString) -> Bytes {
        Bytes(rebasing: self[..<Swift.min(count, text.utf8CodeUnitCount)])
    }

    /// A slice as a buffer of its own.
    func part(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

    /// The offset of the last such byte.
    func lastIndex(of byte: Character) -> Int? {
        guard let ascii = byte.asciiValue else { return nil }
        return self.lastIndex { $0 == ascii }
    }

    /// The text, as UTF-8.
    var text: String { String(decoding: self, as: UTF8.self) }

    /// A fast hash for tables that live as long as one reading.
    var tableHash: UInt64 {
        guard let base = UnsafeRawPointer(baseAddress) else { return 0 }
        var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place + 8 <= count {
            hash = Self.mixed(hash, (base + place).loadUnaligned(as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < count {
            rest = rest << 8 | UInt64(self[place])
            place += 1
        }
        return Self.mixed(hash, rest)
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low ^ word &* 0xE703_7ED1_A0B4_28DB
    }
}
