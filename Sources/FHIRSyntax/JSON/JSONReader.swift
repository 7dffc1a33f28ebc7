import CJSONScanner
public import FHIRCore

/// Reads JSON bytes into a `Document`, refusing whatever strict JSON (RFC 8259) refuses.
///
/// A reader keeps its scratch memory, so read the lines of a stream with one reader; it takes the
/// nodes of an earlier document back once that document is gone. Not for use by two threads at once.
/// Repeated member names are not refused but listed in `Document.duplicateKeys`.
public final class JSONReader {
    /// What the reader refuses as too large or too deep.
    public let limits: JSONLimits

    private let scanner: OpaquePointer?
    private var tape = Tape(capacity: 0)

    public init(limits: JSONLimits = .default) {
        self.limits = limits
        scanner = cjs_create(UInt32(clamping: max(limits.depth, 0)))
    }

    deinit {
        cjs_destroy(scanner)
    }

    /// Reads a document over bytes that the caller keeps alive and unchanged as long as it is used.
    public func read(_ bytes: UnsafeRawBufferPointer) -> Result<Document, SyntaxError> {
        read(bytes, owner: nil)
    }

    /// Reads a document that keeps a copy of its bytes.
    public func read(_ bytes: [UInt8]) -> Result<Document, SyntaxError> {
        let copy = OwnedBytes(bytes)
        return read(UnsafeRawBufferPointer(copy.bytes), owner: copy)
    }

    /// Reads a document over bytes that live as long as `owner`, which the document then holds.
    package func read(
        _ bytes: UnsafeRawBufferPointer, owner: AnyObject?
    ) -> Result<Document, SyntaxError> {
        guard bytes.count <= limits.bytes else {
            return .failure(SyntaxError(.tooLarge(limit: limits.bytes), at: .start))
        }
        let text = bytes.assumingMemoryBound(to: UInt8.self)
        switch scan(text) {
        case CJS_OK:
            tape.owner = owner
            return .success(Document(tape: tape, bytes: text))
        case CJS_SYNTAX:
            return .failure(SyntaxDiagnosis(text, limits: limits).error)
        case CJS_TOO_LARGE:
            return .failure(SyntaxError(.tooLarge(limit: Int(UInt32.max)), at: .start))
        default:
            return .failure(SyntaxError(.outOfMemory, at: .start))
        }
    }

    /// Fills the tape, or a new one where the last document still holds it.
    private func scan(_ text: UnsafeBufferPointer<UInt8>) -> cjs_status {
        guard let scanner else { return CJS_NO_MEMORY }
        var needed = 0
        let skip = ByteOrderMark.utf8.length(in: text)
        let indexed = cjs_index(scanner, text.baseAddress, text.count, skip, &needed)
        guard indexed == CJS_OK else { return indexed }
        if !isKnownUniquelyReferenced(&tape) { tape = Tape(capacity: needed) }
        tape.reserve(needed)
        tape.owner = nil
        tape.origins = nil
        tape.duplicates.removeAll(keepingCapacity: true)
        let built = cjs_build(scanner, tape.nodes, tape.capacity, &tape.count)
        if built == CJS_OK { takeDuplicates(from: scanner) }
        return built
    }

    private func takeDuplicates(from scanner: OpaquePointer) {
        var count = 0
        let found = cjs_duplicates(scanner, &count)
        for pair in UnsafeBufferPointer(start: found, count: count) {
            tape.duplicates.append((pair.object, pair.member))
        }
    }
}
