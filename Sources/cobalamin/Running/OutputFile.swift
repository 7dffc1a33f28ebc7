import AdapterPipeline
import Foundation

/// Output could not be written: the run stops at once, and a later try may do.
struct OutputFailure: Error, CustomStringConvertible {
    let place: String
    let errorNumber: Int32

    init(_ place: String, errorNumber: Int32 = errno) {
        self.place = place
        self.errorNumber = errorNumber
    }

    var description: String {
        "\(place) cannot be written: \(String(cString: strerror(errorNumber))); "
            + "mend that and run again"
    }
}

/// A file that is written in whole pieces: standard output, or a new file.
final class OutputFile {
    private let descriptor: Int32
    private let place: String
    private let packing: GzipPacking?

    init(descriptor: Int32, place: String) {
        self.descriptor = descriptor
        self.place = place
        packing = nil
    }

    /// A file that may be packed with gzip; then it is whole only after `finish`.
    init(descriptor: Int32, place: String, isPacked: Bool) throws(Refusal) {
        self.descriptor = descriptor
        self.place = place
        packing = isPacked ? try GzipPacking() : nil
    }

    static func standard() -> OutputFile {
        OutputFile(descriptor: STDOUT_FILENO, place: "standard output")
    }

    static func standard(isPacked: Bool) throws(Refusal) -> OutputFile {
        try OutputFile(
            descriptor: STDOUT_FILENO, place: "standard output", isPacked: isPacked)
    }

    /// Writes what was held back for packing.
    func finish() throws(OutputFailure) {
        try packing?.finish(sendPacked)
    }

    /// Writes some bytes in one call, as far as the system takes them.
    func write(_ bytes: [UInt8]) throws(OutputFailure) {
        try write([.made(bytes)], of: UnsafeRawBufferPointer(start: nil, count: 0))
    }

    /// Writes chunks in one call: those of the input straight from its bytes, without a copy.
    func write(
        _ chunks: [OutputChunk], of input: UnsafeRawBufferPointer
    ) throws(OutputFailure) {
        let made = chunks.map { chunk -> [UInt8] in
            if case .made(let bytes) = chunk { bytes } else { [] }
        }
        let failure = withPointers(to: made, chunks, input) { vectors in
            packing.map { pack(vectors, with: $0) } ?? send(vectors)
        }
        if let failure { throw failure }
    }

    private func pack(_ vectors: [iovec], with packing: GzipPacking) -> OutputFailure? {
        do throws(OutputFailure) {
            for vector in vectors {
                let bytes = UnsafeRawBufferPointer(start: vector.iov_base, count: vector.iov_len)
                try packing.pack(bytes, sendPacked)
            }
            return nil
        } catch {
            return error
        }
    }

    private func sendPacked(_ bytes: UnsafeRawBufferPointer) throws(OutputFailure) {
        if let failure = send([vector(bytes, 0..<bytes.count)]) { throw failure }
    }

    private func withPointers(
        to made: [[UInt8]], _ chunks: [OutputChunk], _ input: UnsafeRawBufferPointer,
        _ body: ([iovec]) -> OutputFailure?
    ) -> OutputFailure? {
        // The made bytes of one line are few; laying them end to end gives stable addresses.
        let joined = made.flatMap(\.self)
        return joined.withUnsafeBytes { joined in
            var place = 0
            var vectors: [iovec] = []
            for (chunk, bytes) in zip(chunks, made) {
                switch chunk {
                case .input(let range):
                    vectors.append(vector(input, range))
                case .made:
                    vectors.append(vector(joined, place..<place + bytes.count))
                    place += bytes.count
                }
            }
            return body(vectors)
        }
    }

    private func vector(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> iovec {
        let base = bytes.baseAddress.map { $0 + range.lowerBound }
        return iovec(iov_base: UnsafeMutableRawPointer(mutating: base), iov_len: range.count)
    }

    private func send(_ vectors: [iovec]) -> OutputFailure? {
        var rest = vectors.filter { $0.iov_len > 0 }[...]
        while !rest.isEmpty {
            let count = min(rest.count, 1024)
            let written = rest.withUnsafeBufferPointer {
                writev(descriptor, $0.baseAddress, Int32(count))
            }
            if written < 0 {
                if errno == EINTR { continue }
                return OutputFailure(place)
            }
            rest = Self.remaining(rest, after: written)
        }
        return nil
    }

    private static func remaining(_ vectors: ArraySlice<iovec>, after written: Int) -> ArraySlice<
        iovec
    > {
        var rest = vectors
        var left = written
        while let first = rest.first, left >= first.iov_len {
            left -= first.iov_len
            rest = rest.dropFirst()
        }
        if left > 0, var first = rest.first {
            first.iov_base = first.iov_base.map { $0 + left }
            first.iov_len -= left
            rest[rest.startIndex] = first
        }
        return rest
    }
}
