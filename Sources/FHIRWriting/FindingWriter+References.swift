import ClinicalModel
import FHIRSyntax

extension FindingWriter {
    /// The person a resource's `patient` names.
    ///
    /// In R4 that must be a Patient, so for a mother known only as RelatedPerson it is her infant; nil
    /// where there is none.
    func patient(of person: PersonID) -> PersonID? {
        guard persons[person.index].isRelatedPersonOnly else { return person }
        return infantOfMother[person]
    }

    /// A reference to a resource of the input as the output contract says; nil where it has no name.
    func reference(to source: SourceReference) -> String? {
        if let url = source.fullURL, url.hasPrefix("urn:") { return url }
        return source.reference.isEmpty ? nil : source.reference
    }

    /// The members of a Reference to a resource; one without id and fullUrl is named by its place.
    func writeReference(to source: SourceReference, _ object: inout JSONWriter) {
        if let reference = reference(to: source) {
            object.member("reference", reference)
        } else {
            object.member("display", source.identity)
        }
    }

    /// The members of a Reference to a person: reference and, where there is one, identifier.
    func writePerson(_ person: PersonID, to object: inout JSONWriter) {
        let source = persons[person.index].source
        let own = identity.identifier(of: person)
        object.member("reference", reference(to: source))
        if let own {
            object.object("identifier") { identifier in
                identifier.member("system", own.system.isEmpty ? nil : own.system)
                identifier.member("value", own.value)
            }
        }
        if own == nil, reference(to: source) == nil { object.member("display", source.identity) }
    }

    /// The extension that names the person a finding is really about.
    func writeSubjectExtension(_ person: PersonID, to array: inout JSONWriter) {
        array.object { object in
            object.member("url", Canonical.structureDefinition("finding-subject"))
            object.object("valueReference") { writePerson(person, to: &$0) }
        }
    }

    /// An array of References, each resource once; nothing where there is none.
    func writeReferences(_ name: String, _ sources: [SourceReference], to object: inout JSONWriter)
    {
        var seen: Set<String> = []
        let targets = sources.filter { seen.insert($0.identity).inserted }
        guard !targets.isEmpty else { return }
        object.array(name) { array in
            for target in targets { array.object { writeReference(to: target, &$0) } }
        }
    }
}

extension SourceReference {
    /// What tells one resource from another: its reference, else its place.
    var identity: String {
        guard reference.isEmpty else { return reference }
        return container.isEmpty ? resourceType : "\(container)[\(index)].resource"
    }
}
