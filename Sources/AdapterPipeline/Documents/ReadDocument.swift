package import FHIRCore

/// A document of any format that was read.
package struct ReadDocument {
    package let document: Document
    /// What was worth saying of a feed and of its mapping; FHIR has none.
    package var issues: [Issue] = []
    package var origin: DocumentOrigin = .json

    package init(_ document: Document, issues: [Issue] = [], origin: DocumentOrigin = .json) {
        (self.document, self.issues, self.origin) = (document, issues, origin)
    }
}

/// What the bytes of a document were before they were JSON.
package enum DocumentOrigin {
    /// JSON: the document's bytes are the input's own.
    case json
    /// FHIR XML: the document's bytes were made of the input's.
    case fhirXML(UnsafeRawBufferPointer)
    /// A message of a feed: the document is the Bundle that it was mapped to.
    case feed(MappedFeed)

    /// Whether the document's bytes are those of the input.
    var isInput: Bool {
        if case .json = self { true } else { false }
    }
}
