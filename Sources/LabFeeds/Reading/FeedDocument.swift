public import FHIRCore

/// One message, document or record of a feed, cut out of its input.
public struct FeedDocument: Sendable {
    public var format: FeedFormat
    /// Its number within its input, from 0.
    public var ordinal: Int
    /// Where it begins in its input.
    public var start: SourcePosition
    /// Its bytes as they were sent, in the input's own encoding.
    public var raw: [UInt8]
    public var content: Content
    /// What was worth saying while it was cut out; a fatal one means that it cannot be read.
    public var issues: [Issue] = []

    public enum Content: Sendable {
        /// Still to be parsed from `raw` (ER7, CDA).
        case raw
        /// Parsed already, as events of a stream are.
        case message(HL7Message)
        case report(LabReport)
        /// It cannot be read; `issues` say why.
        case unreadable
    }

    public init(
        format: FeedFormat, ordinal: Int, start: SourcePosition, raw: [UInt8], content: Content,
        issues: [Issue] = []
    ) {
        (self.format, self.ordinal, self.start) = (format, ordinal, start)
        (self.raw, self.content, self.issues) = (raw, content, issues)
    }
}

/// Cuts an input into the documents of a feed, in constant memory.
public protocol FeedReader: AnyObject {
    /// Takes more bytes of the input; with `isLast` it has ended.
    func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool)

    /// The next whole document; nil until more bytes are pushed, and at the end.
    func next() -> FeedDocument?
}
