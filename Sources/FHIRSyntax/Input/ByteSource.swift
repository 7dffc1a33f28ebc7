/// Where the bytes of an input come from: an open file as it is, or what it unpacks to.
package struct ByteSource: Sendable {
    let file: FileDescriptor
    private let unpacked: GzipSource?

    /// A file, pipe or socket as it is.
    package init(_ file: FileDescriptor) {
        self.file = file
        unpacked = nil
    }

    /// What a gzip file, of which `head` was read already, unpacks to.
    init(unpacking file: FileDescriptor, head: [UInt8]) throws(InputError) {
        self.file = file
        unpacked = try GzipSource(file, head: head)
    }

    /// Whether the bytes are unpacked on the way.
    package var isCompressed: Bool { unpacked != nil }

    /// Closes the file, where nobody else does.
    package func close() { file.close() }

    /// Reads once into the start of `target`; 0 at the end of the input.
    func read(into target: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        guard let unpacked else { return try file.read(into: target) }
        return try unpacked.read(into: target)
    }

    /// Whether a read would return at once, with bytes or with the end.
    package var isReadable: Bool { unpacked?.isReadable ?? file.isReadable }

    /// How many bytes are left, where that can be told.
    var remainingSize: Int? { unpacked == nil ? file.remainingSize : nil }
}
