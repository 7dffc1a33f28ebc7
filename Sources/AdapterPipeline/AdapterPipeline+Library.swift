public import ClinicalModel
import FHIRCore
import FHIRReading
import FHIRSyntax

// The doors for programs that build on the library: bytes in, values or bytes out.
extension AdapterPipeline {
    /// A pipeline over the knowledge built into the library.
    ///
    /// ```swift
    /// let pipeline = try AdapterPipeline(
    ///     time: EvaluationTime(asOf: .init("2025-06-05"), clock: nil, started: now))
    /// let screening = try pipeline.screening(of: bundle)
    /// for subject in screening.subjects {
    ///     for finding in subject.findings { print(finding.number, finding.message) }
    /// }
    /// let annotated = pipeline.filtered(bundle, emitting: .annotated)
    /// ```
    public init(time: EvaluationTime) throws(UnusableKnowledge) {
        try self.init(knowledge: try Self.knowledge(profiles: nil), time: time)
    }

    /// A pipeline over the profiles of a directory (`package.json` beside one folder a type).
    public init(profiles directory: String, time: EvaluationTime) throws(UnusableKnowledge) {
        try self.init(knowledge: try Self.knowledge(profiles: directory), time: time)
    }

    /// The knowledge of a directory of profiles, or that built in.
    public static func knowledge(profiles directory: String?) throws(UnusableKnowledge) -> Knowledge
    {
        let reading =
            directory.map { KnowledgeReader.read(directory: $0) } ?? KnowledgeReader.readEmbedded()
        guard let knowledge = reading.knowledge else {
            let reasons = reading.issues.prefix(5).map(\.sentence)
            throw UnusableKnowledge(
                description: "the profiles cannot be used: \(reasons.joined(separator: "; "))")
        }
        return knowledge
    }

    /// What the rules find in one FHIR R4 JSON document: a Bundle, Parameters or a lone resource.
    ///
    /// No finding is no reassurance: `SubjectScreening.insufficient` says what could not be decided.
    public func screening(of json: [UInt8]) throws(UnreadableInput) -> Screening {
        try judgement(of: json) { $0.screening }
    }

    /// What one FHIR R4 JSON document says of its people, without a verdict: results, signs, doses,
    /// and which mother belongs to which infant.
    ///
    /// A finding names its person by `PersonID`, which leads to the record: `document[finding.subject]`.
    public func clinicalDocument(of json: [UInt8]) throws(UnreadableInput) -> ClinicalDocument {
        try judgement(of: json) { $0.reading.clinical }
    }

    private func judgement<Part>(
        of json: [UInt8], _ part: (Judgement) -> Part
    ) throws(UnreadableInput) -> Part {
        switch json.withUnsafeBytes({ judge(.json($0), with: DocumentReader()).map(part) }) {
        case .success(let part): return part
        case .failure(let unreadable): throw UnreadableInput(unreadable)
        }
    }

    /// What `cobalamin filter` writes for one document; an unreadable one gives an OperationOutcome.
    public func filtered(
        _ json: [UInt8], emitting emission: Emission = .annotated,
        incomplete: Incompleteness = .touched
    ) -> FilteredDocument {
        let filter = DocumentFilter(pipeline: self, emission: emission, incomplete: incomplete)
        return json.withUnsafeBytes { bytes in
            let result = filter.result(of: .json(bytes), with: DocumentReader())
            var output: [UInt8] = []
            for chunk in result.output {
                switch chunk {
                case .input(let range): output.append(contentsOf: bytes[range])
                case .made(let made): output.append(contentsOf: made)
                }
            }
            return FilteredDocument(
                json: output, worst: result.worst,
                isReadable: result.condition != .unreadable,
                isAltered: result.condition != .passedUnaltered)
        }
    }
}

/// What became of one document.
public struct FilteredDocument: Sendable {
    /// The output, complete JSON.
    public let json: [UInt8]
    /// The gravest finding or issue; nil where there was none.
    public let worst: Severity?
    /// False where `json` is an OperationOutcome in the place of a document that cannot be read.
    public let isReadable: Bool
    /// False where a signature or the type `document` forbade to splice anything in.
    public let isAltered: Bool
}

/// Why a document could not be read: what, where and what to do, without a byte of the input.
public struct UnreadableInput: Error, CustomStringConvertible {
    public let description: String

    init(_ unreadable: UnreadableDocument) {
        description = unreadable.issues.map(\.sentence).joined(separator: "; ")
    }
}

extension Issue {
    /// What and where, in words.
    fileprivate var sentence: String { diagnostics + (position.map { " (\($0))" } ?? "") }
}
