extension JSONText {
    /// Appends a text with quotes, backslashes and control characters escaped.
    package static func escape(
        _ text: UnsafeBufferPointer<UInt8>, into target: inout [UInt8]
    ) {
        var clean = 0
        for (place, byte) in text.enumerated() where needsEscape(byte) {
            target.append(contentsOf: text[clean..<place])
            appendEscape(of: byte, to: &target)
            clean = place + 1
        }
        target.append(contentsOf: text[clean...])
    }

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
