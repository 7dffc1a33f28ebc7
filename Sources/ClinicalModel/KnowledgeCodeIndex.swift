/// A table from the bytes of a code to a small number, for the hot path.
///
/// Codes of up to eight bytes are packed, longer ones hashed, into a 64-bit key; look-ups
/// touch one or two slots of an open table and make no `String`.
public struct CodeIndex: Sendable {
    @usableFromInline let keys: [UInt64]
    @usableFromInline let values: [UInt16]
    @usableFromInline let mask: Int

    /// An index of `codes` by their position; of two equal codes the first wins.
    public init(_ codes: [String]) {
        var size = 16
        while size < codes.count * 4 { size *= 2 }
        var keys = [UInt64](repeating: 0, count: size)
        var values = [UInt16](repeating: .max, count: size)
        for (position, code) in codes.enumerated() where position < Int(UInt16.max) {
            let key = Self.key(code.utf8.count, code.utf8)
            var slot = Self.slot(key, size - 1)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
            guard keys[slot] == 0 else { continue }
            keys[slot] = key
            values[slot] = UInt16(position)
        }
        self.keys = keys
        self.values = values
        mask = size - 1
    }

    /// The position of the code with these bytes (unescaped, without quotes).
    @inlinable public func position(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        position(key: Self.key(bytes.count, bytes))
    }

    /// The position of `code`.
    @inlinable public func position(of code: String) -> Int? {
        position(key: Self.key(code.utf8.count, code.utf8))
    }

    /// Whether a code of at most eight bytes is known, its bytes packed into a number, first one highest.
    @inlinable public func holds(packed key: UInt64) -> Bool { position(key: key) != nil }

    @inlinable func position(key: UInt64) -> Int? {
        var slot = Self.slot(key, mask)
        while keys[slot] != 0 {
            if keys[slot] == key { return Int(values[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Packed up to eight bytes, else a hash with the top bit set; never zero.
    @inlinable static func key(_ count: Int, _ bytes: some Sequence<UInt8>) -> UInt64 {
        if count <= 8 {
            var key: UInt64 = 0
            for byte in bytes { key = key << 8 | UInt64(byte) }
            return key == 0 ? 1 : key
        }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash | 1 << 63
    }

    @inlinable static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }
}
