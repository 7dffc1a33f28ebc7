import FHIRCore
import FHIRSyntax
import Testing

/// The official examples in JSON, and in the XML that HL7's own classes write of them.
@Suite(
    .enabled(
        if: Material.isPresent("r4-examples.tgz") && Material.isPresent("r4-examples-xml.tgz"),
        "r4-examples.tgz or r4-examples-xml.tgz is not here"))
struct FHIRXMLExampleTests {
    /// Examples that HL7's classes change on the way to XML, and what they change.
    private static let changedByOthers: [String: String] = [
        "DiagnosticReport-gingival-mass": "a blank within base64 is left out",
        "PlanDefinition-KDN5": "blanks before and within a comment of the narrative are changed",
    ]

    /// All examples of an archive by name without ending.
    private static func examples(_ archive: String, _ ending: String) throws -> [String: [UInt8]] {
        let entries = try Material.entries(of: archive, suffix: ending)
        return Dictionary(
            uniqueKeysWithValues: entries.map { entry in
                (String(entry.name.dropLast(ending.count)), entry.bytes)
            })
    }

    @Test
    func `every example comes back from XML as it was`() throws {
        let examples = try Self.examples("r4-examples.tgz", ".json")
        #expect(examples.count == 391)
        for (name, bytes) in examples {
            let written = try FHIRXML.write(bytes)
            #expect(written.issues.isEmpty, "\(name)")
            let read = try FHIRXML.read(written.bytes)
            #expect(read.issues.isEmpty, "\(name)")
            let tree = try JSONTree(bytes)
            #expect(read.document.map(JSONTree.init) == tree, "\(name)")
        }
    }

    @Test
    func `the XML of other programs reads to the same JSON`() throws {
        let examples = try Self.examples("r4-examples.tgz", ".json")
        var changed: Set<String> = []
        for (name, bytes) in try Self.examples("r4-examples-xml.tgz", ".xml") {
            let read = try FHIRXML.read(bytes)
            #expect(read.issues.isEmpty, "\(name)")
            let tree = try JSONTree(try #require(examples[name]))
            if read.document.map(JSONTree.init) != tree { changed.insert(name) }
        }
        #expect(changed == Set(Self.changedByOthers.keys))
    }

    @Test
    func `the XML written is that of HL7's own classes, byte for byte`() throws {
        let theirs = try Self.examples("r4-examples-xml.tgz", ".xml")
        var changed: Set<String> = []
        for (name, bytes) in try Self.examples("r4-examples.tgz", ".json") {
            if try FHIRXML.write(bytes).bytes != theirs[name] { changed.insert(name) }
        }
        #expect(changed == Set(Self.changedByOthers.keys))
    }
}
