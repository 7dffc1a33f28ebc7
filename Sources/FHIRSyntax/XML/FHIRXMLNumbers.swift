/// Rules by the number of their shape and of their name: a hash table that only grows.
struct FHIRXMLNumbers {
    private var keys: [UInt64]
    private var values: [UInt32]
    private var count = 0
    private var shift: UInt64

    private static let none = UInt64.max

    init() {
        keys = Array(repeating: Self.none, count: 1024)
        values = Array(repeating: 0, count: 1024)
        shift = 54
    }

    @inline(__always)
    private static func key(_ shape: Int32, _ name: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: shape)) << 32 | UInt64(name)
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
        while keys[slot] != key, keys[slot] != Self.none {
            slot = (slot &+ 1) & (keys.count &- 1)
        }
        return slot
    }

    subscript(_ shape: Int32, _ name: UInt32) -> UInt32? {
        let key = Self.key(shape, name)
        let slot = slot(key)
        return keys[slot] == key ? values[slot] : nil
    }

    mutating func insert(_ value: UInt32, _ shape: Int32, _ name: UInt32) {
        if count * 2 >= keys.count { grow() }
        let key = Self.key(shape, name)
        let slot = slot(key)
        guard keys[slot] == Self.none else { return }
        (keys[slot], values[slot]) = (key, value)
        count += 1
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: Self.none, count: oldKeys.count * 2)
        values = Array(repeating: 0, count: oldKeys.count * 2)
        shift -= 1
        for (key, value) in zip(oldKeys, oldValues) where key != Self.none {
            let slot = slot(key)
            (keys[slot], values[slot]) = (key, value)
        }
    }
}
