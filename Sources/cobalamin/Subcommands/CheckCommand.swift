import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRCore
import FHIRReading
import FHIRSyntax
import Foundation
import Reports

extension Command {
    static let check = Command(
        "check", summary: "say what was found in documents, for a person to read",
        discussion: """
            For each mother and infant: the findings, worst first, with their evidence, what could \
            not be decided for lack of data, and what to do next.
            """,
        operands: .paths,
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [.format, .history, .incomplete, .failOn],
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
    private let run: RunDescription

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        settings = try RunSettings(invocation, file)
        run = RunDescription(
            product: "cobalamin \(Cobalamin.version)",
            knowledge: settings.pipeline.knowledge.version,
            configuration: settings.pipeline.configurationDigest,
            overrides: settings.pipeline.site.parameters.map { UsedThreshold($0.parameter) })
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
            guard let file = input.file, !input.head.isEmpty || input.isNDJSON else {
                tally.note(input.problem, of: source)
                continue
            }
            if input.isNDJSON {
                try checkLines(of: input, file, to: output, &tally)
            } else {
                try checkDocument(of: input, file, to: output, &tally)
            }
        }
        tally.summarise()
        return ExitCode.decisive(tally.codes)
    }

    private func checkDocument(
        of input: OpenInput, _ file: FileDescriptor, to output: OutputFile, _ tally: inout RunTally
    ) throws {
        switch input.wholeBytes(from: file, limit: settings.limits.bytes) {
        case .success(let bytes):
            let json = JSONReader(limits: settings.limits)
            try check(bytes.bytes, json, name: input.source.name, start: nil, output, &tally)
        case .failure(.tooLarge(let limit)):
            try refuse([.oversize(limit)], name: input.source.name, to: output, &tally)
        case .failure(let problem):
            tally.note(problem, of: input.source)
        }
    }

    private func checkLines(
        of input: OpenInput, _ file: FileDescriptor, to output: OutputFile, _ tally: inout RunTally
    ) throws {
        let reader = NDJSONReader(file, head: input.head, limit: settings.limits.bytes)
        let json = JSONReader(limits: settings.limits)
        while let batch = try reader.nextBatchUnlessTerminated() {
            try batch.bytes.withUnsafeBytes { bytes in
                for line in batch.lines {
                    let start = SourcePosition(
                        line: line.number, column: 1, byteOffset: line.byteOffset)
                    let name = "\(input.source.name):\(line.number)"
                    if line.isOverLimit {
                        try refuse(
                            [.oversize(settings.limits.bytes)], name: name, to: output, &tally)
                    } else {
                        let text = UnsafeRawBufferPointer(rebasing: bytes[line.range])
                        try check(text, json, name: name, start: start, output, &tally)
                    }
                }
            }
        }
    }

    private func check(
        _ bytes: UnsafeRawBufferPointer, _ json: JSONReader, name: String, start: SourcePosition?,
        _ output: OutputFile, _ tally: inout RunTally
    ) throws(OutputFailure) {
        switch settings.pipeline.judge(bytes, with: json) {
        case .failure(let unreadable):
            let result = DocumentFilter.unreadable(unreadable.issues, startingAt: start)
            try refuse(result.problems, name: name, to: output, &tally)
        case .success(let judgement):
            let report = FindingsReport(
                run: run, document: name, screening: judgement.screening,
                persons: judgement.reading.clinical.records.map(\.person),
                showsHistory: invocation.isOn(.history),
                sentences: settings.pipeline.knowledge.sentences)
            try output.write(text(of: report))
            tally.note(
                judgement.summary, at: name, failingAt: settings.threshold)
        }
    }

    private func text(of report: FindingsReport) -> [UInt8] {
        switch invocation.choice(.format, as: ReportFormat.self) {
        case .json: return report.json() + [UInt8(ascii: "\n")]
        case .markdown: return Array(MarkdownReport(report).text().utf8)
        case .text, nil:
            let isTerminal = isatty(STDOUT_FILENO) == 1
            return Array(TextReport(report, isColoured: isTerminal).text().utf8)
        }
    }

    /// An unreadable document: in JSON an OperationOutcome in its place, for a person the reason.
    private func refuse(
        _ problems: [Issue], name: String, to output: OutputFile, _ tally: inout RunTally
    ) throws(OutputFailure) {
        let reasons = problems.map(\.diagnostics)
        switch invocation.choice(.format, as: ReportFormat.self) {
        case .json:
            try output.write(OutcomeText.unreadable(problems) + [UInt8(ascii: "\n")])
        case .markdown:
            let text = MarkdownReport.unreadable(name, reasons: reasons)
            try output.write(Array(text.utf8))
        case .text, nil:
            let text = "\(name) could not be read. \(reasons.joined(separator: " "))\n"
            try output.write(Array(text.utf8))
        }
        let result = DocumentResult(
            output: [], worst: .critical, condition: .unreadable, problems: problems)
        tally.note(result, at: name, failingAt: settings.threshold)
    }
}
