extension JSONText {
    /// Appends a text with quotes, backslashes and control characters escaped.
    package static func escape(
        _ text: UnsafeBufferPointer<UInt8>, into target: inout [UInt8]
    ) {
        var clean = 0
        while clean < text.count {
            let place = nextToEscape(text, from: clean)
            target.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<place]))
            guard place < text.count else { return }
            appendEscape(of: text[place], to: &target)
            clean = place + 1
        }
    }

    /// Where the next byte stands that wants an escape; behind the last one where none does.
    private static func nextToEscape(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        var place = start
        while place + 8 <= text.count,
            !holdsEscape(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        {
            place += 8
        }
        while place < text.count, !needsEscape(text[place]) { place += 1 }
        return place
    }

    /// Whether one of eight bytes wants an escape; nearly all text is clean, so eight are looked at
    /// as one.
    @inline(__always)
    private static func holdsEscape(_ bytes: UInt64) -> Bool {
        let quotes = bytes ^ (eachByte &* UInt64(UInt8(ascii: "\"")))
        let backslashes = bytes ^ (eachByte &* UInt64(UInt8(ascii: "\\")))
        // The highest bit of a byte stays set where the subtraction takes it below zero.
        let found =
            (bytes &- eachByte &* 0x20) & ~bytes | (quotes &- eachByte) & ~quotes
            | (backslashes &- eachByte) & ~backslashes
        return found & (eachByte &* 0x80) != 0
    }

    private static let eachByte: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func appendEscape(of byte: UInt8, to target: inout [UInt8]) {
        target.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: target.append(UInt8(ascii: "b"))
        case 0x09: target.append(UInt8(ascii: "t"))
        case 0x0A: target.append(UInt8(ascii: "n"))
        case 0x0C: target.append(UInt8(ascii: "f"))
        case 0x0D: target.append(UInt8(ascii: "r"))
        case 0..<0x20:
            let digits = String(byte, radix: 16)
            target.append(contentsOf: (byte < 16 ? "u000" : "u00").utf8)
            target.append(contentsOf: digits.utf8)
        default: target.append(byte)
        }
    }
}
