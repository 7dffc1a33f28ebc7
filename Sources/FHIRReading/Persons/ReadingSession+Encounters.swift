import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// One Encounter shared by infants and exactly one woman.
    func addEncounters(_ links: inout DyadLinks) {
        for persons in personsByEncounter().values where persons.count > 1 {
            for child in persons {
                let women = persons.filter { isWoman($0, for: child) }
                guard women.count == 1, let woman = women.first else { continue }
                links.add(child, woman, .sharedEncounter)
            }
        }
    }

    private func personsByEncounter() -> [String: Set<PersonID>] {
        var persons: [String: Set<PersonID>] = [:]
        for number in resources.entries.indices where resources.entries[number].isCurrent {
            let entry = resources.entries[number]
            if entry.kind == .encounter {
                persons["#\(number)", default: []].formUnion(participants(of: number))
                continue
            }
            guard let reference = entry.element[.encounter] ?? entry.element[.context],
                reference.isObject, let key = encounterKey(reference, from: number),
                isUsable(number), !isMistake(entry.element),
                let subject = entry.element[.subject] ?? entry.element[.patient],
                let person = person(of: subject, from: number)
            else { continue }
            persons[key, default: []].insert(person)
        }
        return persons
    }

    /// The Encounter by its number here, else by the reference as written.
    private func encounterKey(_ reference: Element, from number: Int) -> String? {
        if let resource = resolve(reference, from: number).resource {
            return resources.entries[resource].kind == .encounter ? "#\(resource)" : nil
        }
        return reference.text(.reference)
    }

    private func isMistake(_ resource: Element) -> Bool {
        resource[.status]?.equals("entered-in-error") ?? false
    }

    private func participants(of number: Int) -> [PersonID] {
        let encounter = resources.entries[number].element
        guard isUsable(number), !isMistake(encounter) else { return [] }
        let individuals = encounter[.participant].items.compactMap { $0[.individual] }
        return ([encounter[.subject]].compactMap { $0 } + individuals).compactMap { reference in
            resolve(reference, from: number).resource.flatMap(knownPerson)
        }
    }
}
