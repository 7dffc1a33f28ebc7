import FHIRCore

/// Turns a stream of UTF-16 that begins with its byte-order mark into UTF-8; leaves all others alone.
struct UTF16Transcoder {
    private enum State {
        case start, asIs
        case utf16(isBigEndian: Bool)
    }

    private var state = State.start
    /// Bytes of a character that is not whole yet.
    private var carry: [UInt8] = []

    var hasTranscoded: Bool { if case .utf16 = state { true } else { false } }

    /// What there is to say of it.
    let note = Issue(
        severity: .information, code: "informational", id: "hl7-character-set-converted",
        diagnostics: "The input is UTF-16; it was read as UTF-8, in which places are counted.")

    mutating func append(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool, to output: inout [UInt8]
    ) {
        if case .asIs = state {
            output.append(contentsOf: bytes)
            return
        }
        carry.append(contentsOf: bytes)
        if case .start = state { decide(isLast: isLast) }
        switch state {
        case .start: return
        case .asIs:
            output.append(contentsOf: carry)
            carry = []
        case .utf16(let isBigEndian): transcode(isBigEndian, isLast: isLast, to: &output)
        }
    }

    private mutating func decide(isLast: Bool) {
        guard carry.count >= 2 || isLast else { return }
        if carry.starts(with: [0xFE, 0xFF]) {
            state = .utf16(isBigEndian: true)
        } else if carry.starts(with: [0xFF, 0xFE]) {
            state = .utf16(isBigEndian: false)
        } else {
            state = .asIs
            return
        }
        carry.removeFirst(2)
    }

    private mutating func transcode(
        _ isBigEndian: Bool, isLast: Bool, to output: inout [UInt8]
    ) {
        var place = 0
        func unit(_ place: Int) -> UInt16 {
            let (first, second) = (UInt16(carry[place]), UInt16(carry[place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        while place + 2 <= carry.count {
            var value = UInt32(unit(place))
            var width = 2
            if UTF16.isLeadSurrogate(UInt16(value)) {
                guard place + 4 <= carry.count else { break }
                let trail = unit(place + 2)
                if UTF16.isTrailSurrogate(trail) {
                    value = 0x10000 + (value & 0x3FF) << 10 + UInt32(trail & 0x3FF)
                    width = 4
                }
            }
            append(value, to: &output)
            place += width
        }
        carry.removeFirst(place)
        if isLast, !carry.isEmpty { output.append(Self.broken) }
    }

    /// A byte that no UTF-8 has, so that the reader of the message refuses it.
    private static let broken: UInt8 = 0xFF

    private func append(_ value: UInt32, to output: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value), let text = UTF8.encode(scalar) else {
            output.append(Self.broken)
            return
        }
        output.append(contentsOf: text)
    }
}
