import FHIRCore
import LabFeeds

extension DocumentConverter {
    /// A message of HL7 v2 in one of its encodings; no other format can become one.
    func message(
        of source: DocumentSource, in encoding: FeedFormat, _ start: SourcePosition?
    ) -> DocumentResult {
        guard case .feed(let feed) = source, feed.format == .hl7v2ER7 || feed.format == .hl7v2XML
        else {
            if case .unreadable(let issues) = source {
                return unreadable(issues, startingAt: start)
            }
            return unreadable([.noMessage], startingAt: start)
        }
        return unreadable([.noMessage], startingAt: start, isHeld: !feed.raw.isEmpty)
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
