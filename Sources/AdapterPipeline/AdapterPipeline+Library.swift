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

    /// What the rules find in one document: a Bundle, Parameters or a lone resource in FHIR R4 JSON or
    /// XML, or a message of HL7 v2, a CDA document, a record of a laboratory's own XML.
    ///
    /// The format is told from the bytes. No finding is no reassurance:
    /// `SubjectScreening.insufficient` says what could not be decided.
    public func screening(of document: [UInt8]) throws(UnreadableInput) -> Screening {
        try judgement(of: document) { $0.screening }
    }

    /// What the rules find in each document of an input, such as the messages of a batch, in order.
    ///
    /// What is no feed is one document; the lines of NDJSON are given one by one.
    public func screenings(of input: [UInt8]) -> [Result<Screening, UnreadableInput>] {
        judgements(of: input) { $0.screening }
    }

    /// What one document says of its people, without a verdict: results, signs, doses, and which
    /// mother belongs to which infant.
    ///
    /// A finding names its person by `PersonID`, which leads to the record: `document[finding.subject]`.
    public func clinicalDocument(of document: [UInt8]) throws(UnreadableInput) -> ClinicalDocument {
        try judgement(of: document) { $0.reading.clinical }
    }

    private func judgement<Part>(
        of document: [UInt8], _ part: (Judgement) -> Part
    ) throws(UnreadableInput) -> Part {
        let judged = judgements(of: document, part)
        guard let only = judged.first, judged.count == 1 else {
            throw UnreadableInput(documents: judged.count)
        }
        return try only.get()
    }

    private func judgements<Part>(
        of input: [UInt8], _ part: (Judgement) -> Part
    ) -> [Result<Part, UnreadableInput>] {
        let (rules, reader) = libraryReader
        return FormatSniffer(rules).format(of: input).eachDocument(of: input, rules) { source, _ in
            judge(source, with: reader).map(part).mapError { UnreadableInput($0) }
        }
    }

    /// A reader whose feeds are mapped with the knowledge of this pipeline.
    private var libraryReader: (rules: ReadingRules, reader: DocumentReader) {
        let rules = ReadingRules(feeds: FeedRules { [knowledge] in knowledge })
        return (rules, DocumentReader(rules))
    }

    /// What `cobalamin filter` writes for one document; an unreadable one gives an OperationOutcome.
    ///
    /// Of a batch of messages it is what is written for the first; ``filteredDocuments(of:emitting:incomplete:)``
    /// gives all.
    public func filtered(
        _ document: [UInt8], emitting emission: Emission = .annotated,
        incomplete: Incompleteness = .touched
    ) -> FilteredDocument {
        filteredDocuments(of: document, emitting: emission, incomplete: incomplete).first
            ?? FilteredDocument(DocumentFilter.unreadable([.noDocument]), of: [])
    }

    /// What `cobalamin filter` writes for each document of an input, such as the messages of a batch.
    public func filteredDocuments(
        of input: [UInt8], emitting emission: Emission = .annotated,
        incomplete: Incompleteness = .touched
    ) -> [FilteredDocument] {
        let filter = DocumentFilter(pipeline: self, emission: emission, incomplete: incomplete)
        let (rules, reader) = libraryReader
        return FormatSniffer(rules).format(of: input).eachDocument(of: input, rules) {
            source, bytes in
            FilteredDocument(filter.result(of: source, with: reader), of: bytes)
        }
    }
}

extension Issue {
    fileprivate static var noDocument: Issue {
        Issue(
            severity: .fatal, code: "structure", id: "input-empty",
            diagnostics: "The input holds no document.")
    }
}

/// What became of one document.
public struct FilteredDocument: Sendable {
    /// The output: complete JSON, or XML where FHIR XML was annotated, or an acknowledgement.
    public let json: [UInt8]
    /// The gravest finding or issue; nil where there was none.
    public let worst: Severity?
    /// False where `json` is an OperationOutcome in the place of a document that cannot be read.
    public let isReadable: Bool
    /// False where a signature or the type `document` forbade to splice anything in.
    public let isAltered: Bool

    init(_ result: DocumentResult, of bytes: some Collection<UInt8>) {
        var output: [UInt8] = []
        let input = Array(bytes)
        for chunk in result.output {
            switch chunk {
            case .input(let range): output.append(contentsOf: input[range])
            case .made(let made): output.append(contentsOf: made)
            }
        }
        json = output
        worst = result.worst
        isReadable = result.condition != .unreadable
        isAltered = result.condition != .passedUnaltered
    }
}

/// Why a document could not be read: what, where and what to do, without a byte of the input.
public struct UnreadableInput: Error, CustomStringConvertible {
    public let description: String

    init(_ unreadable: UnreadableDocument) {
        description = unreadable.issues.map(\.sentence).joined(separator: "; ")
    }

    /// What was to be one document holds another number of them.
    init(documents count: Int) {
        description =
            count == 0
            ? "The input holds no document."
            : "The input holds \(count) documents; screenings(of:) judges each."
    }
}

extension Issue {
    /// What and where, in words.
    fileprivate var sentence: String { diagnostics + (position.map { " (\($0))" } ?? "") }
}
