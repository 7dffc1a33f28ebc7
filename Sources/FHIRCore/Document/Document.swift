/// A lossless tree over the bytes of one JSON document.
///
/// The bytes are not copied: a document borrows them (from a mapped file, a line of a stream) or owns
/// them through its tape. Elements are valid as long as the document, and the bytes it borrows, are.
public struct Document {
    package let tape: Tape

    /// The bytes of the whole document, as read.
    public let bytes: UnsafeBufferPointer<UInt8>

    package init(tape: Tape, bytes: UnsafeBufferPointer<UInt8>) {
        precondition(tape.count > 0, "a document has at least one value")
        self.tape = tape
        self.bytes = bytes
    }

    /// The outermost value; keep the document in a variable as long as it is used.
    public var root: Element { element(at: 0) }

    /// How many values the document holds, at all depths.
    public var nodeCount: Int { tape.count }

    /// The value with the given number in document order.
    public func element(at index: Int) -> Element {
        precondition(index >= 0 && index < tape.count, "no such element")
        let base = bytes.baseAddress.unsafelyUnwrapped
        return Element(nodes: UnsafePointer(tape.nodes), base: base, number: UInt32(index))
    }
}
