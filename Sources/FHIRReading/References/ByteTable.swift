/// A table from bytes to resource numbers, by open addressing; the last value set for a key counts.
struct ByteTable {
    private struct Slot {
        var key: Bytes
        var hash: UInt64
        var value: Int32
    }

    private var slots: [Slot]
    private var count = 0

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Self.emptySlots(size)
    }

    /// The value of a key; `seed` parts keys of different kinds.
    func value(_ key: Bytes, seed: UInt64 = 0) -> Int? {
        let hash = key.tableHash ^ seed &* 0x9E37_79B9_7F4A_7C15
        let slot = slots[place(of: key, hash: hash)]
        return slot.value < 0 ? nil : Int(slot.value)
    }

    mutating func set(_ value: Int, for key: Bytes, seed: UInt64 = 0) {
        set(value, at: spot(for: key, seed: seed))
    }

    /// Where a key stands or belongs, to look at and then to fill without searching again.
    struct Spot {
        fileprivate let place: Int
        fileprivate let key: Bytes
        fileprivate let hash: UInt64
    }

    /// The spot of a key; valid until another key is set.
    mutating func spot(for key: Bytes, seed: UInt64 = 0) -> Spot {
        if count * 2 >= slots.count { grow() }
        let hash = key.tableHash ^ seed &* 0x9E37_79B9_7F4A_7C15
        return Spot(place: place(of: key, hash: hash), key: key, hash: hash)
    }

    /// The value at a spot.
    func value(at spot: Spot) -> Int? {
        let value = slots[spot.place].value
        return value < 0 ? nil : Int(value)
    }

    mutating func set(_ value: Int, at spot: Spot) {
        if slots[spot.place].value < 0 { count += 1 }
        slots[spot.place] = Slot(
            key: spot.key, hash: spot.hash, value: Int32(truncatingIfNeeded: value))
    }

    /// The slot that holds the key, or the empty one where it belongs.
    @inline(__always)
    private func place(of key: Bytes, hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash >> 17) & mask
        while slots[place].value >= 0 {
            if slots[place].hash == hash, slots[place].key.equals(key) { return place }
            place = (place + 1) & mask
        }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Self.emptySlots(old.count * 2)
        for slot in old where slot.value >= 0 {
            slots[place(of: slot.key, hash: slot.hash)] = slot
        }
    }

    private static func emptySlots(_ size: Int) -> [Slot] {
        let empty = Slot(key: Bytes(start: nil, count: 0), hash: 0, value: -1)
        return [Slot](repeating: empty, count: size)
    }
}
