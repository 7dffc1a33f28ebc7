import CDigest

/// The id of a resource: a version-5 UUID over what names it, so that whoever names it again meets it.
struct ResourceID: Hashable {
    let high: UInt64
    let low: UInt64

    /// The namespace of everything this project names: the canonical base in the URL namespace.
    static let project = ResourceID(high: 0x6BA7_B811_9DAD_11D1, low: 0x80B4_00C0_4FD4_30C8)
        .named(Array("https://w3id.org/cobalamin".utf8))

    /// The UUID of a name in this namespace.
    func named(_ name: [UInt8]) -> ResourceID {
        var space = (high.bigEndian, low.bigEndian)
        var uuid: (UInt64, UInt64) = (0, 0)
        let status = withUnsafeBytes(of: &space) { space in
            withUnsafeMutableBytes(of: &uuid) { uuid in
                cobalamin_uuid5(
                    space.baseAddress?.assumingMemoryBound(to: UInt8.self), name, name.count,
                    uuid.baseAddress?.assumingMemoryBound(to: UInt8.self))
            }
        }
        precondition(status == 1, "libcrypto offers no SHA-1")
        return ResourceID(high: UInt64(bigEndian: uuid.0), low: UInt64(bigEndian: uuid.1))
    }
}

extension ByteWriter {
    /// Writes the 36 characters of an id.
    mutating func id(_ id: ResourceID) {
        raw(unsafeUninitializedID: id)
    }

    private mutating func raw(unsafeUninitializedID id: ResourceID) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { text in
            var place = 0
            for digit in 0..<32 {
                if digit == 8 || digit == 12 || digit == 16 || digit == 20 {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                let word = digit < 16 ? id.high : id.low
                let nibble = UInt8(truncatingIfNeeded: word >> UInt64(60 - (digit & 15) * 4)) & 15
                text[place] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
                place += 1
            }
            raw(UnsafeBufferPointer(rebasing: text[0..<36]))
        }
    }
}
