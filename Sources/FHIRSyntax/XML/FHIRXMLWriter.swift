package import FHIRCore

/// Writes resources as FHIR XML: UTF-8, in the namespace of FHIR, elements in the order of the
/// specification, narratives as they are.
///
/// What XML cannot say is told, and written so: a character that XML 1.0 has not (U+0000 to U+001F but
/// tab, line feed and carriage return) as U+FFFD; an unknown member as an element of its name, one
/// whose name is no XML name is left out; a narrative that is not well-formed as text in a `div`.
package struct FHIRXMLWriter {
    private let catalog: any ElementCatalog
    private let isPretty: Bool

    package init(catalog: any ElementCatalog, pretty: Bool = false) {
        (self.catalog, isPretty) = (catalog, pretty)
    }

    /// A document as XML with its declaration, and what XML cannot say of it.
    ///
    /// No bytes where the document is no resource that XML could name; the issues say so.
    package func write(_ document: Document) -> (bytes: [UInt8], issues: [Issue]) {
        write(document.root, of: document)
    }

    /// A resource of a document as XML with its declaration.
    package func write(
        _ resource: Element, of document: Document
    ) -> (bytes: [UInt8], issues: [Issue]) {
        let output = FHIRXMLOutput(pretty: isPretty, reserving: resource.bytes.count * 2)
        var writing = FHIRXMLWriting(catalog: catalog, document: document, output: output)
        writing.output.declaration()
        writing.root(resource)
        return (writing.isEmpty ? [] : writing.output.bytes, writing.issues)
    }
}
