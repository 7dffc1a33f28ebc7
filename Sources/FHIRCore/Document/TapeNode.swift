/// One value of a document: what it is, where its bytes lie, and where its next sibling is.
///
/// Sixteen bytes, of the same layout as `cjs_node` of `CJSONScanner`, which writes them. Values stand
/// in document order, so the children of a container are the nodes between it and its `next`.
@frozen
public struct TapeNode {
    /// Bits 0–2 the kind, 3 the string has escapes, 4 the name has escapes, 5 it is a member of an
    /// object, 8–31 the hash of the member name.
    @usableFromInline package var head: UInt32

    /// The offset of the first byte.
    @usableFromInline package var start: UInt32

    /// The offset after the last byte.
    @usableFromInline package var end: UInt32

    /// The number of the node after this value and all inside it.
    @usableFromInline package var next: UInt32

    package static let kindMask: UInt32 = 7
    package static let memberFlag: UInt32 = 32
}
