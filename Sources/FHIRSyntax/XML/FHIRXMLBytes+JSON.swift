extension FHIRXMLBytes {
    /// Writes a JSON string.
    mutating func put(quoting text: UnsafeBufferPointer<UInt8>) {
        put(UInt8(ascii: "\""))
        var clean = 0
        var place = Self.firstSpecial(in: text, from: 0)
        while place < text.count {
            put(UnsafeBufferPointer(rebasing: text[clean..<place]))
            put(escapeOf: text[place])
            clean = place + 1
            place = Self.firstSpecial(in: text, from: clean)
        }
        put(UnsafeBufferPointer(rebasing: text[clean...]))
        put(UInt8(ascii: "\""))
    }

    /// The first byte that JSON wants escaped, eight looked at in one; the count where there is none.
    private static func firstSpecial(
        in text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        guard let base = text.baseAddress else { return 0 }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        var place = start
        while place &+ 8 <= text.count {
            let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
            let quote = word ^ (ones &* 0x22)
            let slash = word ^ (ones &* 0x5C)
            let low = (word &- ones &* 0x20) & ~word
            let found = (low | (quote &- ones) & ~quote | (slash &- ones) & ~slash) & tops
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place &+= 8
        }
        while place < text.count {
            if base[place] < 0x20 || base[place] == 0x22 || base[place] == 0x5C { return place }
            place &+= 1
        }
        return text.count
    }

    private mutating func put(escapeOf byte: UInt8) {
        put(UInt8(ascii: "\\"))
        switch byte {
        case 0x09: put(UInt8(ascii: "t"))
        case 0x0A: put(UInt8(ascii: "n"))
        case 0x0D: put(UInt8(ascii: "r"))
        case 0..<0x20:
            // XML 1.0 has no other control character; a reader that passed one would be wrong.
            put("u00")
            put(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
            let digit = byte & 15
            put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        default: put(byte)
        }
    }
}
