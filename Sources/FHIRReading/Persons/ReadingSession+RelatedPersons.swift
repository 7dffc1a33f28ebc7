import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Mothers by RelatedPerson (MTH, NMTH, GESTM): the same human as a Patient, or on her own.
    func addRelatedPersons(_ links: inout DyadLinks) {
        let mothers = resources.entries.indices.filter {
            isCurrent($0, .relatedPerson) && !resources.entries[$0].isContained
                && isMother(resources.entries[$0].element) && isUsable($0)
        }
        guard !mothers.isEmpty else { return }
        let sameHumans = patientsByRelatedPerson()
        var unmatched: [Int] = []
        for number in mothers {
            guard let infant = infant(of: number) else { continue }
            if !match(number, infant, sameHumans[number] ?? [], &links) { unmatched.append(number) }
        }
        // Twins each have a RelatedPerson of their own for one mother.
        var known: [String: PersonID] = [:]
        for number in unmatched {
            guard let infant = infant(of: number) else { continue }
            let keys = humanKeys(of: number)
            let mother =
                keys.lazy.compactMap { known[$0] }.first
                ?? addPerson(number, isRelatedPersonOnly: true)
            personOfResource[number] = Int32(truncatingIfNeeded: mother.index)
            for key in keys { known[key] = mother }
            links.add(infant, mother, .relatedPersonOnly)
        }
    }

    private func infant(of number: Int) -> PersonID? {
        person(of: resources.entries[number].element[.patient], from: number)
    }

    private func isMother(_ relatedPerson: Element) -> Bool {
        relatedPerson[.relationship].items.contains {
            $0.hasCode("MTH") || $0.hasCode("NMTH") || $0.hasCode("GESTM")
        }
    }

    /// Adds the links to Patients that a RelatedPerson is; false where it is none of them.
    private func match(
        _ number: Int, _ infant: PersonID, _ linked: [PersonID], _ links: inout DyadLinks
    ) -> Bool {
        let resource = resources.entries[number].element
        let byIdentifier = identifiers(of: resource).flatMap { personsByIdentifier[$0] ?? [] }
            .filter { isPossibleMother($0, of: infant) }
        let byName = patients(namedLike: resource).filter { isPossibleMother($0, of: infant) }
        let found: [(DyadLink, [PersonID])] = [
            (.relatedPersonLink, linked.filter { $0 != infant }),
            (.relatedPersonIdentifier, byIdentifier), (.nameAndBirthDate, byName),
        ]
        for (link, women) in found {
            for woman in women { links.add(infant, woman, link) }
        }
        guard let strongest = found.first(where: { !$0.1.isEmpty })?.1 else { return false }
        if Set(strongest).count == 1, let woman = strongest.first {
            personOfResource[number] = Int32(truncatingIfNeeded: woman.index)
        }
        return true
    }

    /// A female Patient, and no child herself where the dates tell.
    private func isPossibleMother(_ person: PersonID, of infant: PersonID) -> Bool {
        let candidate = records[person.index].person
        guard candidate.sex == .female, person != infant, !candidate.isRelatedPersonOnly else {
            return false
        }
        let hasDates =
            candidate.birthDate != nil && records[infant.index].person.birthDate != nil
        return !hasDates || isWoman(person, for: infant)
    }

    /// Patients that Patient.link, or a Person, says are the same human as a RelatedPerson.
    private func patientsByRelatedPerson() -> [Int: [PersonID]] {
        var result: [Int: [PersonID]] = [:]
        for (index, number) in resourceOfPerson.enumerated() {
            for link in resources.entries[number].element[.link].items {
                guard let other = resolve(link[.other], from: number).resource,
                    resources.entries[other].kind == .relatedPerson
                else { continue }
                result[other, default: []].append(PersonID(index))
            }
        }
        for number in resources.entries.indices where isCurrent(number, .person) {
            let targets = resources.entries[number].element[.link].items.compactMap {
                resolve($0[.target], from: number).resource
            }
            let patients = targets.compactMap(knownPerson)
            for target in targets where resources.entries[target].kind == .relatedPerson {
                result[target, default: []] += patients
            }
        }
        return result
    }
}
