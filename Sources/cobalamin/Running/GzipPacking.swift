import CGzip
import Foundation

/// Packs output with gzip; what it holds back goes out when its room is full, and at the end.
final class GzipPacking {
    private let stream: OpaquePointer
    private var room = [UInt8](repeating: 0, count: 64 << 10)
    private var filled = 0

    init(library: String = String(cString: cobalamin_gzip_library())) throws(Refusal) {
        guard let stream = cobalamin_gzip_open(library) else {
            throw Refusal("--gzip needs \(library), which cannot be loaded; install zlib")
        }
        self.stream = stream
    }

    deinit { cobalamin_gzip_close(stream) }

    /// Writes some bytes wherever packed ones are to go.
    typealias Write = (UnsafeRawBufferPointer) throws(OutputFailure) -> Void

    /// Takes bytes.
    func pack(
        _ bytes: UnsafeRawBufferPointer, _ write: Write
    ) throws(OutputFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let step = step(rest, isLast: false)
            rest = UnsafeRawBufferPointer(rebasing: rest[step.taken...])
            if filled == room.count { try empty(write) }
        }
    }

    /// Packs what is left and ends the stream.
    func finish(_ write: Write) throws(OutputFailure) {
        let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
        while step(nothing, isLast: true).status == COBALAMIN_GZIP_MORE { try empty(write) }
        try empty(write)
    }

    private func step(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool
    ) -> (taken: Int, status: cobalamin_gzip_status) {
        var (taken, made) = (bytes.count, room.count - filled)
        let status = room.withUnsafeMutableBufferPointer { room in
            cobalamin_gzip_step(
                stream, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, &taken,
                room.baseAddress.map { $0 + filled }, &made, isLast ? 1 : 0)
        }
        filled += made
        return (taken, status)
    }

    private func empty(_ write: Write) throws(OutputFailure) {
        let count = filled
        filled = 0
        let failure = room.withUnsafeBytes { room -> OutputFailure? in
            do throws(OutputFailure) {
                try write(UnsafeRawBufferPointer(rebasing: room[..<count]))
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }
}
