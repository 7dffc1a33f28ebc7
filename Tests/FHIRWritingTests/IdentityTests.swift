import ClinicalModel
import Testing

@testable import FHIRWriting

struct IdentityTests {
    /// The DNS namespace of RFC 9562.
    private static let names = NamedUUID(bytes: [
        0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30,
        0xC8,
    ])

    /// The first is the RFC's own example; the others were computed by Python's `uuid`.
    @Test(
        arguments: zip(
            ["www.example.com", "python.org", ""],
            [
                "2ed6657d-e927-568b-95e1-2665a8aea6a2", "886313e1-3b8a-5372-9b90-0c9aee199e5d",
                "4ebd0208-8328-5d69-8c44-ec50939c0967",
            ]))
    func `computes version 5 UUIDs`(name: String, uuid: String) {
        #expect(Self.names.named(name).text == uuid)
    }

    @Test func `computes the UUID of the project's base in the namespace of URLs`() {
        #expect(NamedUUID.project.text == "fe17f2cd-407a-5610-8f7b-6ba0800712fe")
    }

    @Test func `computes SHA-256`() {
        #expect(
            Digest.sha256(["abc"])
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `tells twins apart who share an identifier`() {
        let identity = FindingIdentity(persons: Sample.persons)
        #expect(identity.identifier(of: Sample.twin)?.value == "t1-own")
        #expect(identity.identifier(of: Sample.otherTwin) == nil)
        let ids = Sample.persons.map { identity.id(rule: "r", subject: $0.id) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `stays the same where the twin is alone in the document`() {
        let both = FindingIdentity(persons: Sample.persons)
        var twin = Sample.persons[0]
        twin.source.reference = "Patient/renumbered"
        twin.identifiers = [Sample.identifier("t1-own")]
        #expect(
            FindingIdentity(persons: [twin]).id(rule: "r", subject: Sample.twin)
                == both.id(rule: "r", subject: Sample.twin))
    }

    @Test func `is one of rule, person and instance`() throws {
        let identity = FindingIdentity(persons: Sample.persons)
        var finding = try Sample.finding("implausible-unit")
        let first = identity.id(of: finding)
        finding.message = "Other words."
        finding.evidence = []
        #expect(identity.id(of: finding) == first)
        finding.instance = "Observation/b12"
        #expect(identity.id(of: finding) != first)
        finding.rule = "b12-severe-deficiency"
        #expect(identity.id(of: finding) != first)
    }

    @Test func `falls back to the place of people without id and fullUrl`() {
        let persons = [0, 1].map { index in
            Person(
                id: PersonID(index),
                source: SourceReference(
                    reference: "", resourceType: "Patient", container: "Bundle.entry", index: index)
            )
        }
        let identity = FindingIdentity(persons: persons)
        #expect(
            identity.id(rule: "r", subject: PersonID(0))
                != identity.id(rule: "r", subject: PersonID(1)))
    }
}
