import CXMLReader
import FHIRCore

extension FHIRXMLTreeBuilder {
    /// An attribute of the element that just began.
    mutating func attribute(_ event: cobalamin_xml_event) {
        guard let frame = frames.last else { return }
        // A prefix that was never declared leads to no namespace, but is no attribute of FHIR.
        if event.space == 0, event.prefix == 0 {
            if event.name == names.value, frame.kind.isPrimitive || frame.kind == .unknown {
                return setText(of: frame.node, events.text(of: event))
            }
            if let rule = rules.rule(of: event.name, in: frame.shape),
                rules.rules[Int(rule)].kind == .attribute
            {
                let node = append(rule, at: event.offset, isElement: false)
                return setText(of: node, events.text(of: event))
            }
        } else if event.space == names.schemaInstance {
            return faults.add(.schemaLocation, at: event.offset)
        }
        if frame.kind != .unknown { faults.add(.unknownAttribute, at: event.offset) }
        let prefix = event.prefix == 0 ? "" : events.name(event.prefix) + ":"
        let rule = rules.unknown("@" + prefix + events.name(event.name))
        let node = append(rule, at: event.offset, isElement: false)
        setText(of: node, events.text(of: event))
    }

    private mutating func setText(of node: UInt32, _ text: UnsafeBufferPointer<UInt8>) {
        tree.nodes[Int(node)].text = UInt32(tree.texts.count)
        tree.nodes[Int(node)].textCount = UInt32(text.count)
        tree.texts.put(text)
    }

    /// Characters between elements: blanks are nothing, others a member of their own.
    mutating func text(_ event: cobalamin_xml_event) {
        let text = events.text(of: event)
        guard !text.allSatisfy(JSONBlank.contains), let frame = frames.last else { return }
        if frame.kind != .unknown { faults.add(.text, at: event.offset) }
        let rule = rules.unknown("#text")
        let last = tree.nodes.count - 1
        if tree.nodes[last].rule == rule, Int(tree.nodes[last].end) == Int(event.offset) {
            // The same text, which the end of a chunk divided.
            tree.nodes[last].textCount += UInt32(text.count)
            tree.texts.put(text)
        } else {
            setText(of: append(rule, at: event.offset, isElement: false), text)
        }
        tree.nodes[tree.nodes.count - 1].end = UInt32(Int(event.offset) + text.count)
    }
}

extension FHIRXMLTreeBuilder {
    /// An event of a narrative, whose text is kept as the source has it.
    mutating func takeInNarrative(_ event: cobalamin_xml_event) {
        narrative?.take(event, events, names)
        guard event.kind == COBALAMIN_XML_END, let ended = narrative, ended.depth == 0 else {
            return
        }
        narrative = nil
        guard let frame = frames.popLast() else { return }
        tree.nodes[Int(frame.node)].end = UInt32(event.offset)
        if rewritesNarratives {
            if !ended.isPlain { faults.add(.narrativeRewritten, at: ended.start) }
            return ended.rewritten.withUnsafeBufferPointer { setText(of: frame.node, $0) }
        }
        guard ended.isPlain, isElement(ended.start, Int(event.offset)) else {
            needsRewriting = true
            return
        }
        let node = Int(frame.node)
        tree.nodes[node].isInSource = true
        tree.nodes[node].text = UInt32(ended.start)
        tree.nodes[node].textCount = UInt32(Int(event.offset) - ended.start)
    }

    private func isElement(_ start: Int, _ end: Int) -> Bool {
        start < end && end <= source.count && source[start] == UInt8(ascii: "<")
            && source[end - 1] == UInt8(ascii: ">")
    }
}

/// The names that reading knows by number.
struct FHIRXMLNames {
    let fhir: UInt32
    let xhtml: UInt32
    let schemaInstance: UInt32
    let xml: UInt32
    let div: UInt32
    let value: UInt32

    static let fhirSpace = "http://hl7.org/fhir"
    static let xhtmlSpace = "http://www.w3.org/1999/xhtml"

    init(_ events: XMLEventReader) {
        fhir = events.intern(Self.fhirSpace)
        xhtml = events.intern(Self.xhtmlSpace)
        schemaInstance = events.intern("http://www.w3.org/2001/XMLSchema-instance")
        xml = events.intern("xml")
        div = events.intern("div")
        value = events.intern("value")
    }
}
