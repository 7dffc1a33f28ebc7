import CXMLReader
import FHIRCore

/// Whether the text of a narrative can stand in XML as it is.
struct FHIRXMLNarrativeCheck {
    /// The element to write; nil where the text is not well-formed.
    private(set) var element: [UInt8]?
    private(set) var loss: FHIRXMLLoss?

    init(_ text: String, _ events: XMLEventReader?) {
        guard let events else {
            loss = .narrative
            return
        }
        let bytes = Array(text.utf8)
        let names = FHIRXMLNames(events)
        events.restart()
        bytes.withUnsafeBytes { events.push($0, isLast: true) }
        guard events.fault == nil, let first = Self.first(events.events),
            let last = events.events.last(where: { $0.kind == COBALAMIN_XML_END }),
            Int(last.offset) <= bytes.count, bytes[Int(first.event.offset)] == UInt8(ascii: "<")
        else {
            loss = .narrative
            return
        }
        let div = bytes[Int(first.event.offset)..<Int(last.offset)]
        if div.count != bytes.count { loss = .narrativeSurroundings }
        let isDiv = first.event.name == names.div && first.event.prefix == 0
        if isDiv, first.event.space == names.xhtml {
            element = Array(div)
        } else if isDiv, first.event.space == 0, !first.declares {
            loss = .narrativeNamespace
            element = Array("<div xmlns=\"\(FHIRXMLNames.xhtmlSpace)\"".utf8) + div.dropFirst(4)
        } else {
            loss = .narrative
        }
    }

    /// The first element, and whether it declares a namespace without a prefix, be it none.
    private static func first(
        _ events: UnsafeBufferPointer<cobalamin_xml_event>
    ) -> (event: cobalamin_xml_event, declares: Bool)? {
        guard let place = events.firstIndex(where: { $0.kind == COBALAMIN_XML_START }) else {
            return nil
        }
        let declarations = events[(place + 1)...].prefix { $0.kind == COBALAMIN_XML_NAMESPACE }
        return (events[place], declarations.contains { $0.name == 0 })
    }
}
