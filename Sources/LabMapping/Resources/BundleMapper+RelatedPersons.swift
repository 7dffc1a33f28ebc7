import FHIRCore
import LabFeeds

/// Next of kin. The mother is a RelatedPerson of her child; she is a Patient too where she has a number
/// of her own, by which her own messages meet her, or where results are hers.
extension BundleMapper {
    mutating func writeRelated(
        _ related: FeedRelatedPerson, _ place: Int, of infant: ResourceID, isSubject: Bool
    ) {
        let person = related.person
        let id = named("RelatedPerson") { name in
            name.add(infant)
            name.add(related.isMother ? "mother" : "other")
            name.add(related.relationship)
            if let identifier = person.identifiers.first { name.add(identifier) }
            name.add(person.names)
        }
        guard !written.contains(where: { $0.id == id }) else { return }
        if related.isMother { writeMother(person, id, infant, isSubject) }
        beginEntry("RelatedPerson", id, person.field)
        identifiers("identifier", person.identifiers, isPersonal: true)
        reference("patient", infant)
        writeRelationship(related)
        humanNames("name", person.names)
        telecoms("telecom", person.telecoms)
        if let sex = person.sex {
            json.name("gender")
            mark(person.sexText)
            switch sex {
            case .female: json.string("female")
            case .male: json.string("male")
            case .other: json.string("other")
            case .unknown: json.string("unknown")
            }
        }
        birthDate(person.birthTime)
        addresses("address", person.addresses)
        period("period", related.period)
        endEntry("RelatedPerson", id)
    }

    private mutating func writeRelationship(_ related: FeedRelatedPerson) {
        guard related.isMother || related.relationship != nil else { return }
        let start = json.count
        json.name("relationship")
        json.raw("[")
        if related.isMother {
            json.raw(
                "{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-RoleCode\",\"code\":\"MTH\"}]}"
            )
        }
        if let relationship = related.relationship {
            let item = json.count
            json.separate()
            conceptItem(
                relationship, system: HL7Codes.relationship, begunAt: item)
        }
        json.close(.bracket, begunAt: start)
    }

    /// The mother as a Patient; an identifier that is her child's as well names nobody else.
    private mutating func writeMother(
        _ person: FeedPerson, _ related: ResourceID, _ infant: ResourceID, _ isSubject: Bool
    ) {
        var id = patientID(person)
        if id == infant {
            issues.append(
                issue(
                    .warning, "business-rule", "identifier-shared", person.field,
                    "Mother and child have the same identifier; they are kept apart."))
            id = named("Patient") {
                $0.add(infant)
                $0.add("mother")
            }
        }
        if id == nil, isSubject {
            id = named("Patient") {
                $0.add(infant)
                $0.add("mother")
            }
        }
        guard let id, mother == nil else { return }
        mother = id
        guard !ownPatients.contains(id), !earlier.contains(id) else { return }
        writePatient(id, person, isMentioned: true, link: related)
    }
}
