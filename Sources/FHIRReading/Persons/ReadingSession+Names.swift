import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Patients with a name and the birth date of a RelatedPerson.
    func patients(namedLike resource: Element) -> [PersonID] {
        let keys = nameKeys(of: resource)
        guard !keys.isEmpty else { return [] }
        let found = Set(keys.flatMap { personsByName[$0] ?? [] })
        return found.sorted()
    }

    /// Patients by each name with the birth date.
    func findPersonsByName() -> [String: [PersonID]] {
        var persons: [String: [PersonID]] = [:]
        for person in records.map(\.person) where !person.isRelatedPersonOnly {
            let resource = resources.entries[resourceOfPerson[person.id.index]].element
            for key in nameKeys(of: resource) { persons[key, default: []].append(person.id) }
        }
        return persons
    }

    /// A name and a birth date to the day.
    private func nameKeys(of resource: Element) -> [String] {
        guard let birth = time(resource[.birthDate]), birth.hasDay else { return [] }
        return names(of: resource).map { "\($0) \(birth)" }
    }

    /// What two RelatedPersons of the same human have in common: identifiers, name and birth date.
    func humanKeys(of number: Int) -> [String] {
        let resource = resources.entries[number].element
        return identifiers(of: resource).map { "\($0.system)|\($0.value)" } + nameKeys(of: resource)
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
