import FHIRCore
package import FHIRSyntax

/// Takes an input that is one CDA document.
package final class CDAFeedReader: FeedReader {
    private let limits: XMLLimits
    private var bytes: [UInt8] = []
    private var isTooLarge = false
    private var hasEnded = false
    private var isGiven = false

    package init(limits: XMLLimits = .default) { self.limits = limits }

    package func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        if !isTooLarge {
            isTooLarge = self.bytes.count + bytes.count > limits.bytes
            // What is refused is not kept; its first bytes tell which document it was.
            if !isTooLarge { self.bytes.append(contentsOf: bytes) }
        }
        if isLast { hasEnded = true }
    }

    package func next() -> FeedDocument? {
        guard hasEnded, !isGiven else { return nil }
        isGiven = true
        guard !bytes.isEmpty || isTooLarge else { return nil }
        defer { bytes = [] }
        var document = FeedDocument(
            format: .cda, ordinal: 0, start: SourcePosition(line: 1, column: 1, byteOffset: 0),
            raw: bytes, content: .raw)
        guard isTooLarge else { return document }
        document.content = .unreadable
        document.issues = [
            Issue(
                severity: .fatal, code: "too-long", id: "document-too-large",
                diagnostics: "the document is larger than \(limits.bytes) bytes")
        ]
        return document
    }
}
