package import FHIRCore

/// Writes resources as FHIR XML: UTF-8, in the namespace of FHIR, elements in the order of the
/// specification.
package struct FHIRXMLWriter {
    let catalog: any ElementCatalog
    let isPretty: Bool

    package init(catalog: any ElementCatalog, pretty: Bool = false) {
        (self.catalog, isPretty) = (catalog, pretty)
    }

    /// A document as XML with its declaration, and what XML cannot say of it.
    package func write(_ document: Document) -> (bytes: [UInt8], issues: [Issue]) {
        ([], [])
    }
}
