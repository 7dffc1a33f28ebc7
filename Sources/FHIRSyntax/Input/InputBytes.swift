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
    /// What was wrong with compressed input; then `bytes` is what could be unpacked of it.
    package let damage: GzipDamage?
    private let owner: AnyObject

    private init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject, damage: GzipDamage? = nil) {
        self.bytes = bytes
        self.damage = damage
        self.owner = owner
    }

    /// Keeps a copy of bytes at hand.
    package convenience init(_ source: some Collection<UInt8>, damage: GzipDamage? = nil) {
        let copy = OwnedBytes(source)
        self.init(UnsafeRawBufferPointer(copy.bytes), owner: copy, damage: damage)
    }

    // Below this a copy is cheaper than a mapping, and safe from the file being cut short meanwhile.
    private static let smallestMapping = 1 << 20

    /// Reads a file, unpacked where it is gzip; throws where that is damaged.
    package static func read(path: String, limit: Int) throws(InputError) -> InputBytes {
        let file = try FileDescriptor.open(reading: path)
        defer { file.close() }
        if isPlain(file) { return try read(ByteSource(file), limit: limit) }
        let head = try InputHead.read(file, limit: limit)
        let input = try read(head.source, head: head.bytes, limit: limit)
        if let damage = input.damage { throw .damaged(damage) }
        return input
    }

    /// Whether a file surely is not compressed, told without taking a byte of it.
    private static func isPlain(_ file: FileDescriptor) -> Bool {
        var start = [UInt8](repeating: 0, count: GzipSource.mark.count)
        let count = pread(file.number, &start, start.count, 0)
        return count >= 0 && !(count == start.count && start == GzipSource.mark)
    }

    /// Reads to the end of an input of which `head` has been read already.
    package static func read(
        _ source: ByteSource, head: [UInt8] = [], limit: Int
    ) throws(InputError) -> InputBytes {
        guard head.count <= limit else { throw .tooLarge(limit: limit) }
        if let size = source.remainingSize {
            guard head.count + size <= limit else { throw .tooLarge(limit: limit) }
            if head.isEmpty, size >= smallestMapping, lseek(source.file.number, 0, SEEK_CUR) == 0,
                let mapped = MappedFile(source.file, size: size)
            {
                return InputBytes(mapped.bytes, owner: mapped)
            }
        }
        return try collect(source, head: head, limit: limit)
    }

    private static func collect(
        _ source: ByteSource, head: [UInt8], limit: Int
    ) throws(InputError) -> InputBytes {
        var bytes = head
        var step = source.remainingSize.map { $0 + 1 } ?? 1 << 16
        while true {
            do throws(InputError) {
                let count = try bytes.append(from: source, atMost: step)
                if count == 0 { return InputBytes(bytes) }
            } catch .damaged(let damage) {
                return InputBytes(bytes, damage: damage)
            }
            if bytes.count > limit { throw .tooLarge(limit: limit) }
            step = Swift.max(1 << 16, Swift.min(bytes.count, 1 << 22))
        }
    }
}

extension [UInt8] {
    /// Appends what one read of at most `count` bytes delivers, and says how much that was.
    package mutating func append(
        from source: ByteSource, atMost count: Int
    ) throws(InputError) -> Int {
        var delivered = 0
        var failure: InputError?
        let tail = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            do throws(InputError) {
                filled = try source.read(into: UnsafeMutableRawBufferPointer(target))
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
