import ClinicalModel

/// The first letters of names, to pass over other texts without making a string of them.
final class NamePrefixes: Sendable {
    private static let shortest = 2
    private static let longest = 6
    /// A bit for each pair of first letters: most texts are passed over by theirs.
    private let pairs: [UInt64]
    /// The names of that length, and the beginnings of those that are longer.
    private let known: CodeIndex

    /// The prefixes of the names, once normalised.
    init(_ names: some Sequence<String>) {
        var pairs = [UInt64](repeating: 0, count: 1 << 10)
        var known: [String] = []
        for name in names {
            let letters = LocalName.normalise(name).utf8.prefix(Self.longest)
            guard letters.count >= Self.shortest else { continue }
            let pair = letters.prefix(2).reduce(0) { $0 << 8 | Int($1) }
            pairs[pair >> 6] |= 1 << UInt64(pair & 63)
            known.append(String(decoding: letters, as: UTF8.self))
        }
        self.pairs = pairs
        self.known = CodeIndex(known)
    }

    /// Whether a text may begin with one of the names; so may one whose accents would have to
    /// be taken off.
    func mayBegin(_ text: Bytes) -> Bool {
        var prefix: UInt64 = 0
        var count = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "):
                continue
            case 0x80...: return true
            case UInt8(ascii: "a")...UInt8(ascii: "z"): prefix = prefix << 8 | UInt64(byte - 32)
            default: prefix = prefix << 8 | UInt64(byte)
            }
            count += 1
            if count < Self.shortest { continue }
            if count == Self.shortest, !beginsName(prefix) { return false }
            if known.holds(packed: prefix) { return true }
            if count == Self.longest { return false }
        }
        return false
    }

    private func beginsName(_ pair: UInt64) -> Bool {
        pairs[Int(pair >> 6)] & 1 << (pair & 63) != 0
    }

    /// Whether one of the names may begin at some word of the text.
    func mayHold(_ text: Bytes) -> Bool {
        var isInWord = false
        for position in 0..<text.count {
            let isLetter = Self.isLetterOrDigit(text[position])
            if isLetter, !isInWord, mayBegin(text.part(position..<text.count)) { return true }
            isInWord = isLetter
        }
        return false
    }

    @inline(__always)
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80..., UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
