import AdapterPipeline
import FHIRCore
import FHIRSyntax
import LabFeeds

/// One document of an input, with its bytes.
struct DocumentInHand {
    let input: OpenInput
    /// Where it stands in a stream of documents; nil where it is the whole input.
    let line: NDJSONLine?
    /// The message of a feed; nil where it is none.
    let feed: FeedInHand?
    /// As it was sent; empty where the document was passed over without being held.
    let bytes: UnsafeRawBufferPointer
    /// Why it must not be parsed: too large, or what is left of damaged gzip input.
    let problem: Issue?

    /// What is read of it.
    var source: DocumentSource {
        if let problem { return .unreadable([problem]) }
        if let feed { return .feed(feed.document) }
        return input.format == .fhirXML ? .fhirXML(bytes) : .json(bytes)
    }

    /// Which line of its input it starts on.
    var lineNumber: Int { line?.number ?? feed?.document.start.line ?? 1 }

    /// Where it begins in its stream, so that positions are those of the stream; those of a feed's
    /// messages are already.
    var start: SourcePosition? {
        line.map { SourcePosition(line: $0.number, column: 1, byteOffset: $0.byteOffset) }
    }

    /// The line it stands on, where several documents may stand in one input.
    var lineInStream: Int? { line?.number ?? feed?.document.start.line }

    /// Which document of a stream it is, from 0; nil where it is the whole input.
    var ordinal: Int? { line?.ordinal ?? feed?.document.ordinal }

    /// What messages and reports call it: its input, and the line in a stream.
    ///
    /// The first message of an input is called by that alone, be it one of a batch or the only one.
    var name: String {
        let isFirst = line == nil && (ordinal ?? 0) == 0
        return isFirst ? input.source.name : "\(input.source.name):\(lineNumber)"
    }
}

/// A message of a feed, held once however often its document is handed on.
final class FeedInHand: Sendable {
    let document: FeedDocument

    init(_ document: FeedDocument) { self.document = document }
}

extension DocumentInHand {
    /// A line of a batch whose bytes are at hand.
    init(_ line: NDJSONLine, of input: OpenInput, in batch: UnsafeRawBufferPointer, limit: Int) {
        self.init(
            input: input, line: line, feed: nil,
            bytes: UnsafeRawBufferPointer(rebasing: batch[line.range]),
            problem: line.isOverLimit ? .oversize(limit) : line.damage.map(Issue.damaged))
    }

    /// A message of a feed, whose bytes as sent are at hand.
    init(_ feed: FeedInHand, of input: OpenInput, _ bytes: UnsafeRawBufferPointer) {
        self.init(input: input, line: nil, feed: feed, bytes: bytes, problem: nil)
    }

    /// A whole input.
    init(_ input: OpenInput, _ bytes: InputBytes) {
        self.init(
            input: input, line: nil, feed: nil, bytes: bytes.bytes,
            problem: bytes.damage.map(Issue.damaged))
    }

    /// A whole input beyond the limit.
    init(oversize input: OpenInput, limit: Int) {
        self.init(
            input: input, line: nil, feed: nil,
            bytes: UnsafeRawBufferPointer(start: nil, count: 0), problem: .oversize(limit))
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

    /// Where compressed input stopped being readable.
    static func damaged(_ damage: GzipDamage) -> Issue {
        let (id, advice) =
            switch damage {
            case .truncated: ("gzip-truncated", "send it again, whole")
            case .altered:
                ("gzip-altered", "what was read of it before may be wrong, too; send it again")
            case .followed: ("gzip-followed", "what follows was not read; send it by itself")
            }
        return Issue(
            severity: .fatal, code: "structure", id: id,
            diagnostics: "The input \(damage); \(advice).")
    }
}
