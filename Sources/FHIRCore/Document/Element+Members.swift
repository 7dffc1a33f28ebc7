#if canImport(Glibc)
    public import Glibc
#else
    public import Darwin
#endif

extension Element {
    /// The member of an object; nil where there is none or this is no object.
    ///
    /// A member whose value is `null` is returned as such. Of repeated names the first counts.
    @inlinable @inline(__always)
    public subscript(_ key: Key) -> Element? {
        guard isObject else { return nil }
        var place = number32 + 1
        let end = node.next
        while place < end {
            let head = nodes[Int(place)].head
            if head &>> 8 == key.hash, sibling(place).nameMatches(key) { return sibling(place) }
            place = nodes[Int(place)].next
        }
        return nil
    }

    /// A bit for each member name: where that of a key is not set, the object has no such member.
    ///
    /// Worth asking for once where several members are looked for that are mostly absent.
    @inlinable @inline(__always)
    public var memberBits: UInt64 {
        guard isObject else { return 0 }
        var bits: UInt64 = 0
        var place = number32 + 1
        let end = node.next
        while place < end {
            bits |= 1 &<< UInt64(nodes[Int(place)].head &>> 8 & 63)
            place = nodes[Int(place)].next
        }
        return bits
    }

    /// The member of an object by a name known only at run time.
    public func member(named name: String) -> Element? {
        guard isObject else { return nil }
        var name = name
        let hash = name.withUTF8 { text in
            text.baseAddress.map { Key.hash(UnsafeRawPointer($0), text.count) } ?? Key("").hash
        }
        return children.first { $0.node.head &>> 8 == hash && $0.name == name }
    }

    /// Whether this is a member of that name.
    @inlinable @inline(__always)
    public func hasName(_ key: Key) -> Bool {
        node.head & 32 != 0 && node.head &>> 8 == key.hash && nameMatches(key)
    }

    /// Compares the name in the source, once the hashes are equal.
    @inlinable @inline(__always)
    func nameMatches(_ key: Key) -> Bool {
        if node.head & 16 != 0 { return name == key.name }
        let count = key.text.utf8CodeUnitCount
        let end = nameEnd
        guard end > count, base[end - count - 1] == UInt8(ascii: "\"") else { return false }
        return memcmp(base + (end - count), key.text.utf8Start, count) == 0
    }

    /// The offset of the closing quote of the name before this value.
    @inlinable @inline(__always)
    var nameEnd: Int {
        let start = Int(node.start)
        let quote = UInt8(ascii: "\"")
        if base[start - 1] == UInt8(ascii: ":"), base[start - 2] == quote { return start - 2 }
        return nameEndBeforeBlanks
    }

    /// The same, for a source with blanks around the colon.
    @inlinable
    var nameEndBeforeBlanks: Int {
        var place = Int(node.start) - 1
        while base[place] != UInt8(ascii: ":") { place -= 1 }
        while base[place] != UInt8(ascii: "\"") { place -= 1 }
        return place
    }

    /// The range of the name's bytes between its quotes, still escaped; nil for no member.
    @inlinable
    public var nameRange: Range<Int>? {
        guard node.head & 32 != 0 else { return nil }
        let end = nameEnd
        var start = end
        let quote = UInt8(ascii: "\"")
        // A quote inside a name follows a backslash; the one before it never does.
        while base[start - 1] != quote || base[start - 2] == UInt8(ascii: "\\") { start -= 1 }
        return start..<end
    }

    /// The source of the name between its quotes, still escaped; nil for no member.
    @inlinable
    public var nameBytes: UnsafeBufferPointer<UInt8>? {
        nameRange.map { UnsafeBufferPointer(start: base + $0.lowerBound, count: $0.count) }
    }

    /// The member name, unescaped; nil where the parent is no object.
    public var name: String? {
        guard let raw = nameBytes else { return nil }
        guard node.head & 16 != 0 else { return String(decoding: raw, as: UTF8.self) }
        return JSONText.unescape(raw)
    }
}
