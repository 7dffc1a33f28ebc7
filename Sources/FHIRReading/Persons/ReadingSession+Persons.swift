import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// One record for each Patient, in document order.
    func readPersons() {
        for number in resources.entries.indices {
            let entry = resources.entries[number]
            guard entry.kind == .patient, entry.isCurrent, !entry.isContained, isUsable(number)
            else { continue }
            addPerson(number)
        }
        if records.count > 1 { followReplacements() }
    }

    @discardableResult
    func addPerson(_ number: Int, isRelatedPersonOnly: Bool = false) -> PersonID {
        let resource = resources.entries[number].element
        var source = resources.source(number)
        if resources.entries[number].isContained {
            source.reference += "#" + (resource.text(.id) ?? "")
        }
        let id = PersonID(records.count)
        let person = Person(
            id: id, source: source, identifiers: identifiers(of: resource),
            birthDate: time(resource[.birthDate], in: source),
            sex: sex(of: resource, isMother: isRelatedPersonOnly),
            isRelatedPersonOnly: isRelatedPersonOnly,
            deceased: resource[.deceasedDateTime] != nil
                || resource[.deceasedBoolean]?.bool ?? false,
            deathTime: time(resource[.deceasedDateTime], in: source))
        records.append(PatientRecord(person: person))
        resourceOfPerson.append(number)
        personOfResource[number] = Int32(truncatingIfNeeded: id.index)
        for identifier in Set(person.identifiers) {
            personsByIdentifier[identifier, default: []].append(id)
        }
        return id
    }

    private func sex(of resource: Element, isMother: Bool) -> Person.Sex {
        guard let gender = resource[.gender] else { return isMother ? .female : .other }
        if gender.equals("female") { return .female }
        return gender.equals("male") ? .male : .other
    }

    /// Identifiers with a system and a value; one without system tells nobody apart.
    func identifiers(of resource: Element) -> [BusinessIdentifier] {
        resource[.identifier].items.compactMap { identifier in
            guard let system = identifier.text(.system), let value = identifier.text(.value) else {
                return nil
            }
            return BusinessIdentifier(system: system, value: value)
        }
    }

    /// Patient.link `replaced-by` and `replaces`: the surviving record takes the values.
    private func followReplacements() {
        for id in records.indices.map(PersonID.init) {
            let number = resourceOfPerson[id.index]
            for link in resources.entries[number].element[.link].items {
                guard let other = resolve(link[.other], from: number).resource,
                    let otherID = knownPerson(at: other), otherID != id
                else { continue }
                if link[.type]?.equals("replaced-by") ?? false { survivors[id] = otherID }
                if link[.type]?.equals("replaces") ?? false { survivors[otherID] = id }
            }
        }
    }

    /// The person a resource stands for, as far as persons have been read.
    func knownPerson(at number: Int) -> PersonID? {
        let person = personOfResource[number]
        return person < 0 ? nil : survivor(PersonID(Int(person)))
    }

    /// Follows `replaced-by` links; a ring of them ends where it began.
    private func survivor(_ person: PersonID) -> PersonID {
        var person = person
        for _ in 0..<8 {
            guard let next = survivors[person] else { return person }
            person = next
        }
        return person
    }
}
