import FHIRSyntax
import Foundation

/// A file in the temporary folder that goes with the object.
final class TemporaryFile {
    let path: String

    init(_ bytes: some Collection<UInt8>) throws {
        path = NSTemporaryDirectory() + "cobalamin-" + UUID().uuidString
        try Data(bytes).write(to: URL(filePath: path))
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// A pipe with both ends in this process.
final class TestPipe: Sendable {
    private let pipe = Pipe()

    var reading: ByteSource { ByteSource(descriptor) }

    /// The end to read from, before anybody knows what it delivers.
    var descriptor: FileDescriptor { FileDescriptor(pipe.fileHandleForReading.fileDescriptor) }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws {
        try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    }

    func close() throws {
        try pipe.fileHandleForWriting.close()
    }
}
