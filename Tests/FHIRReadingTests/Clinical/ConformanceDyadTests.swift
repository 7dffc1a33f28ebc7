import ClinicalModel
import FHIRReading
import FHIRSyntax
import Foundation
import Testing

/// The random dyads of the acceptance material, where it is at hand.
enum DyadMaterial {
    static let archive: String = {
        let environment = ProcessInfo.processInfo.environment
        if let directory = environment["COBALAMIN_CONFORMANCE"] { return directory + "/dyads.tgz" }
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
        return root.dropFirst() + "/../shared/conformance/dyads.tgz"
    }()

    static var isPresent: Bool { FileManager.default.fileExists(atPath: archive) }

    static func lines() throws -> [Data] {
        let tar = Process()
        tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        tar.arguments = ["tar", "-xzOf", archive, "dyads/dyads.ndjson"]
        let pipe = Pipe()
        tar.standardOutput = pipe
        try tar.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        tar.waitUntilExit()
        return data.split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }
}

@Suite struct `Random dyads of the acceptance material` {
    private struct Entry: Decodable {
        struct Resource: Decodable {
            struct Code: Decodable {
                struct Coding: Decodable { var code: String? }
                var coding: [Coding]?
            }
            var resourceType: String
            var status: String?
            var code: Code?
        }
        var resource: Resource
    }

    private struct Bundle: Decodable { var entry: [Entry] }

    @Test(.enabled(if: DyadMaterial.isPresent))
    func `every patient is a record and every resource is read or known to be of no use`() throws {
        let reader = ClinicalReader(knowledge: try KnowledgeFixture.knowledge())
        let unused: Set = ["1988-5", "3016-3", "8310-5", "8867-4", "25130-6"]
        let invalid: Set = ["registered", "cancelled", "entered-in-error"]
        var dyads = 0
        for line in try DyadMaterial.lines() {
            let document = try JSONReader().read([UInt8](line)).get()
            let clinical = reader.read(document).clinical
            let resources = try JSONDecoder().decode(Bundle.self, from: line).entry.map(\.resource)
                .filter { !invalid.contains($0.status ?? "") }
            func count(_ type: String) -> Int { resources.count { $0.resourceType == type } }
            let patients = clinical.records.filter { !$0.person.isRelatedPersonOnly }
            #expect(patients.count == count("Patient"))
            let read = clinical.records.map { record in
                record.results.count + record.milestones.count + record.feeding.count
                    + record.diets.count + record.observations.count
                    + (record.gestationalAgeDays == nil ? 0 : 1)
                    + record.signs.count { $0.source.resourceType == "Observation" }
                    + record.conditions.count { $0.source.resourceType == "Observation" }
            }.reduce(0, +)
            let expected = resources.count { resource in
                resource.resourceType == "Observation"
                    && !(resource.code?.coding ?? []).contains { unused.contains($0.code ?? "") }
            }
            #expect(read >= expected)
            let drugs = clinical.records.map(\.medications.count).reduce(0, +)
            #expect(
                drugs == count("MedicationAdministration") + count("MedicationStatement")
                    + count("MedicationRequest"))
            #expect(clinical.issues.allSatisfy { $0.id == "loinc-foreign-code" })
            dyads += clinical.dyads.count
        }
        #expect(dyads == 81)
    }
}
