import ClinicalModel
import FHIRSyntax

extension JSONWriter {
    /// Resource type, id and the tag that marks a resource as ours.
    mutating func head(_ type: String, id: String) {
        member("resourceType", type)
        member("id", id)
        object("meta") { meta in
            meta.array("tag") { $0.coding(Canonical.origin, Canonical.originCode) }
        }
    }

    /// The identifier by which a finding is known over time.
    mutating func findingIdentifier(_ id: String) {
        array("identifier") { array in
            array.object { identifier in
                identifier.member("system", Canonical.finding)
                identifier.member("value", id)
            }
        }
    }

    /// A Coding as the next item or value.
    mutating func coding(_ system: String, _ code: String, display: String? = nil) {
        object { coding in
            coding.member("system", system)
            coding.member("code", code)
            coding.member("display", display)
        }
    }

    /// One of the project's extensions with a primitive value.
    mutating func valueExtension(_ name: String, _ element: String, _ value: String) {
        object { object in
            object.member("url", Canonical.structureDefinition(name))
            object.member(element, value)
        }
    }

    /// A rule that lacks data, and which.
    mutating func missingInput(_ open: Insufficiency) {
        object { object in
            object.array("extension") { array in
                array.part("rule", "valueCode", open.rule)
                for key in open.missing { array.part("input", "valueString", key) }
            }
            object.member("url", Canonical.structureDefinition("missing-input"))
        }
    }

    private mutating func part(_ url: String, _ element: String, _ value: String) {
        object { object in
            object.member("url", url)
            object.member(element, value)
        }
    }

    /// An array of References.
    mutating func references(_ name: String, _ targets: [String]) {
        guard !targets.isEmpty else { return }
        array(name) { array in
            for target in targets { array.object { $0.member("reference", target) } }
        }
    }

    /// Mitigations of a clinician, kept as they were.
    mutating func keptMitigations(_ kept: [[UInt8]]) {
        guard !kept.isEmpty else { return }
        array("mitigation") { array in
            for bytes in kept { array.raw(bytes: bytes) }
        }
    }
}

extension FindingWriter {
    /// The members of a Reference to a person: reference and, where there is one, identifier.
    func writePerson(_ person: PersonID, to object: inout JSONWriter) {
        let known = persons[person.index]
        object.member("reference", reference(to: known.source))
        if let own = identity.identifier(of: person) {
            object.object("identifier") { identifier in
                identifier.member("system", own.system.isEmpty ? nil : own.system)
                identifier.member("value", own.value)
            }
        }
    }

    /// The extension that names the person a finding is really about.
    func writeSubjectExtension(_ person: PersonID, to array: inout JSONWriter) {
        array.object { object in
            object.member("url", Canonical.structureDefinition("finding-subject"))
            object.object("valueReference") { writePerson(person, to: &$0) }
        }
    }
}
