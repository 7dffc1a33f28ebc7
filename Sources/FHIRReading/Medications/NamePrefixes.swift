import ClinicalModel

/// The first letters of the names of drugs, to pass over other drugs without making text.
struct NamePrefixes: Sendable {
    private static let length = 3
    private let known: Set<UInt32>

    /// The prefixes of the names, once normalised.
    init(_ names: some Sequence<String>) {
        known = Set(
            names.compactMap { name in
                Array(LocalName.normalise(name).utf8).withUnsafeBufferPointer(Self.prefix(of:))
            })
    }

    /// Whether a text may begin with one of the names.
    func mayBegin(_ text: Bytes) -> Bool {
        guard let prefix = Self.prefix(of: text) else { return true }
        return known.contains(prefix)
    }

    /// The first letters in upper case, without the signs that normalising drops.
    ///
    /// nil where there are too few, or one whose accent would have to be taken off.
    private static func prefix(of text: Bytes) -> UInt32? {
        var prefix: UInt32 = 0
        var count = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "):
                continue
            case 0x80...: return nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"): prefix = prefix << 8 | UInt32(byte - 32)
            default: prefix = prefix << 8 | UInt32(byte)
            }
            count += 1
            if count == length { return prefix }
        }
        return nil
    }
}
