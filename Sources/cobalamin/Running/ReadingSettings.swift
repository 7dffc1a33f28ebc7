import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRSyntax
import Foundation

/// What the flags that all commands share that read documents say.
struct ReadingSettings {
    /// What is refused as too large, and what becomes of feeds.
    private(set) var rules: ReadingRules
    let format: DocumentFormat?
    /// How many batches of lines are worked on at a time.
    let jobs: Int
    let started: Instant

    init(_ invocation: Invocation) {
        let limits = JSONLimits(
            depth: invocation.integer(.maxDepth) ?? JSONLimits.default.depth,
            bytes: invocation.integer(.maxDocumentSize) ?? JSONLimits.default.bytes)
        rules = ReadingRules(json: limits)
        format = invocation.choice(.inputFormat)
        jobs = invocation.integer(.jobs) ?? ProcessInfo.processInfo.activeProcessorCount
        let now = Date().timeIntervalSince1970
        started = Instant(seconds: Int(now.rounded(.down)), offsetMinutes: 0)
    }

    var limits: JSONLimits { rules.json }

    /// Opens an input and tells its format.
    func open(_ source: InputSource) -> OpenInput {
        OpenInput(source, format: format, rules: rules)
    }

    /// What walks the documents of an input.
    var walk: DocumentWalk { DocumentWalk(rules: rules, jobs: jobs) }

    /// Looks into a file and closes it again; standard input can be read only once.
    func isNDJSON(_ source: InputSource) -> Bool {
        guard source.path != nil else { return format == .ndjson }
        let input = open(source)
        defer { input.close() }
        return input.isNDJSON
    }
}
