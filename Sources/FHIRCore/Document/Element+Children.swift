/// The values directly inside an array or object, in order.
@frozen
public struct ElementChildren: Sequence, IteratorProtocol {
    @usableFromInline let nodes: UnsafePointer<TapeNode>
    @usableFromInline let base: UnsafePointer<UInt8>
    @usableFromInline var place: UInt32
    @usableFromInline let end: UInt32

    @inlinable @inline(__always)
    init(of parent: Element) {
        nodes = parent.nodes
        base = parent.base
        place = parent.number32 + 1
        end = parent.node.next
    }

    /// The next child, or nil at the end.
    @inlinable @inline(__always)
    public mutating func next() -> Element? {
        guard place < end else { return nil }
        let child = Element(nodes: nodes, base: base, number: place)
        place = nodes[Int(place)].next
        return child
    }
}

extension Element {
    /// The values directly inside; none for anything but an array or object.
    @inlinable @inline(__always)
    public var children: ElementChildren { ElementChildren(of: self) }

    /// The first child, or nil where there is none.
    @inlinable @inline(__always)
    public var first: Element? {
        number32 + 1 < node.next ? sibling(number32 + 1) : nil
    }

    /// The number of children, found by walking them.
    @inlinable
    public var count: Int {
        var found = 0
        var children = children
        while children.next() != nil { found += 1 }
        return found
    }

    /// Whether the value holds no children.
    @inlinable @inline(__always)
    public var isEmpty: Bool { number32 + 1 >= node.next }
}
