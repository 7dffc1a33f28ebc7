import Definitions
package import FHIRCore
import FHIRSyntax
package import LabFeeds

/// Writes documents in another form that says the same: every token with its own text, in its order.
package struct DocumentConverter: Sendable {
    private let form: Form
    private let keepsUnreadable: Bool
    /// What is written beside the result of a feed's message.
    private let beside: BesideRequest

    /// How a document is written.
    package enum Form: Sendable {
        /// In one line, without a blank between tokens.
        case compact
        /// A member and an item a line, two blanks deeper inside each object and array.
        case pretty
        /// The resource of each entry in a line of its own; what is no Bundle in one line.
        case entries
        /// FHIR XML, in one line or indented.
        case xml(pretty: Bool)
        /// An HL7 v2 message in one of its encodings.
        case message(FeedFormat)
    }

    /// - Parameter keepsUnreadable: Whether somebody keeps the bytes of documents that cannot be
    ///   read; the outcome in their place says if not.
    package init(_ form: Form, keepsUnreadable: Bool, beside: BesideRequest = []) {
        self.form = form
        self.keepsUnreadable = keepsUnreadable
        self.beside = beside
    }

    /// The output for one document, with its line end; an unreadable one gives an OperationOutcome.
    package func result(
        of source: DocumentSource, with reader: DocumentReader,
        startingAt start: SourcePosition? = nil, named name: String = ""
    ) -> DocumentResult {
        if case .message(let encoding) = form {
            return message(of: source, in: encoding, with: reader, start)
        }
        let reading = reader.read(source)
        var result =
            switch reading {
            case .failure(let problem): unreadable(problem.issues, startingAt: start)
            case .success(let read): self.result(of: read, startingAt: start)
            }
        if case .feed(let feed) = source, !beside.isEmpty {
            result.beside = BesideWriter(reader.rules).output(
                beside, of: feed, reading, named: name)
        }
        return result
    }

    private func result(
        of read: ReadDocument, startingAt start: SourcePosition?
    ) -> DocumentResult {
        let document = read.document
        var result = read.summary
        switch form {
        case .xml(let pretty):
            let (bytes, issues) = Self.xml(of: document, pretty: pretty)
            result.output = [.made(bytes)]
            result.hasDoubtfulData =
                result.hasDoubtfulData || issues.contains { $0.severity > .information }
        case .entries where document.root[.resourceType]?.equals("Bundle") == true:
            return entries(of: document, startingAt: start)
        case .compact, .pretty, .entries, .message:
            result.output = [.made(Self.text(of: document.root, form))]
        }
        return result
    }

    /// A document as FHIR XML with its line end.
    private static func xml(
        of document: Document, pretty: Bool
    ) -> (bytes: [UInt8], issues: [Issue]) {
        let written = FHIRXMLWriter(catalog: Definitions.r4, pretty: pretty).write(document)
        let isEnded = written.bytes.last == UInt8(ascii: "\n")
        return (isEnded ? written.bytes : written.bytes + [UInt8(ascii: "\n")], written.issues)
    }

    /// What stands in the place of a document that cannot be read.
    package func unreadable(
        _ issues: [Issue], startingAt start: SourcePosition? = nil, isHeld: Bool = true
    ) -> DocumentResult {
        var result = DocumentFilter.unreadable(
            issues, startingAt: start, isHeld: isHeld, keepsUnreadable: keepsUnreadable)
        switch form {
        case .compact, .pretty, .entries: result.output.append(.made([UInt8(ascii: "\n")]))
        case .xml(let pretty):
            let outcome = OutcomeText.unreadable(result.problems)
            if case .success(let document) = JSONReader().read(outcome) {
                result.output = [.made(Self.xml(of: document, pretty: pretty).bytes)]
            }
        // An OperationOutcome has no place in a file of messages.
        case .message: result.output = []
        }
        return result
    }

    /// An element and its line end.
    static func text(of element: Element, _ form: Form) -> [UInt8] {
        let pretty = if case .pretty = form { true } else { false }
        // The text with its blanks is seldom shorter than without; pretty text may be twice as long.
        let size = element.bytes.count + 1
        var writer = JSONWriter(pretty: pretty, reserving: pretty ? size * 2 : size)
        writer.element(element)
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
