import ClinicalModel
import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting
import Testing

/// Plans through FHIR and back.
struct PlanTrip {
    static let knowledge = KnowledgeReader.readEmbedded().knowledge
    let knowledge: Knowledge
    let reader: ClinicalReader

    init() throws {
        knowledge = try #require(Self.knowledge)
        reader = ClinicalReader(knowledge: knowledge)
    }

    func read(_ json: String) throws -> PlanReading { try read(Array(json.utf8)) }

    func read(_ json: [UInt8]) throws -> PlanReading {
        reader.plans(of: try JSONReader().read(json).get())
    }

    /// The one plan of resources in a collection, with what was said of it.
    func plan(_ resources: String...) throws -> TreatmentPlan {
        try #require(try read(Self.bundle(resources)).plans.first)
    }

    static func bundle(_ resources: [String]) -> String {
        let entries = resources.map { "{\"resource\":\($0)}" }.joined(separator: ",")
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[\(entries)]}"
    }

    /// The resources of plans, as one collection.
    func bundle(_ plans: [TreatmentPlan], of document: ClinicalDocument) -> [UInt8] {
        let writer = PlanWriter(knowledge: knowledge, document: document)
        let texts = writer.resources(of: plans).map { String(decoding: $0.json, as: UTF8.self) }
        let people = document.records.map(\.person).filter { $0.source.container != "" }.map {
            "{\"resourceType\":\"Patient\",\"id\":\"\($0.source.reference.dropFirst(8))\"}"
        }
        return Array(Self.bundle(people + texts).utf8)
    }

    static let patient =
        #"{"resourceType":"Patient","id":"p","birthDate":"2025-01-01","gender":"female"}"#

    /// A CarePlan for the patient with these members more.
    static func carePlan(_ members: String, id: String = "c") -> String {
        """
        {"resourceType":"CarePlan","id":"\(id)","status":"active","intent":"plan",\
        "subject":{"reference":"Patient/p"},\(members)}
        """
    }

    static func detail(_ members: String) -> String {
        carePlan(#""activity":[{"detail":{"status":"scheduled",\#(members)}}]"#)
    }
}
