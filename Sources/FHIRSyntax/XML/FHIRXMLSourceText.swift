#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// XML in another encoding than UTF-8, and the same as UTF-8, to which edits can be made.
struct FHIRXMLSourceText {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The name of the encoding as declared, or proved by the byte-order mark.
    let encoding: String

    /// How far a declaration may reach.
    private static let head = 1024

    /// Nil for UTF-8.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if ByteOrderMark.found(in: bytes) == .utf8 { return nil }
        if ByteOrderMark.found(in: bytes) == .utf16 {
            encoding = "UTF-16"
            return
        }
        guard let place = Self.declared(in: bytes.prefix(Self.head)) else { return nil }
        let name = String(decoding: bytes[place], as: UTF8.self)
        if ["UTF-8", "UTF8"].contains(name.uppercased()) { return nil }
        encoding = name
    }

    /// The text as UTF-8 without a byte-order mark; a declaration says UTF-8 and is as long as before.
    ///
    /// Nil where the bytes are not what the encoding allows.
    func converted() -> [UInt8]? {
        guard var text = transcoded() else { return nil }
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        let place = text.withUnsafeBufferPointer { Self.declared(in: $0.prefix(Self.head)) }
        guard let place, place.count >= 5 else { return text }
        // The blanks behind the quote keep every place in the text where it was.
        let blanks = Array(repeating: UInt8(ascii: " "), count: place.count - 5)
        let quote = text[place.upperBound]
        text.replaceSubrange(
            place.lowerBound...place.upperBound, with: Array("UTF-8".utf8) + [quote] + blanks)
        return text
    }

    /// Where the name of the encoding stands in the XML declaration.
    private static func declared(in head: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? {
        guard head.starts(with: "<?xml".utf8),
            let end = head.firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let declaration = head[..<end]
        let word = Array("encoding".utf8)
        var place = 5
        while place + word.count < end, !declaration[place...].starts(with: word) { place += 1 }
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        guard place + word.count < end,
            let open = declaration[place...].firstIndex(where: quotes.contains),
            let close = declaration[(open + 1)...].firstIndex(of: declaration[open])
        else { return nil }
        return open + 1..<close
    }

    private func transcoded() -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", encoding),
            converter != iconv_t(bitPattern: -1)
        else { return nil }
        defer { iconv_close(converter) }
        // No character of these encodings takes more than three bytes for one.
        let room = bytes.count * 3 + 4
        var isWhole = false
        let text = [UInt8](unsafeUninitializedCapacity: room) { target, written in
            var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            var output = UnsafeMutableRawPointer(target.baseAddress)?
                .assumingMemoryBound(to: CChar.self)
            var (inputLeft, outputLeft) = (bytes.count, room)
            isWhole = iconv(converter, &input, &inputLeft, &output, &outputLeft) != -1
            written = room - outputLeft
        }
        return isWhole ? text : nil
    }
}
