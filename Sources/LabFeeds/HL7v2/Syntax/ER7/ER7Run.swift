import FHIRCore

/// Lines that belong together: a message, or bytes outside of any.
struct ER7Run {
    var isMessage: Bool
    /// Where it begins in the input.
    var start: SourcePosition
    /// Where it stands in the reader's buffer.
    private(set) var range: Range<Int>
    /// Whether it is longer than allowed and therefore not held.
    private(set) var isTooLong = false

    init(isMessage: Bool, start: SourcePosition, range: Range<Int>) {
        (self.isMessage, self.start, self.range) = (isMessage, start, range)
    }

    var count: Int { range.count }

    mutating func extend(to end: Int) {
        range = isTooLong ? end..<end : range.lowerBound..<end
    }

    mutating func move(by distance: Int) {
        range = (range.lowerBound + distance)..<(range.upperBound + distance)
    }

    mutating func passOver(upTo end: Int) {
        isTooLong = true
        range = end..<end
    }

    /// Why it cannot be read, where it cannot.
    func issues(limit: Int) -> [Issue] {
        if isTooLong {
            return [
                Issue(
                    severity: .fatal, code: "too-costly", id: "hl7-too-large", position: start,
                    diagnostics: "It is longer than \(limit) bytes; it was passed over.")
            ]
        }
        guard !isMessage else { return [] }
        return [
            Issue(
                severity: .fatal, code: "structure", id: "hl7-bytes-outside-message",
                position: start,
                diagnostics: "These \(range.count) bytes belong to no message: no line of theirs "
                    + "begins with MSH.")
        ]
    }
}

extension SourcePosition {
    /// The place behind bytes that hold no line end.
    func advanced(over bytes: ArraySlice<UInt8>) -> SourcePosition {
        let characters = bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return SourcePosition(
            line: line, column: column + characters, byteOffset: byteOffset + bytes.count)
    }
}
