import ClinicalModel
import FHIRReading
import Foundation
import Testing

/// A protocol is added by JSON alone, and what is wrong in one is told with file and path.
@Suite struct `Added protocols` {
    /// The project's profiles with one more PlanDefinition.
    private static func catalogue(adding text: String) throws -> ProtocolCatalogue {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "profiles-\(UUID().uuidString)")
        try FileManager.default.copyItem(
            at: URL(filePath: KnowledgeFixture.directory), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(text.utf8).write(to: folder.appending(path: "PlanDefinition/house-weekly.json"))
        return try #require(KnowledgeReader.read(directory: folder.path).knowledge)
            .protocolCatalogue
    }

    private static func plan(
        stop: String = "clinician-decision", condition: String = "LOW",
        dose: String = "hydroxocobalamin-1000ug-im"
    ) -> String {
        let base = "https://w3id.org/cobalamin"
        return """
            {"resourceType": "PlanDefinition", "id": "house-weekly", "extension": [
              {"url": "\(base)/StructureDefinition/protocol-population", "valueCode": "infant"},
              {"url": "\(base)/StructureDefinition/protocol-use", "valueCode": "proposable"},
              {"url": "\(base)/StructureDefinition/protocol-selection", "extension": [
                {"url": "rank", "valueInteger": 5}, {"url": "condition", "valueString": "\(condition)"}]}],
             "url": "\(base)/PlanDefinition/house-weekly", "title": "Weekly", "status": "draft",
             "relatedArtifact": [{"type": "documentation", "display": "Handbook of the house",
               "extension": [{"url": "\(base)/StructureDefinition/evidence-grade", "valueCode": "D"}]}],
             "action": [{"id": "treatment", "action": [{"id": "phase-a", "prefix": "A",
               "title": "Weekly", "condition": [{"kind": "stop", "extension": [
                 {"url": "\(base)/StructureDefinition/named-condition", "valueCode": "\(stop)"}]}],
               "timingTiming": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "wk"}},
               "definitionCanonical": "\(base)/ActivityDefinition/\(dose)"}]},
              {"id": "monitoring", "definitionCanonical": "\(base)/PlanDefinition/infant-monitoring"}]}
            """
    }

    @Test func `one file makes a protocol`() throws {
        let catalogue = try Self.catalogue(adding: Self.plan())
        #expect(catalogue.faults == [])
        let added = try #require(catalogue["house-weekly"])
        #expect(added.isProposable)
        #expect(added.arms.first?.phases.first?.dose == 1000...1000)
        #expect(added.monitoring.contains { $0.id == "M-K1" })
        #expect(added.selections.first?.rank == 5)
    }

    @Test(arguments: [
        (plan(stop: "someday"), "condition of kind stop"),
        (plan(condition: "NSS"), "'NSS' is no rule and no named predicate"),
        (plan(dose: "b12-by-the-spoon"), "there is no readable ActivityDefinition"),
        ("{\"resourceType\": \"PlanDefinition\"", "cut short"),
    ])
    func `a fault names the file, and the protocol is left out`(
        text: String, words: String
    ) throws {
        let catalogue = try Self.catalogue(adding: text)
        let fault = try #require(catalogue.faults.first)
        #expect(fault.description.contains("PlanDefinition/house-weekly.json"))
        #expect(fault.description.contains(words), "\(fault)")
        #expect(catalogue["house-weekly"] == nil)
        #expect(catalogue["bnfc-no-neuro"] != nil)
    }
}
