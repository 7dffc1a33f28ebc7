import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRSyntax

/// One run of the filter over its inputs.
final class FilterRun {
    private(set) var tally: RunTally
    private let filter: DocumentFilter
    private let settings: RunSettings
    private let jobs: Int
    private let outputDirectory: String?
    private let deadLetters: DeadLetters?

    init(
        filter: DocumentFilter, settings: RunSettings, jobs: Int, outputDirectory: String?,
        deadLetters: DeadLetters?
    ) {
        self.filter = filter
        self.settings = settings
        self.jobs = jobs
        self.outputDirectory = outputDirectory
        self.deadLetters = deadLetters
        tally = RunTally(progress: .whereWatched(outputIsElsewhere: outputDirectory != nil))
    }

    /// Reads one input to its end and writes what becomes of it.
    func filter(_ input: OpenInput) async throws {
        defer { input.close() }
        guard !input.isEmpty else { return tally.note(input.problem, of: input.source) }
        let target = try OutputTarget(directory: outputDirectory, name: input.source.fileName)
        do {
            try await filterDocuments(of: input, to: target)
            try target.finish()
        } catch {
            target.abandon()
            throw error
        }
    }

    private func filterDocuments(of input: OpenInput, to target: OutputTarget) async throws {
        let filter = filter
        let problem = try await DocumentWalk(limits: settings.limits, jobs: jobs).run(
            input,
            work: { document, json in filter.result(of: document, with: json) },
            deliver: { document, result in
                try self.deliver(result, of: document, to: target)
            })
        if let problem { tally.note(problem, of: input.source) }
    }

    private func deliver(
        _ result: DocumentResult, of document: DocumentInHand, to target: OutputTarget
    ) throws(OutputFailure) {
        if result.condition == .unreadable {
            try deadLetters?.keep(document, problems: result.problems)
        }
        let end: [OutputChunk] = isLine(result, document) ? [.made([UInt8(ascii: "\n")])] : []
        try target.file.write(result.output + end, of: document.bytes)
        tally.note(result, of: document, failingAt: settings.threshold)
    }

    /// An annotated document is the input's bytes and nothing more; all else ends with a line break.
    private func isLine(_ result: DocumentResult, _ document: DocumentInHand) -> Bool {
        document.line != nil || filter.emission != .annotated || result.condition == .unreadable
    }
}

extension DocumentFilter {
    /// The output for a document; one that must not be parsed gives an OperationOutcome.
    func result(of document: DocumentInHand, with json: JSONReader) -> DocumentResult {
        guard let problem = document.problem else {
            return result(of: document.bytes, with: json, startingAt: document.start)
        }
        return unreadable(
            [problem], startingAt: document.start, isHeld: !document.bytes.isEmpty)
    }
}
