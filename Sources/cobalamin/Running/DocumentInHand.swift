import FHIRCore
import FHIRSyntax

/// One document of an input, with its bytes.
struct DocumentInHand {
    let input: OpenInput
    /// Where it stands in a stream of documents; nil where it is the whole input.
    let line: NDJSONLine?
    /// Empty where the document was passed over without being held.
    let bytes: UnsafeRawBufferPointer
    /// Why it must not be parsed: too large, or what is left of damaged gzip input.
    let problem: Issue?

    /// Which line of its input it starts on.
    var lineNumber: Int { line?.number ?? 1 }

    /// Where it begins in its stream, so that positions are those of the stream.
    var start: SourcePosition? {
        line.map { SourcePosition(line: $0.number, column: 1, byteOffset: $0.byteOffset) }
    }

    /// What messages and reports call it: its input, and the line in a stream.
    var name: String { input.source.name + (line.map { ":\($0.number)" } ?? "") }
}

extension DocumentInHand {
    /// A line of a batch whose bytes are at hand.
    init(_ line: NDJSONLine, of input: OpenInput, in batch: UnsafeRawBufferPointer, limit: Int) {
        self.init(
            input: input, line: line, bytes: UnsafeRawBufferPointer(rebasing: batch[line.range]),
            problem: line.isOverLimit ? .oversize(limit) : line.damage.map(Issue.damaged))
    }

    /// A whole input.
    init(_ input: OpenInput, _ bytes: InputBytes) {
        self.init(
            input: input, line: nil, bytes: bytes.bytes,
            problem: bytes.damage.map(Issue.damaged))
    }

    /// A whole input beyond the limit.
    init(oversize input: OpenInput, limit: Int) {
        self.init(
            input: input, line: nil, bytes: UnsafeRawBufferPointer(start: nil, count: 0),
            problem: .oversize(limit))
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
