import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// One Encounter shared by infants and exactly one woman.
    func addEncounters(_ links: inout DyadLinks) {
        for persons in personsByEncounter().values where persons.count > 1 {
            let women = womenByBirth(persons)
            guard !women.isEmpty else { continue }
            for child in persons {
                guard let woman = onlyWoman(women, for: child) else { continue }
                links.add(child, woman, .sharedEncounter)
            }
        }
    }

    /// Those who are not male and have a birth day, the oldest first.
    private func womenByBirth(_ persons: Set<PersonID>) -> [(birth: Day, person: PersonID)] {
        let women = persons.compactMap { person -> (birth: Day, person: PersonID)? in
            let record = records[person.index].person
            guard record.sex != .male, let birth = record.birthDate?.day else { return nil }
            return (birth, person)
        }
        return women.sorted { $0.birth < $1.birth }
    }

    /// The one woman of childbearing age when the child was born; the young stand last.
    private func onlyWoman(
        _ women: [(birth: Day, person: PersonID)], for child: PersonID
    ) -> PersonID? {
        guard let born = records[child.index].person.birthDate?.day else { return nil }
        let oldest = tables.womanYears.upperBound
        var (low, high) = (0, women.count)
        while low < high {
            let middle = (low + high) / 2
            let isTooOld = Self.years(from: women[middle].birth, to: born) > oldest
            if isTooOld { low = middle + 1 } else { high = middle }
        }
        var found: PersonID?
        for woman in women[low...] {
            let isTooYoung =
                Self.years(from: woman.birth, to: born) < tables.womanYears.lowerBound
            if isTooYoung { break }
            guard isWoman(woman.person, for: child) else { continue }
            if found != nil { return nil }
            found = woman.person
        }
        return found
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
            let entry = resources.entries[resource]
            return entry.kind == .encounter && tookPlace(entry.element) ? "#\(resource)" : nil
        }
        return reference.text(.reference)
    }

    private func isMistake(_ resource: Element) -> Bool {
        resource[.status]?.equals("entered-in-error") ?? false
    }

    private func tookPlace(_ encounter: Element) -> Bool {
        !isMistake(encounter) && !(encounter[.status]?.equals("cancelled") ?? false)
    }

    private func participants(of number: Int) -> [PersonID] {
        let encounter = resources.entries[number].element
        guard isUsable(number), tookPlace(encounter) else { return [] }
        let individuals = encounter[.participant].items.compactMap { $0[.individual] }
        return ([encounter[.subject]].compactMap { $0 } + individuals).compactMap { reference in
            resolve(reference, from: number).resource.flatMap(knownPerson)
        }
    }
}
