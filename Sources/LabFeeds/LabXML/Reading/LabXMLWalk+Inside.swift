import CXMLReader
import FHIRSyntax

/// Elements of the record in hand become nodes.
extension LabXMLWalk {
    mutating func startInside(
        _ event: cobalamin_xml_event, _ attributes: Slice<UnsafeBufferPointer<cobalamin_xml_event>>,
        _ reader: XMLEventReader
    ) {
        let parent = inside.open.last ?? -1
        let number = Int32(clamping: current?.record.nodes.count ?? 0)
        var position: UInt32 = 0
        let depth = inside.open.count
        if records {
            if depth > 0 {
                position = (inside.siblings[depth - 1][event.name] ?? 0) + 1
                inside.siblings[depth - 1][event.name] = position
            }
            if inside.siblings.count <= depth { inside.siblings.append([:]) }
            inside.siblings[depth].removeAll(keepingCapacity: true)
        }
        if inside.texts.count <= depth { inside.texts.append([]) }
        inside.texts[depth].removeAll(keepingCapacity: true)
        inside.open.append(number)
        current?.record.nodes.append(
            LabXMLNode(
                name: event.name, parent: parent, end: number + 1, isAttribute: false,
                position: position, line: event.line, text: FeedText(start: 0, count: 0)))
        for attribute in attributes where isData(attribute) {
            addAttribute(attribute, of: number, reader)
        }
    }

    private mutating func addAttribute(
        _ event: cobalamin_xml_event, of element: Int32, _ reader: XMLEventReader
    ) {
        guard let number = current?.record.nodes.count else { return }
        let text = current?.record.add(reader.text(of: event)) ?? FeedText(start: 0, count: 0)
        current?.record.nodes.append(
            LabXMLNode(
                name: event.name, parent: element, end: Int32(clamping: number + 1),
                isAttribute: true, position: 0, line: event.line, text: text))
    }

    mutating func endInside() {
        guard let number = inside.open.popLast(), let count = current?.record.nodes.count else {
            return
        }
        let text = inside.texts[inside.open.count].withUnsafeBufferPointer {
            current?.record.add($0)
        }
        current?.record.nodes[Int(number)].end = Int32(clamping: count)
        if let text { current?.record.nodes[Int(number)].text = text }
    }

    func isData(_ event: cobalamin_xml_event) -> Bool {
        event.kind == COBALAMIN_XML_ATTRIBUTE && event.space != schemaInstance
    }
}

extension LabXMLRecord {
    /// Keeps a text without the blanks around it.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> FeedText {
        let kept = text.withoutBlanks
        let start = UInt32(clamping: bytes.count)
        bytes.append(contentsOf: kept)
        return FeedText(start: start, count: UInt32(clamping: kept.count))
    }

    /// The first node with a text that a path leads to.
    func first(_ path: CompiledPath, from base: Int) -> Int? {
        var found: Int?
        visit(path, from: base) { node in
            if nodes[node].text.count > 0 { found = node }
            return found == nil
        }
        return found
    }

    func string(at path: CompiledPath, from base: Int) -> String? {
        first(path, from: base).map { string(nodes[$0].text) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The part between the blanks of XML at both ends.
    var withoutBlanks: Slice<UnsafeBufferPointer<UInt8>> {
        func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
        let start = firstIndex { !isBlank($0) } ?? endIndex
        let end = lastIndex { !isBlank($0) }.map { $0 + 1 } ?? endIndex
        return self[start..<end]
    }
}
