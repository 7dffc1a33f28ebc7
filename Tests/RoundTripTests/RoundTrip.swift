import ClinicalModel
import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting
import Testing

/// Domain → FHIR → domain.
struct RoundTrip {
    static let knowledge = KnowledgeReader.readEmbedded().knowledge
    static let shared: RoundTrip? = knowledge.map(RoundTrip.init)

    let knowledge: Knowledge
    let reader: ClinicalReader
    let writer: ClinicalRecordWriter

    init(knowledge: Knowledge) {
        self.knowledge = knowledge
        reader = ClinicalReader(knowledge: knowledge)
        writer = ClinicalRecordWriter(knowledge: knowledge)
    }

    static func required() throws -> RoundTrip { try #require(shared) }

    func read(_ json: [UInt8]) throws -> ClinicalDocument {
        reader.read(try JSONReader().read(json).get()).clinical
    }

    /// The lines in which a document and what is read of its Bundle differ; none is the identity.
    func difference(of document: ClinicalDocument) -> [String] {
        difference(of: document, bundle: writer.bundle(of: document))
    }

    func difference(of document: ClinicalDocument, bundle: [UInt8]) -> [String] {
        guard let again = try? read(bundle) else { return ["the Bundle cannot be read"] }
        return RecordLines.difference(
            RecordLines.lines(of: document), RecordLines.lines(of: again))
    }
}
