/// Ordered edits of a document's bytes; what is not edited stays as it is and is not copied.
///
/// Edits name ranges of the source and may be added in any order. Of insertions at one place the
/// first added stands first. An edit inside a range that another one cuts is dropped.
public struct SpliceWriter {
    let source: UnsafeBufferPointer<UInt8>
    private var edits: [Edit] = []
    private var inserted: [UInt8] = []

    private struct Edit {
        let cut: Range<Int>
        let text: Range<Int>
    }

    /// Starts with no edits over bytes that the caller keeps alive.
    public init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
    }

    /// Whether the output will be the source itself.
    public var isEmpty: Bool { edits.isEmpty }

    /// Puts `text` in the place of a range of the source.
    public mutating func replace(_ range: Range<Int>, with text: some Collection<UInt8>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
        let start = inserted.count
        inserted.append(contentsOf: text)
        edits.append(Edit(cut: range, text: start..<inserted.count))
    }

    /// Puts `text` before the byte at `offset`.
    public mutating func insert(_ text: some Collection<UInt8>, at offset: Int) {
        replace(offset..<offset, with: text)
    }

    /// Leaves a range of the source out.
    public mutating func remove(_ range: Range<Int>) {
        replace(range, with: [])
    }
}

extension SpliceWriter {
    /// Hands over the output as pieces in order, for `writev`; they are valid only inside `body`.
    public func withChunks<Answer>(
        _ body: ([UnsafeRawBufferPointer]) throws -> Answer
    ) rethrows -> Answer {
        try inserted.withUnsafeBytes { try body(chunks(inserting: $0)) }
    }

    /// The output as one array.
    public func assembled() -> [UInt8] {
        withChunks { chunks in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
            for chunk in chunks { bytes.append(contentsOf: chunk) }
            return bytes
        }
    }

    private func chunks(inserting text: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
        let whole = UnsafeRawBufferPointer(source)
        var chunks: [UnsafeRawBufferPointer] = []
        chunks.reserveCapacity(edits.count * 2 + 1)
        var place = 0
        for edit in sortedEdits where edit.cut.lowerBound >= place {
            chunks.append(UnsafeRawBufferPointer(rebasing: whole[place..<edit.cut.lowerBound]))
            chunks.append(UnsafeRawBufferPointer(rebasing: text[edit.text]))
            place = edit.cut.upperBound
        }
        chunks.append(UnsafeRawBufferPointer(rebasing: whole[place...]))
        return chunks.filter { !$0.isEmpty }
    }

    /// The edits by place; of one place insertions come first, in the order of adding.
    private var sortedEdits: [Edit] {
        let order = edits.indices.sorted { left, right in
            let (one, other) = (edits[left].cut, edits[right].cut)
            if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
            return one.isEmpty == other.isEmpty ? left < right : one.isEmpty
        }
        return order.map { edits[$0] }
    }
}
