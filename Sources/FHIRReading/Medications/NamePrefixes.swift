import ClinicalModel

/// The first letters of names, to pass over other texts without making a string of them.
struct NamePrefixes: Sendable {
    private static let shortest = 2
    private static let longest = 6
    /// By length: the names of that length, and the beginnings of those that are longer.
    private let known: [Set<UInt64>]

    /// The prefixes of the names, once normalised.
    init(_ names: some Sequence<String>) {
        var known = [Set<UInt64>](repeating: [], count: Self.longest + 1)
        for name in names {
            let letters = Array(LocalName.normalise(name).utf8.prefix(Self.longest))
            known[letters.count].insert(letters.reduce(0) { $0 << 8 | UInt64($1) })
        }
        self.known = known
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
            if count >= Self.shortest, known[count].contains(prefix) { return true }
            if count == Self.longest { return false }
        }
        return false
    }

    private static let lettersAndDigits = Set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".utf8)

    /// Whether one of the names may begin at some word of the text.
    func mayHold(_ text: Bytes) -> Bool {
        var isInWord = false
        for position in 0..<text.count {
            let byte = text[position]
            let isLetter = byte >= 0x80 || Self.lettersAndDigits.contains(byte)
            if isLetter, !isInWord, mayBegin(text.part(position..<text.count)) { return true }
            isInWord = isLetter
        }
        return false
    }
}
