import CXMLReader

/// A narrative's div while its events come.
///
/// Almost every one stands by itself and is taken from the source byte for byte. One that leans on
/// prefixes, or on namespaces declared outside, is written anew from its events: without prefixes for
/// XHTML, with the declarations it needs, attributes in their order.
struct FHIRXMLNarrative {
    let start: Int
    /// How many elements of it are open.
    private(set) var depth = 0
    /// Whether its bytes say the same anywhere else.
    var isPlain: Bool { isDeclared && !leansOutside }

    private var isDeclared = false
    private var leansOutside = false

    /// What it is, written anew.
    private(set) var rewritten: [UInt8] = []
    private let rewrites: Bool
    private var open: [(name: String, space: UInt32)] = []
    /// A start tag still lacks its end.
    private var isTagOpen = false
    private var declared: Set<UInt32> = []

    init(start: Int, rewrites: Bool) { (self.start, self.rewrites) = (start, rewrites) }

    mutating func take(
        _ event: cobalamin_xml_event, _ events: XMLEventReader, _ names: FHIRXMLNames
    ) {
        switch event.kind {
        case COBALAMIN_XML_START:
            depth += 1
            if event.prefix != 0 || event.space != names.xhtml { leansOutside = true }
        case COBALAMIN_XML_NAMESPACE:
            if depth == 1, event.name == 0, event.space == names.xhtml { isDeclared = true }
        case COBALAMIN_XML_ATTRIBUTE:
            if event.prefix != 0, event.prefix != names.xml { leansOutside = true }
        case COBALAMIN_XML_END: depth -= 1
        default: break
        }
        if rewrites { rewrite(event, events, names) }
    }

    private mutating func rewrite(
        _ event: cobalamin_xml_event, _ events: XMLEventReader, _ names: FHIRXMLNames
    ) {
        switch event.kind {
        case COBALAMIN_XML_START: startTag(event, events, names)
        case COBALAMIN_XML_NAMESPACE: break
        case COBALAMIN_XML_ATTRIBUTE: attribute(event, events, names)
        case COBALAMIN_XML_END: endTag()
        case COBALAMIN_XML_TEXT:
            closeTag()
            FHIRXMLText.escape(events.text(of: event), into: &rewritten, inAttribute: false)
        case COBALAMIN_XML_COMMENT:
            closeTag()
            write("<!--")
            rewritten.append(contentsOf: events.text(of: event))
            write("-->")
        default: break
        }
    }

    private mutating func write(_ text: String) { rewritten.append(contentsOf: text.utf8) }

    private mutating func startTag(
        _ event: cobalamin_xml_event, _ events: XMLEventReader, _ names: FHIRXMLNames
    ) {
        closeTag()
        // XHTML goes without a prefix, and so does a div in FHIR's own namespace or in none.
        let isMisplaced = event.space == names.fhir || event.space == 0
        let space = isMisplaced ? names.xhtml : event.space
        let isForeign = event.prefix != 0 && space != names.xhtml
        let prefix = isForeign ? events.name(event.prefix) + ":" : ""
        let name = prefix + events.name(event.name)
        write("<" + name)
        declared = []
        if isForeign {
            declare(event.prefix, event.space, events)
        } else if open.last?.space != space {
            write(" xmlns=\"\(events.name(space))\"")
        }
        // Inside an element with a prefix the namespace without one stays what it was.
        open.append((name, isForeign ? open.last?.space ?? 0 : space))
        isTagOpen = true
    }

    private mutating func declare(_ prefix: UInt32, _ space: UInt32, _ events: XMLEventReader) {
        guard declared.insert(prefix).inserted else { return }
        write(" xmlns:\(events.name(prefix))=\"")
        FHIRXMLText.escape(events.name(space), into: &rewritten, inAttribute: true)
        write("\"")
    }

    private mutating func attribute(
        _ event: cobalamin_xml_event, _ events: XMLEventReader, _ names: FHIRXMLNames
    ) {
        if event.prefix != 0, event.prefix != names.xml {
            declare(event.prefix, event.space, events)
        }
        let prefix = event.prefix == 0 ? "" : events.name(event.prefix) + ":"
        write(" \(prefix)\(events.name(event.name))=\"")
        FHIRXMLText.escape(events.text(of: event), into: &rewritten, inAttribute: true)
        write("\"")
    }

    private mutating func closeTag() {
        if isTagOpen { write(">") }
        isTagOpen = false
    }

    private mutating func endTag() {
        guard let name = open.popLast()?.name else { return }
        write(isTagOpen ? "/>" : "</\(name)>")
        isTagOpen = false
    }
}
