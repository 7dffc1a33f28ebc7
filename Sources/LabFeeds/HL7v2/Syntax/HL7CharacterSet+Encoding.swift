#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension HL7CharacterSet {
    /// UTF-8 in this set; nil where it has not all of the characters, or is not at hand.
    func encode(_ text: [UInt8]) -> [UInt8]? {
        if kind == .ascii { return text.allSatisfy { $0 < 0x80 } ? text : nil }
        return Self.convert(text, from: "UTF-8", to: name)
    }

    /// Converts with iconv; nil where a character has no counterpart.
    static func convert(_ bytes: [UInt8], from origin: String, to target: String) -> [UInt8]? {
        let converter = iconv_open(target, origin)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        // No character of these sets needs more than so many bytes for each of its own.
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let written: Int? = source.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (source.baseAddress, output.baseAddress)
                var (left, room) = (source.count, output.count)
                // A positive result counts characters that were replaced.
                guard iconv(converter, &from, &left, &to, &room) == 0, left == 0,
                    iconv(converter, nil, nil, &to, &room) == 0
                else { return nil }
                return output.count - room
            }
        }
        return written.map { count in output[..<count].map { UInt8(bitPattern: $0) } }
    }
}
