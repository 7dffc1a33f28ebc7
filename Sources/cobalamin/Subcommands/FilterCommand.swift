import AdapterPipeline
import CommandLine
import FHIRCore
import FHIRSyntax
import Foundation

extension Command {
    static let filter = Command(
        "filter", summary: "read documents, find deficiency patterns, write the documents back",
        discussion: """
            One document in, one out, in the same order; every other byte stays as it is. NDJSON \
            gives exactly one line for each line that is not blank. What cannot be read becomes an \
            OperationOutcome in its place, and the rest goes on.
            """,
        operands: .paths,
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [.emit, .incomplete, .outputDirectory, .deadLetter, .jobs, .failOn],
        examples: [
            Example("cobalamin filter < bundle.json > annotated.json", "one Bundle through a pipe"),
            Example(
                "cobalamin filter --emit findings --jobs 2 export.ndjson",
                "only the findings, one line for each line"),
            Example(
                "cobalamin filter --dead-letter /var/spool/dead --output-dir out in/",
                "a folder, keeping what cannot be read"),
        ])
}

/// The integration engine's filter.
struct FilterCommand {
    private let invocation: Invocation
    private let settings: RunSettings
    private let emission: Emission

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        settings = try RunSettings(invocation, file)
        emission = invocation.choice(.emit) ?? .annotated
    }

    func run() async throws -> ExitCode {
        let sources = try InputWalk.sources(invocation.inputs)
        try refuseMixedOutput(sources)
        settings.tellDisabledRules()
        let run = FilterRun(
            filter: DocumentFilter(
                pipeline: settings.pipeline, emission: emission, incomplete: settings.incomplete,
                keepsUnreadable: invocation.text(.deadLetter) != nil),
            settings: settings,
            jobs: invocation.integer(.jobs) ?? ProcessInfo.processInfo.activeProcessorCount,
            outputDirectory: invocation.text(.outputDirectory),
            deadLetters: try invocation.text(.deadLetter).map {
                try DeadLetters(folder: $0, started: settings.started)
            })
        for source in sources where !Signals.isTerminating {
            try await run.filter(open(source))
        }
        run.tally.summarise()
        return ExitCode.decisive(run.tally.codes)
    }

    private func open(_ source: InputSource) -> OpenInput {
        OpenInput(source, format: settings.format, limit: settings.limits.bytes)
    }

    /// Several whole documents cannot stand one after another in one output.
    private func refuseMixedOutput(_ sources: [InputSource]) throws {
        if let folder = invocation.text(.outputDirectory) {
            let names = sources.map(\.fileName)
            guard Set(names).count == names.count else {
                throw Refusal("two inputs have one name, so \(folder) cannot hold both results")
            }
            return
        }
        guard emission == .annotated, sources.count > 1 else { return }
        guard sources.filter({ !isNDJSON($0) }).count > 1 else { return }
        let reason = "more than one document with --emit annotated needs --output-dir DIR"
        throw Refusal(invocation.refusal(reason))
    }

    /// Looks into a file and closes it again; standard input can be read only once.
    private func isNDJSON(_ source: InputSource) -> Bool {
        guard source.path != nil else { return settings.format == .ndjson }
        let input = open(source)
        defer { input.close() }
        return input.isNDJSON
    }
}
