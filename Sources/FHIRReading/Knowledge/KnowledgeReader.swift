import CDefinitions
package import ClinicalModel
package import FHIRCore
import FHIRSyntax

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Knowledge as it was read, or the reasons why it could not be.
package struct KnowledgeReading: Sendable {
    /// The knowledge; `nil` where an issue is an error.
    package let knowledge: Knowledge?
    /// What was wrong in the profiles; `expression` names file and path, `position` the place.
    package let issues: [Issue]
}

/// Makes `Knowledge` of the profiles: the embedded ones or those of a directory.
package enum KnowledgeReader {
    /// Reads the profiles that are embedded in the program.
    package static func readEmbedded() -> KnowledgeReading {
        var length = 0
        let start = cobalamin_profiles(&length)
        return read(
            blob: UnsafeRawBufferPointer(start: start, count: length), protocols: .embedded)
    }

    /// Reads profiles with one resource a line; the line of `package.json` has no resource type.
    package static func read(blob: UnsafeRawBufferPointer) -> KnowledgeReading {
        var protocols: [(file: String, bytes: [UInt8])] = []
        forEachLine(of: blob) { bytes, line in
            guard ProtocolFiles.isProtocol(line: bytes) else { return }
            protocols.append((file: "profiles line \(line)", bytes: Array(bytes)))
        }
        return read(blob: blob, protocols: .bytes(protocols))
    }

    private static func read(
        blob: UnsafeRawBufferPointer, protocols: ProtocolFiles
    ) -> KnowledgeReading {
        var builder = KnowledgeBuilder(protocols: protocols)
        let reader = JSONReader()
        forEachLine(of: blob) { bytes, line in
            guard !ProtocolFiles.isProtocol(line: bytes),
                !ReferenceSetReader.isReferenceSet(line: bytes)
            else { return }
            builder.read(bytes, file: "profiles line \(line)", with: reader)
        }
        return builder.finish()
    }

    /// Every line that is not empty, with its number.
    static func forEachLine(
        of blob: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, Int) -> Void
    ) {
        var start = 0
        var line = 0
        while start < blob.count {
            let end = Self.lineEnd(in: blob, from: start)
            line += 1
            if end > start { body(UnsafeRawBufferPointer(rebasing: blob[start..<end]), line) }
            start = end + 1
        }
    }

    private static func lineEnd(in blob: UnsafeRawBufferPointer, from start: Int) -> Int {
        let rest = UnsafeRawBufferPointer(rebasing: blob[start...])
        guard let base = rest.baseAddress, let end = memchr(base, 10, rest.count) else {
            return blob.count
        }
        return start + (UnsafeRawPointer(end) - base)
    }

    /// Reads `package.json` and the `.json` files of all folders of `directory`, in name order.
    package static func read(directory: String) -> KnowledgeReading {
        let files = ProfileFiles.list(directory)
        var builder = KnowledgeBuilder(protocols: .bytes([]))
        let reader = JSONReader()
        if files.isEmpty {
            builder.report("profile-file", file: directory, "holds no profiles (*.json)")
        }
        var protocols: [(file: String, bytes: [UInt8])] = []
        for file in files where !ReferenceSetReader.isReferenceSet(file: file) {
            guard let bytes = ProfileFiles.bytes(of: directory + "/" + file) else {
                builder.report("profile-file", file: file, "cannot be read")
                continue
            }
            guard !ProtocolFiles.isProtocol(file: file) else {
                protocols.append((file: file, bytes: bytes))
                continue
            }
            bytes.withUnsafeBytes { builder.read($0, file: file, with: reader) }
        }
        builder.protocols = .bytes(protocols)
        return builder.finish()
    }
}
