/// The first bytes of an input, read to tell its shape without waiting for more than that takes.
package struct InputHead: Sendable {
    package let bytes: [UInt8]
    /// Whether the input ended within them.
    package let isWhole: Bool
    /// What was wrong with compressed input, where that ends within them; reading on tells it again.
    package let damage: GzipDamage?
    /// What gives the rest; gzip input is told by its first bytes and unpacked here already.
    package let source: ByteSource

    /// Reads at least the first line, and 64 KiB where the sender does not pause after a line.
    ///
    /// A sender that waits for an answer to its first line is thus not kept waiting for a second.
    package static func read(
        _ file: FileDescriptor, limit: Int
    ) throws(InputError) -> InputHead {
        let plain = ByteSource(file)
        var mark: [UInt8] = []
        while mark.count < GzipSource.mark.count, GzipSource.mark.starts(with: mark) {
            let count = try mark.append(from: plain, atMost: InputShape.headBytes)
            if count == 0 { return InputHead(mark, isWhole: true, plain) }
        }
        guard mark.starts(with: GzipSource.mark) else {
            return try read(plain, after: mark, limit: limit)
        }
        return try read(ByteSource(unpacking: file, head: mark), after: [], limit: limit)
    }

    private static func read(
        _ source: ByteSource, after start: [UInt8], limit: Int
    ) throws(InputError) -> InputHead {
        var bytes = start
        var hasLine = Self.hasLineEnd(start[...], of: start)
        while bytes.count <= limit {
            let isEnough = bytes.count >= InputShape.headBytes
            if hasLine, isEnough || !source.isReadable { break }
            let before = bytes.count
            do throws(InputError) {
                let count = try bytes.append(from: source, atMost: InputShape.headBytes)
                if count == 0 { return InputHead(bytes, isWhole: true, source) }
                hasLine = hasLine || Self.hasLineEnd(bytes[before...], of: bytes)
            } catch .damaged(let damage) {
                return InputHead(bytes, isWhole: damage != .truncated, source, damage: damage)
            }
        }
        return InputHead(bytes, isWhole: false, source)
    }

    /// Whether a line ends in a piece of an input; a segment of HL7 v2 may end with CR alone.
    private static func hasLineEnd(_ piece: ArraySlice<UInt8>, of input: [UInt8]) -> Bool {
        if piece.contains(UInt8(ascii: "\n")) { return true }
        guard let first = input.first, messageStarts.contains(first) else { return false }
        return piece.contains(UInt8(ascii: "\r"))
    }

    /// How MSH, FHS, BHS and a block of MLLP begin; no JSON does.
    private static let messageStarts = [0x0B] + Array("MFB".utf8)

    private init(
        _ bytes: [UInt8], isWhole: Bool, _ source: ByteSource, damage: GzipDamage? = nil
    ) {
        (self.bytes, self.isWhole, self.source, self.damage) = (bytes, isWhole, source, damage)
    }

    /// One document or a stream: by the file's name where that says so, else by these bytes.
    package func shape(fileName: String?) -> InputShape {
        if let named = fileName.flatMap(InputShape.init(fileName:)) { return named }
        return bytes.withUnsafeBytes { InputShape(head: $0, isWhole: isWhole) }
    }
}
