import AdapterPipeline
import CommandLine
import FHIRSyntax
import Foundation

extension Command {
    static let check = Command(
        "check", summary: "say what was found in documents, for a person to read",
        discussion: """
            For each mother and infant: the findings, worst first, with their evidence, what could \
            not be decided for lack of data, and what to do next.
            """,
        operands: .paths,
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [.format, .history, .incomplete, .jobs, .failOn],
        examples: [
            Example("cobalamin check bundle.json", "the report for one Bundle"),
            Example(
                "cobalamin check --as-of 2025-06-05 --format json bundle.json",
                "the same as JSON, as on that day"),
            Example(
                "cobalamin check --format markdown bundle.json > report.md",
                "the same as Markdown, with the source of each limit"),
        ])
}

/// The report for a person, or the findings report for a program.
struct CheckCommand {
    private let settings: RunSettings
    private let invocation: Invocation
    private let reporter: DocumentReporter

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        settings = try RunSettings(invocation, file)
        reporter = DocumentReporter(invocation, settings)
    }

    func run() async throws -> ExitCode {
        var tally = RunTally()
        let output = OutputFile.standard()
        let sources = try InputWalk.sources(invocation.inputs)
        settings.tellDisabledRules()
        for source in sources where !Signals.isTerminating {
            let input = OpenInput(
                source, format: settings.format, limit: settings.limits.bytes)
            defer { input.close() }
            if input.isEmpty {
                tally.note(input.problem, of: source)
            } else {
                try await check(input, to: output, &tally)
            }
        }
        tally.summarise()
        return ExitCode.decisive(tally.codes)
    }

    private func check(
        _ input: OpenInput, to output: OutputFile, _ tally: inout RunTally
    ) async throws {
        let (reporter, walk) = (reporter, DocumentWalk(limits: settings.limits, jobs: jobs))
        let problem = try await walk.run(
            input,
            work: { document, json in reporter.result(of: document, with: json) },
            deliver: { document, result in
                try output.write(result.output, of: document.bytes)
                tally.note(result, of: document, failingAt: settings.threshold)
            })
        if let problem { tally.note(problem, of: input.source) }
    }

    private var jobs: Int {
        invocation.integer(.jobs) ?? ProcessInfo.processInfo.activeProcessorCount
    }
}
