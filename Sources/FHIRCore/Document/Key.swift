/// A member name with the hash that nodes carry, folded to constants by the compiler.
///
/// Define names as computed properties, `static var status: Key { Key("status") }`: a stored one
/// costs a lookup at each use.
@frozen
public struct Key: Sendable {
    @usableFromInline package let text: StaticString
    @usableFromInline package let hash: UInt32

    /// A name of at least two ASCII letters, as all FHIR element names are, or any other literal.
    @inlinable @inline(__always)
    public init(_ text: StaticString) {
        self.text = text
        hash = Key.hash(UnsafeRawPointer(text.utf8Start), text.utf8CodeUnitCount)
    }

    /// The bit of the name in `Element.memberBits`.
    @inlinable @inline(__always)
    public var bit: UInt64 { 1 &<< UInt64(hash & 63) }

    /// The name as a string.
    public var name: String { text.description }

    /// The hash of a member name: its first and last eight bytes and its length, mixed to 24 bits.
    ///
    /// `cjs_hash` in `CJSONScanner` computes the same.
    @inlinable @inline(__always)
    package static func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt32 {
        var head: UInt64 = 0
        var tail: UInt64 = 0
        if count >= 8 {
            head = bytes.loadUnaligned(as: UInt64.self)
            tail = (bytes + (count - 8)).loadUnaligned(as: UInt64.self)
        } else if count >= 4 {
            let last = UInt64((bytes + (count - 4)).loadUnaligned(as: UInt32.self))
            head = UInt64(bytes.loadUnaligned(as: UInt32.self)) | last &<< UInt64((count - 4) * 8)
        } else if count > 0 {
            let middle = count / 2
            head = UInt64(bytes.load(as: UInt8.self))
            head |= UInt64((bytes + middle).load(as: UInt8.self)) &<< UInt64(middle * 8)
            head |= UInt64((bytes + (count - 1)).load(as: UInt8.self)) &<< UInt64((count - 1) * 8)
        }
        let turned = tail &<< 23 | tail &>> 41
        let mixed = (head ^ turned ^ UInt64(count) &<< 56) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: mixed &>> 40)
    }
}
