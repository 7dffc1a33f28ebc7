import CGzip

/// zlib's state of unpacking, closed with this object.
final class GzipStream {
    private let stream: OpaquePointer

    /// Nil where there is no library of that name.
    init?(unpackingWith library: String) {
        guard let stream = cobalamin_gunzip_open(library) else { return nil }
        self.stream = stream
    }

    deinit { cobalamin_gzip_close(stream) }

    /// What a step took, made and came to.
    struct Step {
        let taken: Int
        let made: Int
        let status: cobalamin_gzip_status
    }

    /// Unpacks what it can.
    func step(_ packed: ArraySlice<UInt8>, into plain: inout [UInt8]) -> Step {
        var (taken, made) = (packed.count, plain.count)
        let status = packed.withUnsafeBufferPointer { packed in
            plain.withUnsafeMutableBufferPointer { plain in
                cobalamin_gunzip_step(
                    stream, packed.baseAddress, &taken, plain.baseAddress, &made)
            }
        }
        return Step(taken: taken, made: made, status: status)
    }

    /// Makes ready for another member of the same file.
    func restart() { cobalamin_gunzip_restart(stream) }
}
