import AdapterPipeline
import ClinicalModel
import CommandLine
import Reports

extension PlanVerb {
    /// Care plans of anybody as a schedule, and what of them was not understood.
    static let importing = PlanVerb(
        name: "import", usage: "[PATH… | -]",
        help: "read care plans of anybody; what was not understood is listed, never guessed"
    ) { invocation, file, operands in
        let command = try PlanImport(invocation, file)
        return try command.run(operands)
    }
}

/// `plan import`: CarePlans of any origin and format as a table, JSON, FHIR or a calendar.
struct PlanImport {
    private let settings: RunSettings
    private let invocation: Invocation
    private let format: PlanFormat
    private let run: RunDescription

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        settings = try RunSettings(invocation, file)
        format = invocation.text(.planFormat).flatMap(PlanFormat.init) ?? .text
        run = RunDescription(
            product: "cobalamin \(Cobalamin.version)",
            knowledge: settings.pipeline.knowledge.version,
            configuration: settings.pipeline.configurationDigest)
    }

    func run(_ operands: [String]) throws -> ExitCode {
        let sources = try InputWalk.sources(operands.isEmpty ? ["-"] : operands)
        settings.tellDisabledRules()
        let calendar =
            format == .icalendar ? try CalendarOutput(invocation, settings.pipeline.time) : nil
        let previous = try PreviousPlanFile(invocation, settings)
        let reporter = PlanImportReporter(
            pipeline: settings.pipeline, run: run, format: format, previous: previous.plans,
            calendar: calendar)
        let documents = DocumentRun(
            settings.reading, outputs: try Outputs(invocation), failingAt: settings.threshold
        ) { document, reader in
            reporter.result(of: document, with: reader)
        }
        return try documents.run(sources)
    }
}

/// The forms of what `plan` writes; the raw values are those of `--format`.
enum PlanFormat: String, Sendable {
    case text
    case markdown
    case json
    case fhir
    case icalendar
}
