/// A value of a document: two pointers and a number, cheap to copy and to pass.
///
/// Valid only while its `Document` is alive: name the document (`let document = …`) and go on from
/// there, never `read(bytes).get().root.children`. Looking up a member walks the object's members and
/// compares hashes; nothing is allocated until `string`, `name` or `number` is asked for.
@frozen
public struct Element {
    @usableFromInline let nodes: UnsafePointer<TapeNode>
    @usableFromInline let base: UnsafePointer<UInt8>
    @usableFromInline let number32: UInt32

    /// What a value is.
    @frozen
    public enum Kind: UInt8, Sendable {
        case object, array, string, number, `true`, `false`, null
    }

    @inlinable @inline(__always)
    package init(nodes: UnsafePointer<TapeNode>, base: UnsafePointer<UInt8>, number: UInt32) {
        self.nodes = nodes
        self.base = base
        number32 = number
    }

    @inlinable @inline(__always)
    var node: TapeNode { nodes[Int(number32)] }

    @inlinable @inline(__always)
    func sibling(_ number: UInt32) -> Element {
        Element(nodes: nodes, base: base, number: number)
    }

    /// What the value is.
    @inlinable @inline(__always)
    public var kind: Kind {
        Kind(rawValue: UInt8(truncatingIfNeeded: node.head & 7)) ?? .null
    }

    /// Whether the value is an object.
    @inlinable @inline(__always)
    public var isObject: Bool { node.head & 7 == 0 }

    /// Whether the value is an array.
    @inlinable @inline(__always)
    public var isArray: Bool { node.head & 7 == 1 }

    /// Whether the value is a string.
    @inlinable @inline(__always)
    public var isString: Bool { node.head & 7 == 2 }

    /// Whether the value is a number.
    @inlinable @inline(__always)
    public var isNumber: Bool { node.head & 7 == 3 }

    /// Whether the value is the literal `null`.
    @inlinable @inline(__always)
    public var isNull: Bool { node.head & 7 == 6 }

    /// The value's number in document order; the root's is 0.
    @inlinable @inline(__always)
    public var index: Int { Int(number32) }

    /// The number of the first value after this one and all inside it.
    @inlinable @inline(__always)
    public var nextIndex: Int { Int(node.next) }

    /// The value of a JSON boolean, else nil.
    @inlinable @inline(__always)
    public var bool: Bool? {
        switch node.head & 7 {
        case 4: true
        case 5: false
        default: nil
        }
    }
}

extension Element: Equatable {
    /// Whether both are the same place of the same document.
    @inlinable @inline(__always)
    public static func == (left: Element, right: Element) -> Bool {
        left.nodes == right.nodes && left.number32 == right.number32
    }
}
