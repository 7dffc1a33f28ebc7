import ClinicalModel
import CommandLine
import FHIRSyntax
import Foundation

/// What the flags that all commands share that read documents say.
struct ReadingSettings {
    let limits: JSONLimits
    let format: InputFormat?
    /// How many batches of lines are worked on at a time.
    let jobs: Int
    let started: Instant

    init(_ invocation: Invocation) {
        limits = JSONLimits(
            depth: invocation.integer(.maxDepth) ?? JSONLimits.default.depth,
            bytes: invocation.integer(.maxDocumentSize) ?? JSONLimits.default.bytes)
        format = invocation.choice(.inputFormat)
        jobs = invocation.integer(.jobs) ?? ProcessInfo.processInfo.activeProcessorCount
        let now = Date().timeIntervalSince1970
        started = Instant(seconds: Int(now.rounded(.down)), offsetMinutes: 0)
    }

    /// Opens an input and tells its format.
    func open(_ source: InputSource) -> OpenInput {
        OpenInput(source, format: format, limit: limits.bytes)
    }

    /// What walks the documents of an input.
    var walk: DocumentWalk { DocumentWalk(limits: limits, jobs: jobs) }

    /// Looks into a file and closes it again; standard input can be read only once.
    func isNDJSON(_ source: InputSource) -> Bool {
        guard source.path != nil else { return format == .ndjson }
        let input = open(source)
        defer { input.close() }
        return input.isNDJSON
    }
}
