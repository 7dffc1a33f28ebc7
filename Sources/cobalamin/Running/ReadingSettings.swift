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
        rules = ReadingRules(json: limits, xml: Self.xmlLimits(invocation, json: limits))
        format = invocation.choice(.inputFormat)
        jobs = invocation.integer(.jobs) ?? ProcessInfo.processInfo.activeProcessorCount
        let now = Date().timeIntervalSince1970
        started = Instant(seconds: Int(now.rounded(.down)), offsetMinutes: 0)
    }

    /// Depth is one setting for both; by itself XML may be deeper, as CDA is.
    private static func xmlLimits(_ invocation: Invocation, json: JSONLimits) -> XMLLimits {
        var limits = XMLLimits.default
        limits.bytes = json.bytes
        if let origin = invocation.origin(of: .maxDepth), origin != .defaultValue {
            limits.depth = json.depth
        }
        limits.attributes = invocation.integer(.maxAttributes) ?? limits.attributes
        limits.text = invocation.integer(.maxText) ?? limits.text
        return limits
    }

    /// Says how feeds are mapped; `knowledge` gives what local codes stand for, when it is needed.
    mutating func readFeeds(
        _ invocation: Invocation, clock: Instant? = nil,
        knowledge: @escaping @Sendable () -> Knowledge?
    ) throws(Refusal) {
        rules.feeds = FeedRules(
            options: try FeedSettings.options(invocation),
            maps: try FeedMapLoader.catalogue(invocation), acknowledgedAt: clock ?? started,
            knowledge: knowledge)
    }

    var limits: JSONLimits { rules.json }

    /// Opens an input and tells its format.
    func open(_ source: InputSource) -> OpenInput {
        OpenInput(source, format: format, rules: rules)
    }

    /// What walks the documents of an input.
    var walk: DocumentWalk { DocumentWalk(rules: rules, jobs: jobs) }

    /// Looks into a file and closes it again; standard input can be read only once.
    func formatTold(of source: InputSource) -> DocumentFormat {
        if let format { return format }
        guard source.path != nil else { return .fhirJSON }
        let input = open(source)
        defer { input.close() }
        return input.format
    }
}
