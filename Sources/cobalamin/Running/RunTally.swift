import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRCore
import FHIRSyntax
import Foundation

/// What happened in a run: for the exit code, the line of progress, and the summary on standard error.
struct RunTally {
    private(set) var codes: Set<ExitCode> = []
    private(set) var documents = 0
    private var bytes = 0
    private var findings = 0
    private var progress: ProgressLine?
    private var unreadable = 0
    private var unaltered = 0
    private var alone = 0
    private var doubtful = 0
    private var shownProblems = 0
    /// So many unreadable documents are named; the rest is counted.
    private static let namedProblems = 20

    init(progress: ProgressLine? = .whereWatched()) {
        self.progress = progress
    }

    /// Takes a result into account and names the document if it could not be read.
    mutating func note(
        _ result: DocumentResult, of document: DocumentInHand, failingAt threshold: Severity?
    ) {
        count(document)
        count(result, failingAt: threshold)
        switch result.condition {
        case .judged: break
        case .judgedAlone: alone += 1
        case .passedUnaltered:
            unaltered += 1
            codes.insert(.unreadableDocument)
        case .unreadable:
            unreadable += 1
            codes.insert(.unreadableDocument)
            report(result.problems, of: document)
        }
        progress?.update(documents: documents, bytes: bytes, findings: findings)
    }

    /// Counts a document that is judged later, with its group.
    mutating func note(collected document: DocumentInHand) {
        count(document)
        progress?.update(documents: documents, bytes: bytes, findings: findings)
    }

    /// Takes the result of a group into account.
    mutating func note(group result: DocumentResult, failingAt threshold: Severity?) {
        count(result, failingAt: threshold)
        progress?.update(documents: documents, bytes: bytes, findings: findings)
    }

    private mutating func count(_ document: DocumentInHand) {
        documents += 1
        bytes += document.bytes.count + (document.line == nil ? 0 : 1)
    }

    private mutating func count(_ result: DocumentResult, failingAt threshold: Severity?) {
        for (_, count) in result.counts { findings += count }
        if result.hasDoubtfulData { doubtful += 1 }
        if let threshold, let worst = result.worst, worst >= threshold { codes.insert(.findings) }
    }

    mutating func note(_ code: ExitCode) { codes.insert(code) }

    /// Takes into account that an input could not be had; where a signal stopped it, that says enough.
    mutating func note(_ problem: InputError?, of source: InputSource) {
        if problem == .interrupted { return }
        let reason = problem?.description ?? "holds no bytes; there was nothing to read"
        StandardError.report(
            LogEntry(
                .error, .inputNotRead, "\(source.name) \(reason)", ["input": source.ordinal]))
        codes.insert(.nothingRead)
    }

    /// Takes into account that an input holds what can have no result.
    mutating func note(_ problem: SecondDocument, of source: InputSource) {
        StandardError.report(
            LogEntry(
                .error, .unreadableDocument, "\(source.name) \(problem.reason)",
                ["input": source.ordinal]))
        codes.insert(.unreadableDocument)
    }

    private mutating func report(_ problems: [Issue], of document: DocumentInHand) {
        guard shownProblems < Self.namedProblems, let problem = problems.first else { return }
        shownProblems += 1
        let position = problem.position.map { ", \($0)" } ?? ""
        StandardError.report(
            LogEntry(
                .error, .unreadableDocument, "\(document.name)\(position): \(problem.diagnostics)",
                [
                    "input": document.input.source.ordinal,
                    "line": problem.position?.line ?? document.line?.number,
                    "column": problem.position?.column,
                ]))
    }

    /// Counts that a person or a log must know; as text nothing where all went well.
    func summarise() {
        StandardError.clearProgress()
        if unreadable > Self.namedProblems {
            tell(.error, .unreadableDocuments, unreadable, "documents could not be read")
        }
        if unaltered > 0 {
            tell(
                .error, .passedUnaltered, unaltered,
                "documents must not be altered (signed, or of type document) and passed unchanged, "
                    + "without findings; --emit findings serves them")
        }
        if alone > 0 {
            tell(
                .warning, .judgedAlone, alone,
                "resources were judged alone, without their companions; --group joins them")
        }
        if doubtful > 0 {
            tell(
                .warning, .doubtfulData, doubtful,
                "documents hold data that were not used or are doubtful; check, or "
                    + "filter --emit outcome, names them")
        }
        if StandardError.format == .json { StandardError.report(summary) }
    }

    private func tell(
        _ level: LogEntry.Level, _ code: LogEntry.Code, _ count: Int, _ words: String
    ) {
        StandardError.report(LogEntry(level, code, "\(count) \(words)", ["count": count]))
    }

    /// The last object of a run.
    private var summary: LogEntry {
        let exitCode =
            Signals.exitCode.map(Int.init) ?? Int(ExitCode.decisive(codes).rawValue)
        return LogEntry(
            .info, .summary, "\(documents) documents, \(findings) findings",
            [
                "documents": documents, "bytes": bytes, "findings": findings,
                "unreadable": unreadable, "unaltered": unaltered, "alone": alone,
                "doubtful": doubtful, "exitCode": exitCode,
            ])
    }
}
