import AdapterPipeline
import FHIRSyntax
import Foundation

/// An input whose format is known.
struct OpenInput: Sendable {
    let source: InputSource
    let format: DocumentFormat
    /// What follows `head`, unpacked where the input is gzip; nil where it cannot be had.
    let bytes: ByteSource?
    /// What was read of it to tell the format.
    let head: [UInt8]
    /// Why it cannot be had.
    let problem: InputError?

    /// Opens an input and tells its format: forced, by name, or by its first lines.
    init(_ source: InputSource, format: DocumentFormat?, rules: ReadingRules) {
        self.source = source
        do throws(InputError) {
            let head = try Self.head(of: source, limit: rules.json.bytes)
            (bytes, self.head, problem) = (head.source, head.bytes, nil)
            self.format =
                format ?? FormatSniffer(rules).format(of: head, fileName: source.path)
            isEmpty = head.bytes.isEmpty && head.damage == nil && self.format != .ndjson
        } catch {
            (bytes, head, problem) = (nil, [], error)
            (self.format, isEmpty) = (format ?? .fhirJSON, true)
        }
    }

    /// Whether there is nothing to read: no bytes, which only a stream may have, or no input.
    let isEmpty: Bool

    private static func head(of source: InputSource, limit: Int) throws(InputError) -> InputHead {
        guard let path = source.path else {
            let file = FileDescriptor(STDIN_FILENO, stoppedBy: Signals.stop)
            return try InputHead.read(file, limit: limit)
        }
        let file = try FileDescriptor.open(reading: path, stoppedBy: Signals.stop)
        do throws(InputError) {
            return try InputHead.read(file, limit: limit)
        } catch {
            file.close()
            throw error
        }
    }

    /// Whether each line is a document.
    var isNDJSON: Bool { format == .ndjson }

    /// All bytes of the input, or why they cannot be had.
    func wholeBytes(from source: ByteSource, limit: Int) -> Result<InputBytes, InputError> {
        do throws(InputError) {
            return .success(try InputBytes.read(source, head: head, limit: limit))
        } catch {
            return .failure(error)
        }
    }

    func close() {
        if source.path != nil { bytes?.close() }
    }
}
