import FHIRCore
import LabFeeds

extension DocumentConverter {
    /// A message of HL7 v2 in one of its encodings; no other format can become one.
    func message(
        of source: DocumentSource, in encoding: FeedFormat, with reader: DocumentReader,
        _ start: SourcePosition?
    ) -> DocumentResult {
        if case .unreadable(let issues) = source { return unreadable(issues, startingAt: start) }
        guard case .feed(let feed) = source, feed.format == .hl7v2ER7 || feed.format == .hl7v2XML
        else { return unreadable([.noMessage], startingAt: start) }
        let reading = FeedConversion(reader.rules).message(of: feed)
        let issues = feed.placed(feed.issues + reading.issues)
        guard let message = reading.message, !issues.contains(where: { $0.severity == .fatal })
        else {
            return unreadable(
                issues.gravestFirst, startingAt: start, isHeld: !feed.raw.isEmpty)
        }
        let bytes =
            encoding == .hl7v2ER7
            ? ER7Writer().write(message) : HL7v2XMLWriter().write(message)
        return DocumentResult(
            output: [.made(bytes)], worst: issues.map(\.severity.severity).max(),
            hasDoubtfulData: issues.contains { $0.severity > .information })
    }
}

extension Issue {
    fileprivate static var noMessage: Issue {
        Issue(
            severity: .fatal, code: "not-supported", id: "not-a-message",
            diagnostics: "Only a message of HL7 v2 can be written in another of its encodings, and"
                + " this is none.")
    }
}
