import CXMLReader
import FHIRCore

/// An open element around messages.
struct XMLWrapper {
    let depth: Int
    let start: SourcePosition
    /// Whether an element stands in it already.
    var hasChild = false

    init(_ event: cobalamin_xml_event) {
        depth = Int(event.depth)
        start = HL7v2XMLMessageReader.place(of: event)
    }
}
