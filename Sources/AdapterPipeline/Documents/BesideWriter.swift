import FHIRCore
import FHIRSyntax
import LabFeeds
import LabMapping

/// Writes what is said of a feed's message beside its result.
struct BesideWriter {
    private let rules: ReadingRules

    init(_ rules: ReadingRules) { self.rules = rules }

    func output(
        _ request: BesideRequest, of feed: FeedDocument,
        _ reading: Result<ReadDocument, UnreadableDocument>, named name: String
    ) -> BesideOutput {
        var output = BesideOutput()
        switch reading {
        case .success(let read):
            if request.contains(.acknowledgement) {
                output.acknowledgement = acknowledgement(of: feed, read.issues) ?? []
            }
            guard case .feed(let mapped) = read.origin else { break }
            if request.contains(.lossReport) {
                output.lossReport = FieldReport(mapped, name: name).losses
            }
            if request.contains(.trace) {
                output.trace = FieldReport(mapped, name: name).trace
            }
        case .failure(let unreadable):
            if request.contains(.acknowledgement) {
                output.acknowledgement = acknowledgement(of: feed, unreadable.issues) ?? []
            }
        }
        return output
    }

    /// The answer to a message of HL7 v2, in its own encoding; nil for what is none, and empty where
    /// the sender wants no answer to it.
    func acknowledgement(of feed: FeedDocument, _ issues: [Issue]) -> [UInt8]? {
        guard feed.format == .hl7v2ER7 || feed.format == .hl7v2XML else { return nil }
        let answer = HL7Acknowledgement(
            to: feed, issues: issues, time: rules.feeds.acknowledgementTime)
        return answer?.bytes ?? []
    }
}
