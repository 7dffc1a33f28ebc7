/// The escapes of JSON strings (RFC 8259, section 7).
package enum JSONText {
    /// The text of a string's content whose escapes are known to be well formed.
    package static func unescape(_ content: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: content.count) { target in
            var written = 0
            var place = 0
            while place < content.count {
                if content[place] == UInt8(ascii: "\\") {
                    written += expand(content, &place, into: target, at: written)
                } else {
                    target[written] = content[place]
                    written += 1
                    place += 1
                }
            }
            return written
        }
    }

    /// Writes the character of the escape at `place`, moves behind it, and says how many bytes it took.
    private static func expand(
        _ content: UnsafeBufferPointer<UInt8>, _ place: inout Int,
        into target: UnsafeMutableBufferPointer<UInt8>, at start: Int
    ) -> Int {
        let letter = content[place + 1]
        place += 2
        guard letter == UInt8(ascii: "u") else {
            target[start] = plain(letter)
            return 1
        }
        var written = start
        for unit in UTF8.encode(scalar(content, &place)).unsafelyUnwrapped {
            target[written] = unit
            written += 1
        }
        return written - start
    }

    /// The character a one-letter escape stands for.
    private static func plain(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    /// The scalar of a `\u` escape, or of two that form a surrogate pair.
    private static func scalar(
        _ content: UnsafeBufferPointer<UInt8>, _ place: inout Int
    ) -> Unicode.Scalar {
        var value = hexadecimal(content, place)
        place += 4
        if value & 0xFC00 == 0xD800, place + 6 <= content.count {
            value = 0x10000 + (value & 0x3FF) << 10 + hexadecimal(content, place + 2) & 0x3FF
            place += 6
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func hexadecimal(
        _ content: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> UInt32 {
        var value: UInt32 = 0
        for byte in content[place..<place + 4] {
            let digit = byte <= UInt8(ascii: "9") ? byte & 15 : (byte & 15) + 9
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
