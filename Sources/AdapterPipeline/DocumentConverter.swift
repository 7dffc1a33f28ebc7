package import FHIRCore
import FHIRSyntax

/// Writes documents in another form that says the same: every token with its own text, in its order.
package struct DocumentConverter: Sendable {
    private let form: Form
    private let keepsUnreadable: Bool

    /// How a document is written.
    package enum Form: Sendable {
        /// In one line, without a blank between tokens.
        case compact
        /// A member and an item a line, two blanks deeper inside each object and array.
        case pretty
        /// The resource of each entry in a line of its own; what is no Bundle in one line.
        case entries
    }

    /// - Parameter keepsUnreadable: Whether somebody keeps the bytes of documents that cannot be
    ///   read; the outcome in their place says if not.
    package init(_ form: Form, keepsUnreadable: Bool) {
        self.form = form
        self.keepsUnreadable = keepsUnreadable
    }

    /// The output for one document, with its line end; an unreadable one gives an OperationOutcome.
    package func result(
        of source: DocumentSource, with reader: DocumentReader,
        startingAt start: SourcePosition? = nil
    ) -> DocumentResult {
        switch reader.read(source) {
        case .failure(let problem):
            return unreadable(problem.issues, startingAt: start)
        case .success(let read):
            let document = read.document
            let root = document.root
            guard form == .entries, root[.resourceType]?.equals("Bundle") == true else {
                return DocumentResult(output: [.made(Self.text(of: root, form))])
            }
            return entries(of: document, startingAt: start)
        }
    }

    /// What stands in the place of a document that cannot be read.
    package func unreadable(
        _ issues: [Issue], startingAt start: SourcePosition? = nil, isHeld: Bool = true
    ) -> DocumentResult {
        var result = DocumentFilter.unreadable(
            issues, startingAt: start, isHeld: isHeld, keepsUnreadable: keepsUnreadable)
        result.output.append(.made([UInt8(ascii: "\n")]))
        return result
    }

    /// An element and its line end.
    static func text(of element: Element, _ form: Form) -> [UInt8] {
        let pretty = form == .pretty
        // The text with its blanks is seldom shorter than without; pretty text may be twice as long.
        let size = element.bytes.count + 1
        var writer = JSONWriter(pretty: pretty, reserving: pretty ? size * 2 : size)
        writer.element(element)
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}
