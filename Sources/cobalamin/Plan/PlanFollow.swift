import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRCore
import FHIRReading
import Reports

extension PlanVerb {
    /// Plans against what was given and measured.
    static let follow = PlanVerb(
        name: "follow", usage: "[PATH… | -]",
        help: "say of each activity of a plan whether it is due, done or missed, and by what record"
    ) { invocation, file, operands in
        let command = try PlanFollow(invocation, file)
        return try command.run(operands)
    }
}

/// `plan follow`: what of the plans is future, open, done or missed, and what could be done next.
struct PlanFollow {
    private let settings: RunSettings
    private let invocation: Invocation
    private let reporter: FollowReporter

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        settings = try RunSettings(invocation, file)
        let format = invocation.text(.planFormat).flatMap(PlanFormat.init) ?? .text
        guard format != .icalendar else {
            throw Refusal(
                invocation.refusal(
                    of: .planFormat, because: "is not icalendar here; plan import writes calendars")
            )
        }
        reporter = FollowReporter(
            pipeline: settings.pipeline, format: format, clock: try PlanSettings.clock(invocation))
    }

    func run(_ operands: [String]) throws -> ExitCode {
        let sources = try InputWalk.sources(operands.isEmpty ? ["-"] : operands)
        let reporter = reporter
        guard let grouping = invocation.choice(.group, as: Grouping.self) else {
            let run = DocumentRun(
                settings.reading, outputs: try Outputs(invocation), failingAt: settings.threshold
            ) { document, reader in
                reporter.result(of: document, with: reader)
            }
            return try run.run(sources)
        }
        // Plans and doses come in several documents: all are joined first, and told apart after.
        let work = GroupWork(
            judge: { judgement, _, name in
                reporter.result(of: judgement.document, named: name, by: grouping)
            },
            refuse: { document, issues in reporter.refusal(issues, document) })
        let run = GroupRun(
            settings, grouping: .input, output: .standard(), keepsPlans: true, work: work)
        return try run.run(sources)
    }
}

/// What `plan follow` writes of each document or group.
struct FollowReporter: Sendable {
    let pipeline: AdapterPipeline
    let format: PlanFormat
    let clock: ZoneClock?

    func result(of document: DocumentInHand, with reader: DocumentReader) -> DocumentResult {
        switch reader.read(document.source) {
        case .failure(let unreadable): return refusal(unreadable.issues, document)
        case .success(let read): return result(of: read.document, named: document.name)
        }
    }

    func result(
        of document: Document, named name: String, by grouping: Grouping? = nil
    ) -> DocumentResult {
        let followed = pipeline.follow(document, by: grouping, clock: clock)
        var result = DocumentResult(
            output: [.made(followed.flatMap { output(of: $0, name, grouping) })])
        result.worst = followed.compactMap(\.worst).max()
        result.hasDoubtfulData = followed.contains { part in
            part.followUp.issues.contains { $0.level != .information }
        }
        return result
    }

    private func output(
        of followed: FollowedDocument, _ name: String, _ grouping: Grouping?
    ) -> [UInt8] {
        let person = followed.person.map { followed.persons[$0.index].source }
        let title = person.map { $0.reference.isEmpty ? $0.path : $0.reference } ?? name
        let report = FollowUpReport(
            product: "cobalamin \(Cobalamin.version)", document: title,
            followUp: followed.followUp, persons: followed.persons,
            sentences: pipeline.knowledge.sentences, showsPaths: grouping == nil)
        switch format {
        case .text, .icalendar: return Array(report.text().utf8)
        case .markdown: return Array(report.markdown().utf8)
        case .json: return report.json() + [UInt8(ascii: "\n")]
        case .fhir: return followed.transaction() + [UInt8(ascii: "\n")]
        }
    }

    /// An unreadable document: for a program an OperationOutcome, for a person the reason.
    func refusal(_ issues: [Issue], _ document: DocumentInHand) -> DocumentResult {
        var result = DocumentFilter.unreadable(issues, startingAt: document.start)
        switch format {
        case .json, .fhir: result.output.append(.made([UInt8(ascii: "\n")]))
        case .text, .markdown, .icalendar:
            let reasons = result.problems.map(\.diagnostics).joined(separator: " ")
            result.output = [.made(Array("\(document.name) could not be read. \(reasons)\n".utf8))]
        }
        return result
    }
}
