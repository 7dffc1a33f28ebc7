import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Patients with a name and the birth date of a RelatedPerson.
    func patients(namedLike resource: Element) -> [PersonID] {
        guard let birth = time(resource[.birthDate]), birth.hasDay else { return [] }
        let names = names(of: resource)
        guard !names.isEmpty else { return [] }
        return records.map(\.person).filter { person in
            person.birthDate == birth && !person.isRelatedPersonOnly
                && !names.isDisjoint(
                    with: self.names(
                        of: resources.entries[resourceOfPerson[person.id.index]].element))
        }.map(\.id)
    }

    /// What two RelatedPersons of the same human have in common: identifiers, name and birth date.
    func humanKeys(of number: Int) -> [String] {
        let resource = resources.entries[number].element
        var keys = identifiers(of: resource).map { "\($0.system)|\($0.value)" }
        if let birth = time(resource[.birthDate]), birth.hasDay {
            keys += names(of: resource).map { "\($0) \(birth)" }
        }
        return keys
    }

    /// Family and first given name of each HumanName, without case, accents and hyphens.
    private func names(of resource: Element) -> Set<String> {
        var names: Set<String> = []
        for name in resource[.name].items {
            let given = name[.given].items.first { $0.isString }?.string
            guard let family = name.text(.family), let given else { continue }
            names.insert("\(LocalName.normalise(family))|\(LocalName.normalise(given))")
        }
        return names
    }
}
