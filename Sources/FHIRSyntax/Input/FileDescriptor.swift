#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, pipe or socket that somebody else closes.
package struct FileDescriptor: Sendable {
    package let number: Int32

    package init(_ number: Int32) {
        self.number = number
    }

    package static let standardInput = FileDescriptor(0)

    /// Opens a file for reading; whoever opens it closes it.
    package static func open(reading path: String) throws(InputError) -> FileDescriptor {
        while true {
            #if canImport(Glibc)
                let number = Glibc.open(path, O_RDONLY | O_CLOEXEC)
            #else
                let number = Darwin.open(path, O_RDONLY | O_CLOEXEC)
            #endif
            if number >= 0 { return FileDescriptor(number) }
            if errno != EINTR { throw .cannotOpen(errno) }
        }
    }

    package func close() {
        #if canImport(Glibc)
            _ = Glibc.close(number)
        #else
            _ = Darwin.close(number)
        #endif
    }

    /// Reads once into the start of `target`; 0 at the end of the input.
    func read(into target: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(number, target.baseAddress, target.count)
            #else
                let count = Darwin.read(number, target.baseAddress, target.count)
            #endif
            if count >= 0 { return count }
            if errno == EAGAIN {
                wait()
            } else if errno != EINTR {
                throw .cannotRead(errno)
            }
        }
    }

    /// Whether a read would return at once, with bytes or with the end.
    var isReadable: Bool { poll(timeout: 0) > 0 }

    /// Waits for bytes on an input that somebody has set not to block.
    private func wait() {
        _ = poll(timeout: -1)
    }

    private func poll(timeout: Int32) -> Int32 {
        var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        #if canImport(Glibc)
            return Glibc.poll(&request, 1, timeout)
        #else
            return Darwin.poll(&request, 1, timeout)
        #endif
    }

    /// The size of a regular file from here to its end, nil for anything else.
    var remainingSize: Int? {
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let place = lseek(number, 0, SEEK_CUR)
        guard place >= 0 else { return nil }
        return max(Int(status.st_size) - Int(place), 0)
    }
}
