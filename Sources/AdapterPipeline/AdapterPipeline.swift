public import ClinicalModel
import DecisionSupport
package import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting

/// The way of one document through the adapter.
///
/// ```
/// bytes ─► FHIRSyntax ─► Document ─► FHIRReading ─► ClinicalDocument ─► DecisionSupport ─► Screening
///                            └────────────► FHIRWriting ─► bytes (the input's own, entries spliced in)
/// ```
///
/// Each stage is a function of its input and of what this value holds, which never changes: the same
/// bytes, date and knowledge give the same result. No file, clock or environment is read here.
public struct AdapterPipeline: Sendable {
    /// What the rules compare with.
    public let knowledge: Knowledge
    /// The evaluation date and the clock.
    public private(set) var time: EvaluationTime
    /// What the site decided; the knowledge holds its parameters already.
    package let site: SiteConfiguration
    let reader: ClinicalReader
    let screener: Screener

    /// A pipeline over some knowledge; fails where the knowledge lacks what a rule reads.
    public init(knowledge: Knowledge, time: EvaluationTime) throws(UnusableKnowledge) {
        try self.init(knowledge: knowledge, site: .none, time: time)
    }

    /// A pipeline over some knowledge with what a site decided.
    package init(
        knowledge profiles: Knowledge, site: SiteConfiguration, time: EvaluationTime
    ) throws(UnusableKnowledge) {
        let knowledge = site.applied(to: profiles)
        self.knowledge = knowledge
        self.time = time
        self.site = site
        reader = ClinicalReader(knowledge: knowledge, siteRule: site.siteRule?.rule)
        let unknown = Set(RuleRegistry.all.flatMap { $0.inputs }).filter {
            knowledge.analyte($0) == nil
        }
        guard unknown.isEmpty else {
            let names = unknown.map(\.rawValue).sorted().joined(separator: ", ")
            throw UnusableKnowledge(
                description: "the profiles lack an ObservationDefinition for \(names)")
        }
        if let large = knowledge.parameters.first(where: { !$0.isWithinBounds }) {
            let most = [large.largestValue?.description, large.unit].compactMap(\.self)
            throw UnusableKnowledge(
                description: "the profiles cannot be used: \(large.name) is more than the"
                    + " \(most.joined(separator: " ")) that are taken")
        }
        do {
            screener = try Screener(
                knowledge: knowledge, rules: RuleRegistry.all, policy: site.policy)
        } catch {
            throw UnusableKnowledge(description: error.description)
        }
    }

    /// The same at another evaluation time; the knowledge is not read anew.
    package func judging(at time: EvaluationTime) -> AdapterPipeline {
        var pipeline = self
        pipeline.time = time
        return pipeline
    }

    /// SHA-256 over what decides a verdict besides the document and the evaluation time: the version
    /// of the knowledge, each parameter's value and unit, and what the site decided.
    ///
    /// It is that of the meaning: another layout, order or unit in the site's file does not change it.
    public var configurationDigest: String {
        let parameters = knowledge.parameters.map { "\($0.name)=\($0.value) \($0.unit ?? "")" }
        return Digest.sha256([knowledge.version] + parameters + site.digestLines)
    }

    /// Stages 2 and 3: what the document says, and what the rules find in it.
    package func judge(_ document: Document) -> Judgement { judge(ReadDocument(document)) }

    /// The same of a document of any format, with what was worth saying of its bytes.
    package func judge(_ read: ReadDocument) -> Judgement {
        let document = read.document
        let reading = reader.read(document)
        let asOf = time.resolved(newestSampleOffset: reading.clinical.newestSampleOffset)
        var screening = screener.screen(
            reading.clinical, asOf: asOf, clock: time.judgingClock)
        if !read.origin.isInput { screening.take(read.issues, from: read.origin) }
        return Judgement(
            document: document, reading: reading, screening: screening, origin: read.origin)
    }

    /// Stages 1 to 3: an unreadable document gives its issue instead.
    package func judge(
        _ source: DocumentSource, with reader: DocumentReader
    ) -> Result<Judgement, UnreadableDocument> {
        reader.read(source).map { judge($0) }
    }
}

extension JSONReader {
    /// Stage 1: a document that can be gone on with; an unreadable one gives its issue instead.
    func document(_ bytes: UnsafeRawBufferPointer) -> Result<Document, UnreadableDocument> {
        switch read(bytes) {
        case .failure(let error): .failure(UnreadableDocument(issues: [error.issue]))
        case .success(let document):
            if let issue = DocumentShape.problem(of: document) {
                .failure(UnreadableDocument(issues: [issue]))
            } else {
                .success(document)
            }
        }
    }
}

/// Why a document could not be read.
package struct UnreadableDocument: Error {
    package let issues: [Issue]

    package init(issues: [Issue]) {
        self.issues = issues
    }
}

/// The knowledge lacks what rules read; without it nothing is judged.
public struct UnusableKnowledge: Error, CustomStringConvertible {
    public let description: String
}
