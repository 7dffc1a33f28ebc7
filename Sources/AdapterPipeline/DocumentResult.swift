package import ClinicalModel
package import FHIRCore

/// What became of one document.
package struct DocumentResult: Sendable {
    /// What is to be written for it, in order.
    package var output: [OutputChunk]
    /// The gravest finding or issue; nil where there was none.
    package var worst: Severity?
    package var condition: Condition
    /// Findings that were emitted, by severity.
    package var counts: [Severity: Int]
    /// Whether some of its data were not used or are doubtful (issues of level warning or error).
    package var hasDoubtfulData: Bool
    /// Why it could not be read or annotated; empty if it could.
    package var problems: [Issue]
    /// What is written of a feed's message beside it; nil for all else.
    package var beside: BesideOutput?

    /// How far the document could be used.
    package enum Condition: Sendable {
        case judged
        /// A lone resource, judged without its companions.
        case judgedAlone
        /// Judged, but its bytes must not be altered (signed, or a document Bundle).
        case passedUnaltered
        /// It could not be read; an OperationOutcome stands in its place.
        case unreadable
    }

    package init(
        output: [OutputChunk], worst: Severity? = nil, condition: Condition = .judged,
        counts: [Severity: Int] = [:], hasDoubtfulData: Bool = false, problems: [Issue] = []
    ) {
        self.output = output
        self.worst = worst
        self.condition = condition
        self.counts = counts
        self.hasDoubtfulData = hasDoubtfulData
        self.problems = problems
    }

    /// Notes what the output does not say of what was found.
    mutating func tell(_ issues: [Issue]) {
        guard let gravest = issues.map(\.severity.severity).max() else { return }
        worst = worst.map { max($0, gravest) } ?? gravest
        hasDoubtfulData = hasDoubtfulData || issues.contains { $0.severity > .information }
    }
}
