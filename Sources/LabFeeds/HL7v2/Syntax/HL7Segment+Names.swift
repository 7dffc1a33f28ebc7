extension HL7Message.Segment {
    /// A name of three bytes, packed; nil where they are no segment's name.
    static func packed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32? {
        func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        guard isLetter(first), isLetter(second) || isDigit(second),
            isLetter(third) || isDigit(third)
        else { return nil }
        return UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    }

    /// The three bytes of its name.
    var nameBytes: [UInt8] {
        [UInt8(name >> 16 & 0xFF), UInt8(name >> 8 & 0xFF), UInt8(name & 0xFF)]
    }
}
