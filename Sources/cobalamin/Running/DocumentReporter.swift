import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRCore
import FHIRReading
import FHIRSyntax
import Foundation
import Reports

/// What `check` writes of each document.
struct DocumentReporter: Sendable {
    private let pipeline: AdapterPipeline
    private let run: RunDescription
    private let format: ReportFormat
    private let showsHistory: Bool
    private let isColoured: Bool

    init(_ invocation: Invocation, _ settings: RunSettings) {
        pipeline = settings.pipeline
        run = RunDescription(
            product: "cobalamin \(Cobalamin.version)",
            knowledge: pipeline.knowledge.version,
            configuration: pipeline.configurationDigest,
            overrides: pipeline.site.parameters.map { UsedThreshold($0.parameter) })
        format = invocation.choice(.format) ?? .text
        showsHistory = invocation.isOn(.history)
        isColoured = isatty(STDOUT_FILENO) == 1
    }

    /// The report of a document, or why it could not be read.
    func result(of document: DocumentInHand, with reader: DocumentReader) -> DocumentResult {
        switch pipeline.judge(document.source, with: reader) {
        case .failure(let unreadable): return refusal(unreadable.issues, document)
        case .success(let judgement): return result(of: judgement, named: document.name)
        }
    }

    /// The report of what was found in a document, or in a group.
    func result(of judgement: Judgement, named name: String) -> DocumentResult {
        var report = FindingsReport(
            run: run, document: name, screening: judgement.screening,
            persons: judgement.namedPersons,
            showsHistory: showsHistory, sentences: pipeline.knowledge.sentences)
        report.timelines = pipeline.timelines(of: judgement)
        var result = judgement.summary
        result.output = [.made(text(of: report))]
        return result
    }

    private func text(of report: FindingsReport) -> [UInt8] {
        switch format {
        case .json: report.json() + [UInt8(ascii: "\n")]
        case .markdown: Array(MarkdownReport(report).text().utf8)
        case .text: Array(TextReport(report, isColoured: isColoured).text().utf8)
        }
    }

    /// An unreadable document: in JSON an OperationOutcome in its place, for a person the reason.
    func refusal(_ issues: [Issue], _ document: DocumentInHand) -> DocumentResult {
        var result = DocumentFilter.unreadable(issues, startingAt: document.start)
        let reasons = result.problems.map(\.diagnostics)
        switch format {
        case .json:
            result.output.append(.made([UInt8(ascii: "\n")]))
        case .markdown:
            let text = MarkdownReport.unreadable(document.name, reasons: reasons)
            result.output = [.made(Array(text.utf8))]
        case .text:
            let text = "\(document.name) could not be read. \(reasons.joined(separator: " "))\n"
            result.output = [.made(Array(text.utf8))]
        }
        return result
    }
}
