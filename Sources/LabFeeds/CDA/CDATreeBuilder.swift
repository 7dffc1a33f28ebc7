import CXMLReader
import FHIRCore
import FHIRSyntax

/// Builds a `CDATree` out of the events of an XML reader.
struct CDATreeBuilder {
    let tree = CDATree()
    /// All texts of the document.
    var bytes: [UInt8] = []

    private let reader: XMLEventReader
    private let keys: [UInt32: CDAName]
    private let spaces: [UInt32: CDAVocabulary]
    private let prefixes: [UInt32: CDAVocabulary]
    private var open: [Int32] = []
    /// Where the characters that are still coming in begin in `bytes`, and where they stand.
    private var pending: (start: Int, position: SourcePosition)?
    /// The field of the section's narrative that is being read, which is one field altogether.
    private var narrative: (depth: Int, field: UInt32)?
    private var extensionNumbers: [String: Int] = [:]
    private var prefixedNames: [UInt64: UInt32] = [:]

    init(reader: XMLEventReader) {
        self.reader = reader
        keys = Dictionary(
            CDAName.allCases.map { (reader.intern($0.rawValue), $0) }, uniquingKeysWith: { $1 })
        spaces = [
            reader.intern("urn:hl7-org:v3"): .hl7, reader.intern("urn:hl7-org:sdtc"): .sdtc,
            reader.intern("urn:oid:1.3.6.1.4.1.19376.1.3.2"): .laboratory,
            reader.intern("http://www.w3.org/2001/XMLSchema-instance"): .schemaInstance,
        ]
        prefixes = [
            0: .hl7, reader.intern("sdtc"): .sdtc, reader.intern("xsi"): .schemaInstance,
        ]
    }

    /// Takes the events of the reader's last push.
    mutating func takeEvents() {
        for event in reader.events {
            switch event.kind {
            case COBALAMIN_XML_START: start(event)
            case COBALAMIN_XML_NAMESPACE: declare(event)
            case COBALAMIN_XML_ATTRIBUTE: attribute(event)
            case COBALAMIN_XML_TEXT: characters(event)
            case COBALAMIN_XML_END: end()
            default: break
            }
        }
    }

    private mutating func start(_ event: cobalamin_xml_event) {
        endCharacters()
        var node = CDATree.Node(key: keys[event.name], vocabulary: vocabulary(of: event))
        node.name = spell(event)
        node.position = Self.position(event)
        let attributes = Int32(tree.attributes.count)
        let namespaces = Int32(tree.namespaces.count)
        (node.attributes, node.namespaces) = (
            attributes..<attributes, namespaces..<namespaces
        )
        if node.vocabulary != .hl7 { note(node.name, node.position) }
        let isNarrative =
            narrative == nil && node.key == .text && node.vocabulary == .hl7
            && open.last.map { tree.nodes[Int($0)].key == .section } == true
        open.append(append(node))
        if isNarrative {
            let field = newField(event.line, node: open[open.count - 1], attribute: -1)
            narrative = (open.count, field)
        }
    }

    private mutating func append(_ node: CDATree.Node) -> Int32 {
        var node = node
        let number = Int32(tree.nodes.count)
        if let parent = open.last {
            node.parent = parent
            let last = tree.nodes[Int(parent)].lastChild
            if last < 0 {
                tree.nodes[Int(parent)].firstChild = number
            } else {
                tree.nodes[Int(last)].next = number
            }
            tree.nodes[Int(parent)].lastChild = number
        }
        tree.nodes.append(node)
        return number
    }

    private mutating func declare(_ event: cobalamin_xml_event) {
        guard let node = open.last else { return }
        tree.namespaces.append(
            CDATree.Namespace(
                prefix: event.name,
                vocabulary: event.space == 0 ? .hl7 : spaces[event.space] ?? .foreign))
        tree.names[event.name] = reader.name(event.name)
        let start = tree.nodes[Int(node)].namespaces.lowerBound
        tree.nodes[Int(node)].namespaces = start..<Int32(tree.namespaces.count)
    }

    private mutating func attribute(_ event: cobalamin_xml_event) {
        guard let node = open.last else { return }
        let number = Int32(tree.attributes.count)
        let text = reader.text(of: event)
        var value = FeedText(
            start: UInt32(clamping: bytes.count), count: UInt32(clamping: text.count))
        bytes.append(contentsOf: text)
        if !text.isEmpty {
            value.field = narrative?.field ?? newField(event.line, node: node, attribute: number)
        }
        let vocabulary = vocabulary(of: event)
        tree.attributes.append(
            CDATree.Attribute(
                key: keys[event.name], vocabulary: vocabulary, name: spell(event), value: value))
        let start = tree.nodes[Int(node)].attributes.lowerBound
        tree.nodes[Int(node)].attributes = start..<number + 1
        if vocabulary == .hl7, keys[event.name] == .ID, tree.identified[Array(text)] == nil {
            tree.identified[Array(text)] = node
        }
        if vocabulary != .hl7, vocabulary != .schemaInstance {
            note(spell(event), Self.position(event))
        }
    }

    /// The characters come in pieces; they are one text until an element begins or ends.
    private mutating func characters(_ event: cobalamin_xml_event) {
        if pending == nil { pending = (bytes.count, Self.position(event)) }
        bytes.append(contentsOf: reader.text(of: event))
    }

    private mutating func endCharacters() {
        guard let (start, position) = pending else { return }
        pending = nil
        // Blanks between elements are no field; within a narrative they part words.
        guard narrative != nil || !bytes[start...].allSatisfy(Self.isBlank), let node = open.last
        else {
            bytes.removeSubrange(start...)
            return
        }
        let field =
            narrative?.field
            ?? newField(UInt32(clamping: position.line), node: node, attribute: -1)
        var text = CDATree.Node()
        text.position = position
        text.text = FeedText(
            start: UInt32(clamping: start), count: UInt32(clamping: bytes.count - start),
            field: field)
        _ = append(text)
    }

    private mutating func end() {
        endCharacters()
        if narrative?.depth == open.count { narrative = nil }
        _ = open.popLast()
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

extension CDATreeBuilder {
    private func newField(_ line: UInt32, node: Int32, attribute: Int32) -> UInt32 {
        tree.lines.append(line)
        tree.owners.append((node, attribute))
        return UInt32(clamping: tree.lines.count - 1)
    }

    /// Fragments leave namespaces undeclared; there the customary prefixes stand for them.
    private func vocabulary(of event: cobalamin_xml_event) -> CDAVocabulary {
        if event.space != 0 { return spaces[event.space] ?? .foreign }
        return prefixes[event.prefix] ?? .foreign
    }

    /// The number under which the name as written, with its prefix, is kept.
    private mutating func spell(_ event: cobalamin_xml_event) -> UInt32 {
        guard event.prefix != 0 else {
            if tree.names[event.name] == nil { tree.names[event.name] = reader.name(event.name) }
            return event.name
        }
        let pair = UInt64(event.prefix) << 32 | UInt64(event.name)
        if let number = prefixedNames[pair] { return number }
        let name = reader.name(event.prefix) + ":" + reader.name(event.name)
        let number = reader.intern(name)
        (prefixedNames[pair], tree.names[number]) = (number, name)
        return number
    }

    private mutating func note(_ name: UInt32, _ position: SourcePosition) {
        let name = tree.names[name] ?? ""
        if let number = extensionNumbers[name] {
            tree.extensions[number].count += 1
        } else {
            extensionNumbers[name] = tree.extensions.count
            tree.extensions.append(CDATree.Extension(name: name, count: 1, position: position))
        }
    }

    private static func position(_ event: cobalamin_xml_event) -> SourcePosition {
        SourcePosition(
            line: Int(event.line), column: Int(event.column), byteOffset: Int(event.offset))
    }
}
