import AdapterPipeline
import CarePlanning
import ClinicalModel
import CommandLine
import FHIRWriting
import Reports

extension PlanVerb {
    static let create = PlanVerb(
        name: "create", usage: "[PATH… | -]",
        help: "proposes a plan for each infant and mother with findings, or says why none"
    ) { invocation, file, paths in
        try PlanCreate(invocation, file).run(paths)
    }
}

/// Findings and a protocol in, draft plans out.
struct PlanCreate {
    private let invocation: Invocation
    private let settings: RunSettings
    private let plans: PlanSettings
    /// Nil writes FHIR.
    private let format: ReportFormat?

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        settings = try RunSettings(invocation, file)
        plans = try PlanSettings(
            invocation, .protocolName, pipeline: settings.pipeline, needsInputs: true)
        switch invocation.text(.planFormat) ?? "fhir" {
        case "icalendar":
            let reason =
                "icalendar is made of a plan: give what plan create writes to plan import"
            throw Refusal(invocation.refusal(of: .planFormat, because: reason))
        case let name: format = ReportFormat(rawValue: name)
        }
    }

    func run(_ paths: [String]) throws -> ExitCode {
        let operands: [InputOperand] =
            paths.isEmpty ? [.standardInput] : paths.map { $0 == "-" ? .standardInput : .path($0) }
        let sources = try InputWalk.sources(operands)
        settings.tellDisabledRules()
        let (pipeline, plans, format) = (settings.pipeline, plans, format)
        let run = DocumentRun(
            settings.reading, outputs: try Outputs(invocation), failingAt: settings.threshold
        ) { document, reader in
            switch pipeline.judge(document.source, with: reader) {
            case .failure(let unreadable):
                var result = DocumentFilter.unreadable(
                    unreadable.issues, startingAt: document.start)
                result.output.append(.made([UInt8(ascii: "\n")]))
                return result
            case .success(let judgement):
                var result = judgement.summary
                let proposals = pipeline.proposals(for: judgement, plans)
                result.output = [
                    .made(
                        Self.output(proposals, judgement, pipeline, format, named: document.name))
                ]
                return result
            }
        }
        return try run.run(sources)
    }

    private static func output(
        _ proposals: [PlanProposal], _ judgement: Judgement, _ pipeline: AdapterPipeline,
        _ format: ReportFormat?, named name: String
    ) -> [UInt8] {
        guard let format else {
            let resources = PlanResources(pipeline, judgement).sending(
                proposals.compactMap(\.plan))
            if resources.isEmpty { tellNothing(proposals) }
            return PlanWriter.transaction(resources) + [UInt8(ascii: "\n")]
        }
        let report = ProposalReport(
            document: name, asOf: judgement.screening.asOf, proposals: proposals,
            persons: judgement.namedPersons, sentences: pipeline.knowledge.sentences)
        return report.bytes(format)
    }

    /// An empty Bundle does not say why.
    private static func tellNothing(_ proposals: [PlanProposal]) {
        StandardError.report(
            LogEntry(
                .info, .note,
                "no plan is written for \(proposals.count) persons; --format text says why",
                ["count": proposals.count]))
    }
}
