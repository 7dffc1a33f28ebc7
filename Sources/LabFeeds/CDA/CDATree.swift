import FHIRCore

/// The elements of one CDA document in flat lists; its texts are the bytes of the report to be.
final class CDATree {
    struct Node {
        /// The name, where the reader knows it; nil also for a text.
        var key: CDAName?
        var vocabulary: CDAVocabulary = .hl7
        /// The number of the name in `names`.
        var name: UInt32 = 0
        var parent: Int32 = -1
        var firstChild: Int32 = -1
        var lastChild: Int32 = -1
        var next: Int32 = -1
        /// Its attributes and namespace declarations, in the lists of the tree.
        var attributes: Range<Int32> = 0..<0
        var namespaces: Range<Int32> = 0..<0
        /// The characters, where it is a text and no element.
        var text: FeedText?
        var position = SourcePosition(line: 0, column: 0, byteOffset: 0)

        var isElement: Bool { text == nil }
    }

    struct Attribute {
        var key: CDAName?
        var vocabulary: CDAVocabulary
        var name: UInt32
        var value: FeedText
    }

    struct Namespace {
        var prefix: UInt32
        var vocabulary: CDAVocabulary
    }

    /// An element or attribute whose words are not CDA's: its name, how often, and where first.
    struct Extension {
        var name: String
        var count: Int
        var position: SourcePosition
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var namespaces: [Namespace] = []
    /// The names as written, with their prefixes, by number.
    var names: [UInt32: String] = [:]
    /// The line of each field, and the node that holds it (`attribute` −1: its text).
    var lines: [UInt32] = []
    var owners: [(node: Int32, attribute: Int32)] = []
    var extensions: [Extension] = []
    /// Elements by their `ID`, to which references point.
    var identified: [[UInt8]: Int32] = [:]

    var root: CDAElement? { nodes.isEmpty ? nil : CDAElement(self, 0) }
}

/// One element of a `CDATree`.
struct CDAElement {
    let tree: CDATree
    let number: Int32

    init(_ tree: CDATree, _ number: Int32) { (self.tree, self.number) = (tree, number) }

    var node: CDATree.Node { tree.nodes[Int(number)] }
    var key: CDAName? { node.vocabulary == .hl7 ? node.key : nil }
    var position: SourcePosition { node.position }

    var parent: CDAElement? {
        let parent = node.parent
        return parent < 0 ? nil : CDAElement(tree, parent)
    }

    /// Its child elements, and its texts, in order.
    var children: some Sequence<CDAElement> {
        sequence(state: node.firstChild) { [tree] (next: inout Int32) -> CDAElement? in
            guard next >= 0 else { return nil }
            defer { next = tree.nodes[Int(next)].next }
            return CDAElement(tree, next)
        }
    }

    /// The first child of that name.
    func first(_ key: CDAName, _ vocabulary: CDAVocabulary = .hl7) -> CDAElement? {
        children.first { $0.node.key == key && $0.node.vocabulary == vocabulary }
    }

    /// The children of that name.
    func all(_ key: CDAName, _ vocabulary: CDAVocabulary = .hl7) -> [CDAElement] {
        children.filter { $0.node.key == key && $0.node.vocabulary == vocabulary }
    }

    /// The first element at the end of a path.
    func at(_ path: CDAName...) -> CDAElement? {
        path.reduce(Optional(self)) { element, key in element?.first(key) }
    }

    /// The value of an attribute; nil where it is absent or empty.
    subscript(_ key: CDAName) -> FeedText? { attribute(key, .hl7) }

    func attribute(_ key: CDAName, _ vocabulary: CDAVocabulary) -> FeedText? {
        let found = node.attributes.first {
            let attribute = tree.attributes[Int($0)]
            return attribute.key == key && attribute.vocabulary == vocabulary
        }
        guard let found else { return nil }
        let value = tree.attributes[Int(found)].value
        return value.count == 0 ? nil : value
    }

    /// The number of the field that stands for the element: its first attribute's or text's.
    var field: UInt32 {
        if let first = node.attributes.first { return tree.attributes[Int(first)].value.field }
        if let text = node.text { return text.field }
        return children.lazy.map(\.field).first { $0 != FeedText.noField } ?? FeedText.noField
    }
}
