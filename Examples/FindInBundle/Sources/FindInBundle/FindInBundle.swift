import AdapterPipeline
import ClinicalModel
import FHIRModel
import Foundation

/// Reads a Bundle, says what was found in it, and writes it back with the findings spliced in.
///
///     FindInBundle INPUT.json OUTPUT.json [AS-OF]
@main
struct FindInBundle {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let input = arguments.first, let output = arguments.dropFirst().first else {
            throw Failure("usage: FindInBundle INPUT.json OUTPUT.json [AS-OF]")
        }
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: input)))

        // The date of the judgement; without one it is now.
        let asOf = try arguments.dropFirst(2).first.map { text in
            guard let moment = EvaluationTime.Moment(text) else {
                throw Failure("AS-OF is a date or time, such as 2025-06-05")
            }
            return moment
        }
        let now = Instant(seconds: Int(Date().timeIntervalSince1970), offsetMinutes: 0)
        let pipeline = try AdapterPipeline(
            time: EvaluationTime(asOf: asOf, clock: nil, started: now))

        say(try pipeline.screening(of: bytes), of: try pipeline.clinicalDocument(of: bytes))

        let document = pipeline.filtered(bytes, emitting: .annotated)
        try Data(document.json).write(to: URL(filePath: output))
        guard document.isAltered else {
            print("The Bundle must not be altered; it was written as it is.")
            return
        }
        try tell(document.json)
    }

    /// Says what the rules found, and what they could not decide.
    private static func say(_ screening: Screening, of document: ClinicalDocument) {
        for subject in screening.subjects {
            let record = document[subject.person]
            print("\(record.person.source.reference): \(record.results.count) results")
            for finding in subject.findings {
                print("  \(finding.severity.name) \(finding.number) \(finding.rule)")
                for threshold in finding.thresholds {
                    let unit = threshold.unit.map { " \($0)" } ?? ""
                    print("    \(threshold.parameter) = \(threshold.value)\(unit)")
                }
            }
            let undecided = subject.insufficient.map(\.number)
            if !undecided.isEmpty { print("  not decided: \(undecided.joined(separator: " "))") }
        }
    }

    /// Reads the output as typed FHIR and says what was added.
    private static func tell(_ json: [UInt8]) throws {
        guard case .bundle(let bundle)? = Resource(json: json) else {
            throw Failure("the output is no Bundle")
        }
        let resources = (bundle.entry ?? []).compactMap(\.resource)
        let issues = resources.compactMap { resource in
            if case .detectedIssue(let issue) = resource { issue } else { nil }
        }
        print("\(resources.count) entries, \(issues.count) of them DetectedIssues")
    }
}

/// Why the example ends early.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
