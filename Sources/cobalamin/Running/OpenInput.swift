import FHIRCore
import FHIRSyntax
import Foundation

/// An input whose format is known.
struct OpenInput {
    let source: InputSource
    let isNDJSON: Bool
    /// Nil where the input cannot be opened; then `problem` says why.
    let file: FileDescriptor?
    /// What was read of it to tell the format.
    let head: [UInt8]
    let problem: InputError?

    /// Opens an input and tells its format: forced, by name, or by its first lines.
    init(_ source: InputSource, format: InputFormat?, limit: Int) {
        self.source = source
        do throws(InputError) {
            let file = try Self.open(source)
            let head = try InputHead.read(file, limit: limit)
            let shape = head.shape(fileName: source.path)
            (self.file, self.head, problem) = (file, head.bytes, nil)
            isNDJSON = format.map { $0 == .ndjson } ?? (shape == .ndjson)
        } catch {
            (file, head, problem) = (nil, [], error)
            isNDJSON = false
        }
    }

    private static func open(_ source: InputSource) throws(InputError) -> FileDescriptor {
        guard let path = source.path else {
            return FileDescriptor(STDIN_FILENO, stoppedBy: Signals.stop)
        }
        return try FileDescriptor.open(reading: path, stoppedBy: Signals.stop)
    }

    var fileExtension: String { isNDJSON ? "ndjson" : "json" }

    /// All bytes of the input, or why they cannot be had.
    func wholeBytes(from file: FileDescriptor, limit: Int) -> Result<InputBytes, InputError> {
        do throws(InputError) {
            return .success(try InputBytes.read(file, head: head, limit: limit))
        } catch {
            return .failure(error)
        }
    }

    func close() {
        if source.path != nil { file?.close() }
    }
}

extension Issue {
    /// A document beyond the limit, which was passed over without being held.
    static func oversize(_ limit: Int) -> Issue {
        Issue(
            severity: .fatal, code: "too-long", id: "too-large",
            diagnostics: "The document is larger than \(limit) bytes and was passed over; "
                + "--max-document-size raises the limit.")
    }
}
