import ClinicalModel
import FHIRSyntax

extension RecordWriting {
    static func address(of person: Person) -> ResourceAddress {
        ResourceAddress(
            person.isRelatedPersonOnly ? "RelatedPerson" : "Patient", person.source,
            key: "\(person.id.index)")
    }

    /// Patients and RelatedPersons in their order, then what links infants to their mothers.
    mutating func writePersons() {
        for record in document.records where !record.person.isRelatedPersonOnly {
            writePatient(record.person)
        }
        for record in document.records where record.person.isRelatedPersonOnly {
            writeRelatedPerson(record.person)
        }
        for dyad in document.dyads { writeLink(dyad) }
    }

    private mutating func writePatient(_ person: Person) {
        let links = document.dyads.filter {
            $0.mother == person.id && $0.link == .relatedPersonLink
        }
        let linked = links.map { Self.linkAddress(of: $0).fullURL }
        let notes = linkNotes(of: person.id)
        add(Self.address(of: person)) { patient in
            if !notes.isEmpty {
                patient.array("extension") { array in
                    for note in notes { array.dyadLink(note.name, mother: note.mother) }
                }
            }
            patient.identifiers(person.identifiers)
            patient.member("gender", person.sex.gender)
            patient.member("birthDate", person.birthDate?.dateText)
            if let death = person.deathTime {
                patient.time("deceasedDateTime", death)
            } else if person.deceased {
                patient.name("deceasedBoolean")
                patient.bool(true)
            }
            guard !linked.isEmpty else { return }
            patient.array("link") { array in
                for url in linked {
                    array.object { link in
                        link.reference("other", url)
                        link.member("type", "seealso")
                    }
                }
            }
        }
    }

    /// A mother without a Patient of her own stands in the record of the first infant.
    private mutating func writeRelatedPerson(_ person: Person) {
        let infant = document.dyads.first { $0.mother == person.id }.flatMap { url(of: $0.infant) }
        add(Self.address(of: person)) { related in
            related.identifiers(person.identifiers)
            if let infant {
                related.reference("patient", infant)
            } else {
                related.object("patient") { $0.absentReason() }
            }
            related.array("relationship") { $0.mother() }
            related.member("gender", person.sex.gender ?? "unknown")
            related.member("birthDate", person.birthDate?.dateText)
        }
    }

    /// The RelatedPerson that says of a Patient that she is the mother.
    private mutating func writeLink(_ dyad: Dyad) {
        guard dyad.link == .relatedPersonLink || dyad.link == .relatedPersonIdentifier,
            let infant = url(of: dyad.infant)
        else { return }
        let identifiers = sharedIdentifier(of: dyad)
        guard dyad.link == .relatedPersonLink || !identifiers.isEmpty else { return }
        add(Self.linkAddress(of: dyad)) { related in
            related.identifiers(identifiers)
            related.reference("patient", infant)
            related.array("relationship") { $0.mother() }
        }
    }

    private static func linkAddress(of dyad: Dyad) -> ResourceAddress {
        .derived("RelatedPerson", "\(dyad.infant.index) \(dyad.mother.index)")
    }

    private func sharedIdentifier(of dyad: Dyad) -> [BusinessIdentifier] {
        guard dyad.link == .relatedPersonIdentifier else { return [] }
        let others = document.records.map(\.person).filter { $0.id != dyad.mother }
        let own = person(dyad.mother).identifiers
        let alone = own.first { one in !others.contains { $0.identifiers.contains(one) } }
        return (alone ?? own.first).map { [$0] } ?? []
    }

    /// Links that no resource of the domain can tell, and infants with two possible mothers.
    private func linkNotes(of infant: PersonID) -> [(name: String, mother: String?)] {
        if document.ambiguousInfants.contains(infant) { return [("ambiguous", nil)] }
        return document.dyads.filter { $0.infant == infant && !isToldByResources($0) }.map {
            ($0.link.name, url(of: $0.mother))
        }
    }

    private func isToldByResources(_ dyad: Dyad) -> Bool {
        switch dyad.link {
        case .relatedPersonLink: true
        case .relatedPersonIdentifier: !sharedIdentifier(of: dyad).isEmpty
        case .focus:
            focused[dyad.mother] == dyad.infant
                && groups.contains { $0.person == dyad.mother && $0.type == "Observation" }
        case .relatedPersonOnly:
            document.dyads.first { $0.mother == dyad.mother }?.infant == dyad.infant
        case .nameAndBirthDate, .sharedEncounter, .siteRule: false
        }
    }

    /// A person's subject reference; a mother of the RelatedPerson kind is one all the same.
    func subject(of group: RecordGroup) -> String? { url(of: group.person) }
}

extension Person.Sex {
    /// FHIR's administrative gender; of what may be other or unknown, nothing.
    fileprivate var gender: String? {
        switch self {
        case .female: "female"
        case .male: "male"
        case .other: nil
        }
    }
}

extension JSONWriter {
    /// The CodeableConcept of a mother.
    fileprivate mutating func mother() {
        object {
            $0.members(
                of: WrittenConcept("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "MTH"))
        }
    }

    /// How an infant and a mother were joined, where only this says so.
    fileprivate mutating func dyadLink(_ link: String, mother: String?) {
        object { object in
            object.array("extension") { parts in
                if let mother {
                    parts.object { part in
                        part.member("url", "mother")
                        part.reference("valueReference", mother)
                    }
                }
                parts.object { part in
                    part.member("url", "link")
                    part.member("valueCode", link)
                }
            }
            object.member("url", Canonical.structureDefinition("dyad-link"))
        }
    }
}
