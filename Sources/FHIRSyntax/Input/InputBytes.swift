#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of one whole input: a mapped file, or what a pipe delivered up to its end.
///
/// `read` of `JSONReader` may borrow `bytes` as long as this object lives.
package final class InputBytes {
    package let bytes: UnsafeRawBufferPointer
    private let owner: AnyObject

    private init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject) {
        self.bytes = bytes
        self.owner = owner
    }

    /// Keeps a copy of bytes at hand.
    package convenience init(_ source: some Collection<UInt8>) {
        let copy = OwnedBytes(source)
        self.init(UnsafeRawBufferPointer(copy.bytes), owner: copy)
    }

    // Below this a copy is cheaper than a mapping, and safe from the file being cut short meanwhile.
    private static let smallestMapping = 1 << 20

    /// Reads a file.
    package static func read(path: String, limit: Int) throws(InputError) -> InputBytes {
        let file = try FileDescriptor.open(reading: path)
        defer { file.close() }
        return try read(file, limit: limit)
    }

    /// Reads to the end of an input of which `head` has been read already.
    package static func read(
        _ file: FileDescriptor, head: [UInt8] = [], limit: Int
    ) throws(InputError) -> InputBytes {
        guard head.count <= limit else { throw .tooLarge(limit: limit) }
        if let size = file.remainingSize {
            guard head.count + size <= limit else { throw .tooLarge(limit: limit) }
            if head.isEmpty, size >= smallestMapping, lseek(file.number, 0, SEEK_CUR) == 0,
                let mapped = MappedFile(file, size: size)
            {
                return InputBytes(mapped.bytes, owner: mapped)
            }
        }
        return InputBytes(try collect(file, head: head, limit: limit))
    }

    private static func collect(
        _ file: FileDescriptor, head: [UInt8], limit: Int
    ) throws(InputError) -> [UInt8] {
        var bytes = head
        var step = file.remainingSize.map { $0 + 1 } ?? 1 << 16
        while true {
            let count = try bytes.append(from: file, atMost: step)
            if count == 0 { return bytes }
            if bytes.count > limit { throw .tooLarge(limit: limit) }
            step = Swift.max(1 << 16, Swift.min(bytes.count, 1 << 22))
        }
    }
}

extension [UInt8] {
    /// Appends what one read of at most `count` bytes delivers, and says how much that was.
    mutating func append(
        from file: FileDescriptor, atMost count: Int
    ) throws(InputError) -> Int {
        var delivered = 0
        var failure: InputError?
        let tail = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            do throws(InputError) {
                filled = try file.read(into: UnsafeMutableRawBufferPointer(target))
            } catch {
                failure = error
            }
            delivered = filled
        }
        if let failure { throw failure }
        append(contentsOf: tail)
        return delivered
    }
}
