import Definitions
import Testing

/// The embedded tables, read back.
struct DefinitionsTests {
    @Test
    func `an element has its cardinality, types, targets and binding`() throws {
        let structure = try #require(Definitions.r4.structure("Observation"))
        let status = try #require(structure.elements.first { $0.name == "status" })
        #expect(status.min == 1 && status.max == 1 && status.isModifier && status.isSummary)
        #expect(status.binding?.strength == .required)
        #expect(status.binding?.valueSet == "observation-status")
        let subject = try #require(structure.elements.first { $0.name == "subject" })
        #expect(subject.types.first?.targets == ["Patient", "Group", "Device", "Location"])
        #expect(structure.constraints.contains("obs-7"))
    }

    @Test
    func `a choice is found under the name of each type`() throws {
        let component = try #require(Definitions.r4.structure("Observation.component"))
        let member = try #require(component.member("valueCodeableConcept"))
        let element = component.elements[member.element]
        #expect(element.path == "Observation.component.value[x]")
        #expect(member.type.map { element.types[$0].code } == "CodeableConcept")
        #expect(component.member("valueMoney") == nil)
    }

    @Test
    func `a content reference leads to its structure`() throws {
        let component = try #require(Definitions.r4.structure("Observation.component"))
        let range = try #require(component.elements.first { $0.name == "referenceRange" })
        let target = try #require(range.contentReference)
        #expect(Definitions.r4.structure(target)?.member("low") != nil)
    }

    @Test
    func `value sets have their codes, or say why not`() throws {
        let status = try #require(Definitions.r4.valueSet("observation-status"))
        #expect(status.contains(system: "http://hl7.org/fhir/observation-status", code: "amended"))
        #expect(!status.contains(code: "closed"))
        #expect(Definitions.r4.valueSet("mimetypes")?.gap == "urn:ietf:bcp:13")
        #expect(Definitions.r4.valueSet("no-such-set") == nil)
    }

    @Test
    func `all of R4 is there`() {
        #expect(Definitions.r4.names(of: .resource).count == 146)
        #expect(Definitions.r4.names(of: .complex).count == 39)
        #expect(Definitions.r4.names(of: .primitive).count == 20)
        #expect(Definitions.r4.constraint("obs-7")?.severity == "error")
        #expect(!Definitions.r4.isResource("DomainResource"))
    }
}
