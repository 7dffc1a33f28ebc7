import AdapterPipeline
import ClinicalModel
import FHIRReading
import FHIRSyntax
import Testing

/// Judges documents as the program does, in process.
enum Judging {
    /// The findings of a document at a date, with the built-in knowledge.
    static func screening(_ bytes: [UInt8], asOf: String) throws -> (Screening, [Person]) {
        let pipeline = try pipeline(asOf: asOf)
        return try bytes.withUnsafeBytes { bytes in
            let judgement = try pipeline.judge(.json(bytes), with: DocumentReader()).get()
            return (judgement.screening, judgement.reading.clinical.records.map(\.person))
        }
    }

    static func pipeline(asOf: String) throws -> AdapterPipeline {
        let moment = try #require(EvaluationTime.Moment(asOf))
        let time = EvaluationTime(
            asOf: moment, clock: nil, started: Instant(seconds: 0, offsetMinutes: 0))
        return try AdapterPipeline(knowledge: try knowledge(), time: time)
    }

    static func knowledge() throws -> Knowledge {
        let reading = KnowledgeReader.readEmbedded()
        return try #require(reading.knowledge, "the embedded profiles cannot be read")
    }
}

extension SubjectScreening {
    /// The findings a report shows without `--history`.
    var shown: [Finding] {
        findings.filter { $0.lifecycle != .resolved && $0.lifecycle != .superseded }
    }
}
