import Definitions
package import FHIRCore
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
    private var xml: FHIRXMLReader?

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
        guard let xml = xml ?? (try? FHIRXMLReader(catalog: Definitions.r4, limits: rules.xml))
        else { return .failure(UnreadableDocument(issues: [.libraryMissing])) }
        self.xml = xml
        let reading = xml.read(bytes)
        guard let document = reading.document else {
            return .failure(UnreadableDocument(issues: reading.issues))
        }
        if let problem = DocumentShape.problem(of: document) {
            return .failure(UnreadableDocument(issues: reading.issues + [problem]))
        }
        return .success(
            ReadDocument(document, issues: reading.issues, origin: .fhirXML(bytes)))
    }

    private func read(_ feed: FeedDocument) -> Result<ReadDocument, UnreadableDocument> {
        FeedConversion(rules).bundle(of: feed).flatMap { mapped in
            switch json.read(mapped.bundle.json) {
            case .success(let document):
                let issues = mapped.bundle.issues
                return .success(ReadDocument(document, issues: issues, origin: .feed(mapped)))
            case .failure(let error):
                return .failure(UnreadableDocument(issues: [error.issue]))
            }
        }
    }
}

extension Issue {
    /// XML cannot be read on this machine.
    package static var libraryMissing: Issue {
        Issue(
            severity: .fatal, code: "not-supported", id: "xml-library-missing",
            diagnostics: "libxml2, which reads XML, cannot be loaded; install it.")
    }
}
