import CXMLReader
import FHIRCore

/// What a fault or a note of the shim is called, and what a person is told of it. Nothing of the
/// document's text is in it.
extension XMLEventReader {
    /// The stable id of the issue, FHIR's type, what is wrong, and what to do about it.
    typealias Wording = (id: String, code: String, what: String, remedy: String)

    func issue(_ status: cobalamin_xml_status, at position: SourcePosition, number: Int32) -> Issue
    {
        let wording =
            limitWording(status) ?? Self.refusalWording(status) ?? Self.encodingWording(status)
            ?? Self.syntaxWording(number)
        return Issue(
            severity: .fatal, code: wording.code, id: wording.id, position: position,
            diagnostics: "\(wording.what). \(wording.remedy)")
    }

    private func limitWording(_ status: cobalamin_xml_status) -> Wording? {
        switch status {
        case COBALAMIN_XML_TOO_DEEP:
            (
                "xml-limit-depth", "too-costly",
                "Elements are nested deeper than \(limits.depth)",
                "No laboratory message needs that: check how the document was made."
            )
        case COBALAMIN_XML_TOO_MANY_ATTRIBUTES:
            (
                "xml-limit-attributes", "too-costly",
                "An element has more than \(limits.attributes) attributes,"
                    + " or too many namespaces are declared at once",
                "No laboratory message needs that: check how the document was made."
            )
        case COBALAMIN_XML_TOO_LONG:
            (
                "xml-limit-text", "too-long",
                "A name, attribute, comment, CDATA section or text is too long",
                "Send large contents as plain element text of at most \(limits.text) bytes."
            )
        case COBALAMIN_XML_TOO_LARGE:
            (
                "xml-limit-bytes", "too-long", "The document is larger than \(limits.bytes) bytes",
                "Split it into several documents or messages."
            )
        case COBALAMIN_XML_TOO_MANY_NAMES:
            (
                "xml-limit-names", "too-costly",
                "The document uses more than \(limits.names) different names",
                "No laboratory message needs that: check how the document was made."
            )
        default: nil
        }
    }

    private static func refusalWording(_ status: cobalamin_xml_status) -> Wording? {
        switch status {
        case COBALAMIN_XML_DOCTYPE:
            (
                "xml-doctype", "security", "The document has a DOCTYPE, which is not accepted",
                "Ask the sender to leave it out: entities and external definitions are never read."
            )
        case COBALAMIN_XML_ENTITY:
            (
                "xml-entity", "security", "An entity is used that XML does not predefine",
                "Write the character itself, or as a number such as &#181;."
            )
        case COBALAMIN_XML_NO_MEMORY:
            (
                "xml-no-memory", "exception", "There is not enough memory for the document",
                "Split it, or give the process more memory."
            )
        case COBALAMIN_XML_EMPTY:
            (
                "xml-empty", "structure", "The input is empty",
                "Check that the sender wrote the document."
            )
        case COBALAMIN_XML_ENDS_EARLY:
            (
                "xml-ends-early", "structure", "The document ends before it is complete",
                "It was cut short: send it again."
            )
        case COBALAMIN_XML_CONTENT_AFTER_END:
            (
                "xml-content-after-end", "structure",
                "Something follows the end of the root element",
                "Send one document, with one element around everything."
            )
        default: nil
        }
    }

    private static func encodingWording(_ status: cobalamin_xml_status) -> Wording? {
        switch status {
        case COBALAMIN_XML_UNKNOWN_ENCODING:
            (
                "xml-encoding-unknown", "not-supported",
                "The document is in an encoding that is not read",
                "Use UTF-8, UTF-16 with a byte-order mark, ISO-8859-1, ISO-8859-15, windows-1252"
                    + " or US-ASCII."
            )
        case COBALAMIN_XML_BAD_ENCODING:
            (
                "xml-encoding-wrong", "structure",
                "A byte is no character of the encoding that the document is in",
                "Correct the declaration, for example to windows-1252 or UTF-8; the text was not"
                    + " guessed."
            )
        case COBALAMIN_XML_MISDECLARED:
            (
                "xml-encoding-misdeclared", "structure",
                "The document declares a single-byte encoding, but its characters are UTF-8",
                "Declare UTF-8; read as declared, letters and units would be garbled."
            )
        case COBALAMIN_XML_UNMARKED:
            (
                "xml-encoding-unmarked", "structure",
                "The document is UTF-16 without a byte-order mark, or declares UTF-16 and is not",
                "Write the byte-order mark, or declare the encoding that was used."
            )
        case COBALAMIN_XML_NOT_UTF8:
            (
                "xml-encoding-not-utf-8", "structure", "The text is not valid UTF-8",
                "If it is in another encoding, declare that, as in"
                    + " <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>."
            )
        default: nil
        }
    }
}
