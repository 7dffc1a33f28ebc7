package import FHIRSyntax

/// Tells the format of an input by its name and its first bytes.
///
/// A file name says no more than that there is a document a line; all else the bytes say. What nobody
/// knows is read as FHIR JSON, whose reader says what is wrong with it. No XML library is asked.
package struct FormatSniffer {
    private let rules: ReadingRules

    package init(_ rules: ReadingRules) { self.rules = rules }

    /// The format of an input of which the head was read.
    package func format(of head: InputHead, fileName: String?) -> DocumentFormat {
        if let named = fileName.flatMap(InputShape.init(fileName:)), named == .ndjson {
            return .ndjson
        }
        if let format = head.bytes.withUnsafeBytes(format(of:)) { return format }
        return head.shape(fileName: fileName) == .ndjson ? .ndjson : .fhirJSON
    }

    /// The format of a whole document at hand; JSON is one document, never lines of several.
    package func format(of document: [UInt8]) -> DocumentFormat {
        document.prefix(InputShape.headBytes).withUnsafeBytes(format(of:)) ?? .fhirJSON
    }

    /// The format where it is not JSON; nil otherwise, and where nobody knows it.
    private func format(of head: UnsafeRawBufferPointer) -> DocumentFormat? {
        // Nearly all inputs are JSON, and told by the first byte.
        guard head.first != UInt8(ascii: "{") else { return nil }
        let text = SniffedText(head)
        switch text.first {
        case UInt8(ascii: "<"):
            return MarkupHead(text.bytes).flatMap { format(of: $0, text) }
        case UInt8(ascii: "M"), UInt8(ascii: "F"), UInt8(ascii: "B"):
            return text.beginsMessage ? .hl7v2ER7 : nil
        default: return nil
        }
    }

    /// The format of XML by its root element; one line a format.
    private func format(of root: MarkupHead, _ text: SniffedText) -> DocumentFormat? {
        switch root.namespace {
        case "http://hl7.org/fhir": return .fhirXML
        case "urn:hl7-org:v2xml": return .hl7v2XML
        case "urn:hl7-org:v3": return .cda
        default: break
        }
        if rules.feeds.claims(root) { return .labXML }
        if root.isPartOfCDA { return .cda }
        if root.isMessageName { return .hl7v2XML }
        // Parts of CDA are passed about without their namespace; their templates tell them.
        return root.isNamedAsPartOfCDA && text.holds("templateId") ? .cda : nil
    }
}
