/// A text that is not UTF-8, judged by its bytes above ASCII.
struct SingleByteText {
    private let text: UnsafeBufferPointer<UInt8>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// The single-byte encoding the text looks like, or that there is none.
    ///
    /// In ISO-8859-1 accented letters stand alone among ASCII letters, where UTF-8 would have two
    /// bytes or more; Windows-1252 adds signs such as the euro at 0x80–0x9F.
    var reason: SyntaxError.Reason {
        var alone = 0
        var inRuns = 0
        var hasSigns = false
        for (place, byte) in text.enumerated() where byte >= 0x80 {
            if Self.isUnassigned(byte) { return .notUTF8 }
            hasSigns = hasSigns || byte < 0xA0
            let follows = place > 0 && text[place - 1] >= 0x80
            let precedes = place + 1 < text.count && text[place + 1] >= 0x80
            if follows || precedes { inRuns += 1 } else { alone += 1 }
        }
        guard alone > inRuns else { return .notUTF8 }
        return hasSigns ? .looksLikeWindows1252 : .looksLikeISO88591
    }

    /// The five bytes that Windows-1252 leaves open.
    private static func isUnassigned(_ byte: UInt8) -> Bool {
        [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
    }
}
