/// The nodes of one document, and whatever keeps the document's bytes alive.
///
/// Owned by the `Document`; a reader takes it back for its next document once nobody else holds it.
public final class Tape {
    package private(set) var nodes: UnsafeMutablePointer<TapeNode>
    package private(set) var capacity: Int

    /// How many nodes are filled.
    package var count = 0

    /// Object and member of each repeated member name, in document order.
    package var duplicates: [(object: UInt32, member: UInt32)] = []

    /// Owner of the bytes, where the document does not borrow them from the caller.
    package var owner: AnyObject?

    /// Where the values stood in another text, where the bytes were made from one.
    package var origins: SourceOrigins?

    package init(capacity: Int) {
        self.capacity = Swift.max(capacity, 1)
        nodes = .allocate(capacity: self.capacity)
    }

    deinit {
        nodes.deallocate()
    }

    /// Makes room for `needed` nodes, forgetting the present ones.
    package func reserve(_ needed: Int) {
        guard needed > capacity else { return }
        nodes.deallocate()
        capacity = needed + needed / 8
        nodes = .allocate(capacity: capacity)
    }
}
