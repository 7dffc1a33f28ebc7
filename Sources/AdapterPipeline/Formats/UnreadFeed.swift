import FHIRCore
import FHIRSyntax
import LabFeeds

/// An input of XML that nothing here can read, as one document that says why.
final class UnreadFeed: FeedReader {
    private let format: FeedFormat
    private let issue: Issue
    private var raw: [UInt8] = []
    private var hasEnded = false

    /// - Parameter issue: Why; libxml2 cannot be loaded, where nothing else is said.
    init(_ format: DocumentFormat, because issue: Issue = .libraryMissing) {
        self.format = FeedFormat(rawValue: format.rawValue) ?? .labXML
        self.issue = issue
    }

    func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        // What can be kept for another try is small; more of it says nothing either.
        if raw.count < Self.mostKept { raw.append(contentsOf: bytes) }
        hasEnded = hasEnded || isLast
    }

    func next() -> FeedDocument? {
        guard hasEnded, !raw.isEmpty else { return nil }
        defer { raw = [] }
        return FeedDocument(
            format: format, ordinal: 0, start: .start, raw: raw.count < Self.mostKept ? raw : [],
            content: .unreadable, issues: [issue])
    }

    private static let mostKept = 128 << 20
}
