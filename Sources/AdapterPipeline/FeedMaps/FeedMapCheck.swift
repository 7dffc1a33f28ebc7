package import FHIRCore
package import FHIRSyntax
package import LabFeeds

/// What a feed map makes of an input: recognised or not, what each field found, what no field took.
///
/// It holds names, counts and lines, and no text of the input.
package struct FeedMapCheck: Sendable {
    package let map: FeedMap
    /// Why the input is not recognised as the map's; nil where it is.
    package internal(set) var miss: String?
    package internal(set) var tally = FeedMapTally()
    /// Issues of one kind and sentence, counted.
    package internal(set) var issues: [CountedIssue] = []
    /// How many documents could not be read.
    package internal(set) var unreadable = 0

    package struct CountedIssue: Sendable {
        package let issue: Issue
        package internal(set) var count: Int
    }

    /// Whether a run would read the input by this map, and all of it.
    package var isReadable: Bool { miss == nil && unreadable == 0 }

    /// The gravest issue.
    package var worst: Issue.Severity? { issues.map(\.issue.severity).max() }

    mutating func add(_ issue: Issue) {
        let known = issues.firstIndex { counted in
            counted.issue.id == issue.id && counted.issue.diagnostics == issue.diagnostics
        }
        if let known {
            issues[known].count += 1
        } else if issues.count < Self.mostIssues {
            issues.append(CountedIssue(issue: issue, count: 1))
        }
    }

    /// So many different issues are kept.
    private static let mostIssues = 200
}

/// Reads an input by one map, however much of it there is, and counts.
package final class FeedMapChecker {
    private let reader: LabXMLReader
    private var check: FeedMapCheck
    private var head: [UInt8] = []
    private var isHeadSeen = false

    /// Throws where libxml2 is not there.
    package init(map: FeedMap, limits: XMLLimits = .default) throws {
        reader = try LabXMLReader(map: map, limits: limits, records: true)
        check = FeedMapCheck(map: map)
    }

    package func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        sniff(bytes, isLast: isLast)
        reader.push(bytes, isLast: isLast)
        while let document = reader.next() { add(document) }
    }

    package func finish() -> FeedMapCheck {
        check.tally = reader.tally
        return check
    }

    private func sniff(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        guard !isHeadSeen else { return }
        head.append(contentsOf: bytes.prefix(InputShape.headBytes - head.count))
        guard isLast || head.count == InputShape.headBytes else { return }
        isHeadSeen = true
        guard let sniff = head.withUnsafeBytes({ FeedMapSniff(head: $0) }) else {
            return check.miss = "it does not begin as XML does"
        }
        check.miss = check.map.recognition.miss(in: sniff)
        head = []
    }

    private func add(_ document: FeedDocument) {
        var issues = document.issues
        if case .report(let report) = document.content { issues += report.issues }
        for issue in issues where issue.id != LabXMLReader.untakenIssue { check.add(issue) }
        if case .unreadable = document.content {
            check.unreadable += 1
        } else if issues.contains(where: { $0.severity == .fatal }) {
            check.unreadable += 1
        }
    }
}
