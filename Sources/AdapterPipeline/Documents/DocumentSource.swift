package import FHIRCore
package import LabFeeds

/// One document as it was met in an input, still to be read.
package enum DocumentSource {
    /// FHIR JSON, a whole input or a line.
    case json(UnsafeRawBufferPointer)
    /// FHIR XML, a whole input.
    case fhirXML(UnsafeRawBufferPointer)
    /// A message, document or record of a laboratory's feed.
    case feed(FeedDocument)
    /// It must not be read, for these reasons.
    case unreadable([Issue])
}
