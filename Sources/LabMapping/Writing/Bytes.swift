/// Texts of a feed, compared and taken apart as bytes.
extension UnsafeBufferPointer where Element == UInt8 {
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for place in 0..<count where self[place] != text.utf8Start[place] { return false }
        return true
    }

    func equalsIgnoringCase(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for place in 0..<count
        where self[place].lowercased != text.utf8Start[place].lowercased { return false }
        return true
    }

    func starts(with text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount
            && UnsafeBufferPointer(rebasing: self[..<text.utf8CodeUnitCount]).equals(text)
    }

    /// Without blanks at either end.
    var trimmed: UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, count)
        while start < end, self[start] <= 0x20 { start += 1 }
        while end > start, self[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: self[start..<end])
    }

    var string: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    @inline(__always)
    var isDigit: Bool { self &- 0x30 < 10 }

    @inline(__always)
    var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension [UInt8] {
    @inline(__always)
    mutating func append(_ text: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(
                start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends a text as a segment of a URI's path.
    mutating func append(encoding text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            let isPlain =
                byte.isDigit || byte.lowercased &- 0x61 < 26 || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: "~")
            if isPlain {
                append(byte)
            } else {
                append(UInt8(ascii: "%"))
                append(Self.hexadecimal(byte >> 4))
                append(Self.hexadecimal(byte & 15))
            }
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? 0x30 + digit : 0x37 + digit
    }
}
