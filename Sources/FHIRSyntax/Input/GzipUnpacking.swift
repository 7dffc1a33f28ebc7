import CGzip

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The state of unpacking one input.
final class GzipUnpacking {
    private let file: ByteSource
    private let stream: GzipStream

    /// Compressed bytes that were read and not used yet.
    private var packed: ArraySlice<UInt8>

    /// Room for unpacked bytes; those in `ready` were not handed out yet.
    private var plain = [UInt8](repeating: 0, count: 256 << 10)
    private var ready = 0..<0

    private var place = Place.inMember
    private var failure: InputError?

    private enum Place {
        case inMember
        /// In a member of which more may unpack without another byte.
        case inFullBuffer
        case betweenMembers
        case atEnd
    }

    init(_ file: FileDescriptor, head: [UInt8], stream: GzipStream) {
        self.file = ByteSource(file)
        self.stream = stream
        packed = head[...]
    }

    /// Some bytes, as many as there are at once; none at the end.
    func next(atMost room: Int) -> Result<ArraySlice<UInt8>, InputError> {
        while ready.isEmpty {
            if let failure {
                // A read that was stopped may be tried again; damage stays.
                if failure == .interrupted { self.failure = nil }
                return .failure(failure)
            }
            if place == .atEnd { return .success([]) }
            advance()
        }
        let given = ready.prefix(room)
        ready = given.upperBound..<ready.upperBound
        return .success(plain[given])
    }

    var isReadable: Bool {
        while ready.isEmpty, failure == nil, place != .atEnd {
            guard !needsBytes || file.isReadable else { return false }
            advance()
        }
        return true
    }

    private var needsBytes: Bool { packed.isEmpty && place != .inFullBuffer }

    /// Takes one step: reads, unpacks, or goes from one member to the next.
    private func advance() {
        if needsBytes { return fetch() }
        if place == .betweenMembers { return enterMember() }
        let step = stream.step(packed, into: &plain)
        packed = packed.dropFirst(step.taken)
        ready = 0..<step.made
        switch step.status {
        case COBALAMIN_GZIP_MORE: place = step.made == plain.count ? .inFullBuffer : .inMember
        case COBALAMIN_GZIP_END: place = .betweenMembers
        case COBALAMIN_GZIP_NO_MEMORY: failure = .cannotRead(ENOMEM)
        default: failure = .damaged(.altered)
        }
    }

    private func fetch() {
        do throws(InputError) {
            var bytes: [UInt8] = []
            let count = try bytes.append(from: file, atMost: 64 << 10)
            packed = bytes[...]
            guard count == 0 else { return }
            if place == .betweenMembers { place = .atEnd } else { failure = .damaged(.truncated) }
        } catch {
            failure = error
        }
    }

    /// Some writers fill their last block with zeros; anything else must be another member.
    private func enterMember() {
        packed = packed.drop { $0 == 0 }
        guard let first = packed.first else { return }
        guard first == GzipSource.mark[0] else { return failure = .damaged(.followed) }
        stream.restart()
        place = .inMember
    }
}
