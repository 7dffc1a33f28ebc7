import AdapterPipeline
import CommandLine

extension Command {
    static let check = Command(
        "check", summary: "say what was found in documents, for a person to read",
        discussion: """
            For each mother and infant: the findings, worst first, with their evidence, what could \
            not be decided for lack of data, and what to do next. Persons of a laboratory's feed, \
            which has no ids, are called by their first identifier, as in identifier:4711.
            """,
        operands: .paths,
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [.group, .format, .history, .incomplete, .jobs, .failOn],
        examples: [
            Example("cobalamin check bundle.json", "the report for one Bundle"),
            Example(
                "cobalamin check --group patient results/",
                "feeds with one result a message, joined for each patient"),
            Example(
                "cobalamin check --as-of 2025-06-05 --format json bundle.json",
                "the same as JSON, as on that day"),
            Example(
                "cobalamin check --group mother export/",
                "a bulk export, one resource a line, by mothers with their infants"),
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

    func run() throws -> ExitCode {
        let sources = try InputWalk.sources(invocation.inputs)
        settings.tellDisabledRules()
        let reporter = reporter
        if let grouping = invocation.choice(.group, as: Grouping.self) {
            let work = GroupWork(
                judge: { judgement, places, name in
                    reporter.result(of: judgement.placed(by: places), named: name)
                },
                refuse: { document, issues in reporter.refusal(issues, document) })
            let run = GroupRun(settings, grouping: grouping, output: .standard(), work: work)
            return try run.run(sources)
        }
        let run = DocumentRun(
            settings.reading, outputs: try Outputs(invocation), failingAt: settings.threshold
        ) { document, reader in
            reporter.result(of: document, with: reader)
        }
        return try run.run(sources)
    }
}
