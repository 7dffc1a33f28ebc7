import FHIRCore
import FHIRSyntax
import LabFeeds
import LabMapping

/// The way of a feed's message to FHIR: message, reports, Bundle.
struct FeedConversion {
    private let rules: ReadingRules

    init(_ rules: ReadingRules) { self.rules = rules }

    /// The Bundle of a message, all its patients in one; why not, where it cannot be used.
    func bundle(of feed: FeedDocument) -> Result<MappedFeed, UnreadableDocument> {
        let reports = reports(of: feed)
        let told = feed.placed(reports.flatMap(\.issues))
        guard !feed.isUnreadable, !told.contains(where: { $0.severity == .fatal }) else {
            return .failure(UnreadableDocument(issues: told.gravestFirst))
        }
        let mapping = rules.feeds.mapping
        guard !reports.isEmpty else {
            return .failure(UnreadableDocument(issues: feed.placed([.nothingReported])))
        }
        var bundle = mapping.bundle(of: reports)
        bundle.issues = feed.placed(bundle.issues)
        let isFatal = bundle.issues.contains { $0.severity == .fatal }
        guard !isFatal, !bundle.json.isEmpty else {
            return .failure(UnreadableDocument(issues: bundle.issues.gravestFirst))
        }
        return .success(MappedFeed(source: feed, bundle: bundle))
    }

    private func reports(of feed: FeedDocument) -> [LabReport] {
        let records = rules.feeds.options.records
        guard feed.format == .cda, case .raw = feed.content else {
            return feed.reports(recordingFields: records)
        }
        var report = feed.raw.withUnsafeBytes {
            CDAReader.report(of: $0, limits: rules.xml, recordingFields: records)
        }
        report.issues = feed.issues + report.issues
        return [report]
    }

    /// The HL7 v2 message that a document of a feed is.
    func message(of feed: FeedDocument) -> HL7Reading {
        switch feed.content {
        case .message(let message): return HL7Reading(message: message)
        case .unreadable, .report: return HL7Reading(message: nil)
        case .raw: break
        }
        return ER7Reader(limit: rules.json.bytes).read(feed.raw, start: feed.start)
    }
}

extension FeedDocument {
    /// Whether nothing of it can be used, such as the trailer of a batch that lost its messages.
    fileprivate var isUnreadable: Bool {
        if case .unreadable = content { true } else { false }
    }

    /// Issues that say nothing of their place stand at the message's beginning.
    func placed(_ issues: [Issue]) -> [Issue] {
        issues.map { issue in
            var issue = issue
            issue.position = issue.position ?? start
            return issue
        }
    }
}

extension [Issue] {
    /// The reason why something cannot be used comes before what was only worth saying.
    var gravestFirst: [Issue] {
        filter { $0.severity == .fatal } + filter { $0.severity != .fatal }
    }
}

extension Issue {
    fileprivate static var nothingReported: Issue {
        Issue(
            severity: .fatal, code: "not-supported", id: "feed-empty",
            diagnostics: "The message reports nothing that could be mapped.")
    }
}
