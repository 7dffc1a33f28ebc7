import FHIRCore
import FHIRSyntax
import LabFeeds
import LabMapping

/// Reads documents of every format: the one door by which all of them enter.
///
/// Keeps its scratch memory from one document to the next, so read the documents of an input with one
/// reader. Not for use by two threads at once. What only XML and feeds need is made when the first of
/// them comes.
package final class DocumentReader {
    package let rules: ReadingRules
    private let json: JSONReader

    package init(_ rules: ReadingRules = ReadingRules()) {
        self.rules = rules
        json = JSONReader(limits: rules.json)
    }

    /// A document that can be gone on with; an unreadable one gives its issues instead.
    package func read(_ source: DocumentSource) -> Result<ReadDocument, UnreadableDocument> {
        switch source {
        case .json(let bytes): json.document(bytes).map { ReadDocument($0) }
        case .fhirXML(let bytes): readXML(bytes)
        case .feed(let feed): read(feed)
        case .unreadable(let issues): .failure(UnreadableDocument(issues: issues))
        }
    }

    private func readXML(
        _ bytes: UnsafeRawBufferPointer
    ) -> Result<ReadDocument, UnreadableDocument> {
        json.document(bytes).map { ReadDocument($0) }
    }

    private func read(_ feed: FeedDocument) -> Result<ReadDocument, UnreadableDocument> {
        .failure(UnreadableDocument(issues: feed.issues))
    }
}
