/// The first bytes of an input, read to tell its shape without waiting for more than that takes.
package struct InputHead: Sendable {
    package let bytes: [UInt8]
    /// Whether the input ended within them.
    package let isWhole: Bool

    /// Reads at least the first line, and 64 KiB where the sender does not pause after a line.
    ///
    /// A sender that waits for an answer to its first line is thus not kept waiting for a second.
    package static func read(
        _ file: FileDescriptor, limit: Int
    ) throws(InputError) -> InputHead {
        var bytes: [UInt8] = []
        var hasLine = false
        while bytes.count <= limit {
            let before = bytes.count
            let count = try bytes.append(from: file, atMost: InputShape.headBytes)
            if count == 0 { return InputHead(bytes: bytes, isWhole: true) }
            hasLine = hasLine || bytes[before...].contains(UInt8(ascii: "\n"))
            let isEnough = bytes.count >= InputShape.headBytes
            if hasLine, isEnough || !file.isReadable { break }
        }
        return InputHead(bytes: bytes, isWhole: false)
    }

    /// One document or a stream: by the file's name where that says so, else by these bytes.
    package func shape(fileName: String?) -> InputShape {
        if let named = fileName.flatMap(InputShape.init(fileName:)) { return named }
        return bytes.withUnsafeBytes { InputShape(head: $0, isWhole: isWhole) }
    }
}
