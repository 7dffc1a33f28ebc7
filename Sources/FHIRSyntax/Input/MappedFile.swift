#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A regular file mapped for reading.
final class MappedFile {
    let bytes: UnsafeRawBufferPointer

    /// Maps a whole file of `size` bytes, at least one; nil where the system cannot.
    init?(_ file: FileDescriptor, size: Int) {
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.number, 0),
            start != MAP_FAILED
        else { return nil }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
}
