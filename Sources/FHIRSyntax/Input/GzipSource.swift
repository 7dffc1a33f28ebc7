import CGzip
import Synchronization

/// What a gzip file unpacks to (RFC 1952), read piece by piece; several members are joined.
///
/// The checksum stands at the end, so an altered file is told only there: whatever was read before
/// must then be taken for doubtful.
package final class GzipSource: Sendable {
    private let unpacking: Mutex<GzipUnpacking>

    /// How every gzip file starts.
    package static let mark: [UInt8] = [0x1F, 0x8B]

    /// Starts on a file of which `head` was read already.
    package init(
        _ file: FileDescriptor, head: [UInt8], library: String = GzipSource.library
    ) throws(InputError) {
        guard let stream = GzipStream(unpackingWith: library) else { throw .cannotUnpack(library) }
        unpacking = Mutex(GzipUnpacking(file, head: head, stream: stream))
    }

    /// The file name under which the system has zlib.
    package static var library: String { String(cString: cobalamin_gzip_library()) }

    /// Reads once into the start of `target`; 0 at the end of the input.
    func read(into target: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
        let room = target.count
        let bytes = try unpacking.withLock { $0.next(atMost: room) }.get()
        target.copyBytes(from: bytes)
        return bytes.count
    }

    /// Whether a read would return at once, with bytes, with the end or with a fault.
    var isReadable: Bool { unpacking.withLock { $0.isReadable } }
}
