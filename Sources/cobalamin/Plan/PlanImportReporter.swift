import AdapterPipeline
import ClinicalModel
import FHIRCore
import FHIRReading
import FHIRSyntax
import Reports

/// What `plan import` writes of each document.
struct PlanImportReporter: Sendable {
    let pipeline: AdapterPipeline
    let run: RunDescription
    let format: PlanFormat
    /// The plans of `--previous`.
    let previous: [TreatmentPlan]
    /// Nil where no calendar is asked for.
    var calendar: CalendarOutput?

    func result(of document: DocumentInHand, with reader: DocumentReader) -> DocumentResult {
        switch reader.read(document.source) {
        case .failure(let unreadable): return refusal(unreadable.issues, document)
        case .success(let read): return result(of: pipeline.importPlans(read), named: document.name)
        }
    }

    private func result(of plans: ImportedPlans, named name: String) -> DocumentResult {
        let knowledge = pipeline.knowledge
        let report = plans.report(run, named: name, previous: previous, knowledge: knowledge)
        var result = DocumentResult(output: [.made(output(of: plans, report))])
        result.worst = plans.worst(of: report)
        result.hasDoubtfulData = plans.reading.issues.contains { $0.level != .information }
        return result
    }

    private func output(of plans: ImportedPlans, _ report: PlanReport) -> [UInt8] {
        switch format {
        case .text: report.bytes(.text)
        case .markdown: report.bytes(.markdown)
        case .json: report.bytes(.json)
        case .fhir: plans.transaction(knowledge: pipeline.knowledge) + [UInt8(ascii: "\n")]
        case .icalendar: calendar(of: plans)
        }
    }

    /// The plans as a calendar, which keeps what `--previous` planned as cancelled.
    private func calendar(of plans: ImportedPlans) -> [UInt8] {
        calendar?.bytes(of: plans, before: previous) ?? []
    }

    /// An unreadable document: in FHIR and JSON an OperationOutcome, for a person the reason.
    private func refusal(_ issues: [Issue], _ document: DocumentInHand) -> DocumentResult {
        var result = DocumentFilter.unreadable(issues, startingAt: document.start)
        let reasons = result.problems.map(\.diagnostics).joined(separator: " ")
        switch format {
        case .json, .fhir: result.output.append(.made([UInt8(ascii: "\n")]))
        case .text, .markdown:
            result.output = [.made(Array("\(document.name) could not be read. \(reasons)\n".utf8))]
        case .icalendar: result.output = []
        }
        return result
    }
}
