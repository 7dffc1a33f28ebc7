#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open file, pipe or socket that somebody else closes.
package struct FileDescriptor: Sendable {
    package let number: Int32

    /// A descriptor that becomes readable when reading is to stop; nil where nothing stops it.
    private let stop: Int32?

    /// Reading throws `interrupted` as soon as `stop` is readable, also while it waits for bytes.
    package init(_ number: Int32, stoppedBy stop: Int32? = nil) {
        self.number = number
        self.stop = stop
    }

    /// Opens a file for reading; whoever opens it closes it.
    ///
    /// To open a named pipe is to wait for its writer, which no stop could end. So where something
    /// stops reading, opening does not wait, and the first read does.
    package static func open(
        reading path: String, stoppedBy stop: Int32? = nil
    ) throws(InputError) -> FileDescriptor {
        let flags = O_RDONLY | O_CLOEXEC | (stop == nil ? 0 : O_NONBLOCK)
        while true {
            #if canImport(Glibc)
                let number = Glibc.open(path, flags)
            #else
                let number = Darwin.open(path, flags)
            #endif
            guard number < 0 else {
                if stop != nil { setBlocking(number) }
                return FileDescriptor(number, stoppedBy: stop)
            }
            if errno != EINTR { throw .cannotOpen(errno) }
        }
    }

    private static func setBlocking(_ number: Int32) {
        let flags = fcntl(number, F_GETFL)
        if flags >= 0 { _ = fcntl(number, F_SETFL, flags & ~O_NONBLOCK) }
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
            try waitUnlessStopped()
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

    /// Waits for bytes or the end where a stop may come first.
    ///
    /// A signal alone would not do: it interrupts one thread, which need not be the reading one.
    private func waitUnlessStopped() throws(InputError) {
        guard let stop else { return }
        let readable = Int16(POLLIN)
        var requests = [
            pollfd(fd: number, events: readable, revents: 0),
            pollfd(fd: stop, events: readable, revents: 0),
        ]
        var count: Int32
        repeat {
            #if canImport(Glibc)
                count = Glibc.poll(&requests, 2, -1)
            #else
                count = Darwin.poll(&requests, 2, -1)
            #endif
        } while count < 0 && errno == EINTR
        if requests[1].revents != 0 { throw .interrupted }
    }

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
