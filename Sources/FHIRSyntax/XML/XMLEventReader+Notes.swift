import CXMLReader
import FHIRCore

extension XMLEventReader {
    /// What is no fault but worth telling.
    static func issue(_ note: cobalamin_xml_note) -> Issue {
        let position = SourcePosition(
            line: Int(note.line), column: Int(note.column), byteOffset: Int(note.offset))
        switch note.kind {
        case COBALAMIN_XML_NOTE_INSTRUCTION:
            return Issue(
                severity: .information, code: "informational", id: "xml-instruction",
                position: position,
                diagnostics: "A processing instruction was passed over; none is ever followed.")
        case COBALAMIN_XML_NOTE_ENCODING:
            return Issue(
                severity: .warning, code: "structure", id: "xml-encoding-contradicted",
                position: position,
                diagnostics: "The byte-order mark proves another encoding than the declared one;"
                    + " the mark was followed. Correct the declaration.")
        default:
            return Issue(
                severity: .warning, code: "structure", id: "xml-prefix-undeclared",
                position: position,
                diagnostics: "A prefix is used for which no namespace is declared; what bears it is"
                    + " read without one. Declare it with xmlns.")
        }
    }
}
