#if canImport(Glibc)
    public import Glibc
#else
    public import Darwin
#endif

extension Element {
    /// The byte offsets of the value in its document, a string's with its quotes.
    @inlinable @inline(__always)
    public var range: Range<Int> { Int(node.start)..<Int(node.end) }

    /// The source of the value, a string's with its quotes.
    @inlinable @inline(__always)
    public var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + Int(node.start), count: Int(node.end &- node.start))
    }

    /// The source of the value; a string's between its quotes, still escaped.
    @inlinable @inline(__always)
    public var contentBytes: UnsafeBufferPointer<UInt8> {
        guard isString else { return bytes }
        let count = Int(node.end &- node.start) - 2
        return UnsafeBufferPointer(start: base + (Int(node.start) + 1), count: count)
    }

    /// Whether this is a string written with a backslash somewhere.
    @inlinable @inline(__always)
    public var hasEscapes: Bool { node.head & 8 != 0 }

    /// The text of a JSON string, unescaped, else nil.
    public var string: String? {
        guard isString else { return nil }
        guard hasEscapes else { return String(decoding: contentBytes, as: UTF8.self) }
        return JSONText.unescape(contentBytes)
    }

    /// Whether this is a JSON string of that text.
    ///
    /// Makes no `String` unless there are escapes.
    @inlinable @inline(__always)
    public func equals(_ text: StaticString) -> Bool {
        guard isString else { return false }
        if hasEscapes { return string == text.description }
        let content = contentBytes
        guard content.count == text.utf8CodeUnitCount else { return false }
        guard let start = content.baseAddress else { return true }
        return memcmp(start, text.utf8Start, content.count) == 0
    }

    /// The value of a JSON number with its text kept, else nil.
    public var number: FHIRDecimal? {
        guard isNumber else { return nil }
        return FHIRDecimal(json: String(decoding: bytes, as: UTF8.self))
    }
}
