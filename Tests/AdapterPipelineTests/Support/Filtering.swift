import AdapterPipeline
import ClinicalModel
import FHIRSyntax

/// The filter in process, with the built-in knowledge.
enum Filtering {
    private static let knowledge = Result { try Judging.knowledge() }

    static func filter(
        _ emission: Emission = .annotated, asOf: String? = "2025-05-05T18:00:00+02:00",
        incomplete: Incompleteness = .touched
    ) throws -> DocumentFilter {
        let time = EvaluationTime(
            asOf: asOf.flatMap(EvaluationTime.Moment.init), clock: nil,
            started: Instant(seconds: 1_746_460_800, offsetMinutes: 0))
        let pipeline = try AdapterPipeline(knowledge: try knowledge.get(), time: time)
        return DocumentFilter(pipeline: pipeline, emission: emission, incomplete: incomplete)
    }
}

extension DocumentFilter {
    /// The bytes of the output for a document.
    func output(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { input in
            result(of: .json(input), with: DocumentReader()).output.flatMap { chunk in
                switch chunk {
                case .input(let range): Array(input[range])
                case .made(let made): made
                }
            }
        }
    }
}
