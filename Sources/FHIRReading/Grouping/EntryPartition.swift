import ClinicalModel
package import FHIRCore

extension ClinicalReader {
    /// Which entries of a collection belong together; none is left out.
    ///
    /// The links are those the reader itself follows (clinical conventions, "Dyad"), so that a
    /// group gives the same findings as the whole would.
    package func groups(of collection: Document, by key: GroupKey) -> [EntryGroup] {
        let session = ReadingSession(collection, tables)
        session.readPersons()
        let links = session.findLinks(siteRule)
        (session.dyads, session.ambiguousInfants) = links.strongest()
        var partition = EntryPartition(session, key)
        partition.assign()
        partition.join(links)
        partition.spread()
        return partition.groups()
    }

    /// Last day of life on which growth values are asked for.
    package var infantDays: Int { tables.infantDays }
}

/// Divides the resources of a collection among its persons.
struct EntryPartition {
    private let session: ReadingSession
    private let key: GroupKey
    /// Whose record each resource is in, by its number.
    private var owners: [[PersonID]]
    /// The sets each resource goes to, by their first persons.
    private var places: [Set<Int>]
    private var sets = PersonSets(count: 0)

    private var resources: ResourceCollection { session.resources }

    init(_ session: ReadingSession, _ key: GroupKey) {
        self.session = session
        self.key = key
        owners = Array(repeating: [], count: session.resources.entries.count)
        places = []
    }

    /// Whom each resource is about, or was filed under.
    mutating func assign() {
        for number in resources.entries.indices where isWhole(number) {
            owners[number] = persons(of: number)
        }
    }

    private func isWhole(_ number: Int) -> Bool {
        let entry = resources.entries[number]
        return entry.isCurrent && !entry.isContained
    }

    private func persons(of number: Int) -> [PersonID] {
        let element = resources.entries[number].element
        switch resources.entries[number].kind {
        case .specimen, .medication, .substance: return []
        case .patient: return [session.knownPerson(at: number)].compactMap { $0 }
        case .person: return persons(element[.link].items.compactMap { $0[.target] }, number)
        case .encounter:
            let individuals = element[.participant].items.compactMap { $0[.individual] }
            return persons([element[.subject]].compactMap { $0 } + individuals, number)
        default:
            let subject = [element[.subject] ?? element[.patient]].compactMap { $0 }
            let focus = persons(Array(element[.focus].items), number)
            // A value belongs to the person in focus.
            if key == .patient, !focus.isEmpty { return focus }
            return focus + persons(subject, number)
        }
    }

    private func persons(_ references: [Element], _ owner: Int) -> [PersonID] {
        references.flatMap { reference -> [PersonID] in
            if let target = session.resolve(reference, from: owner).resource {
                // A RelatedPerson is told in the record of the patient.
                let entry = resources.entries[target]
                if entry.kind == .relatedPerson, !entry.isContained {
                    let patient = [entry.element[.patient]].compactMap { $0 }
                    return persons(patient, target)
                }
                guard entry.kind == .patient else { return [] }
            }
            return [session.person(of: reference, from: owner)].compactMap { $0 }
        }
    }

    /// Joins the persons who are one human, or one family.
    mutating func join(_ links: DyadLinks) {
        sets = PersonSets(count: session.records.count)
        for persons in session.personsByIdentifier.values { joinAll(persons) }
        for (replaced, survivor) in session.survivors { sets.join(replaced, survivor) }
        for person in session.records.indices.map(PersonID.init) { joinLinked(to: person) }
        for number in resources.entries.indices where session.isCurrent(number, .person) {
            let targets = resources.entries[number].element[.link].items.compactMap { $0[.target] }
            joinAll(
                targets.compactMap { target in
                    session.resolve(target, from: number).resource.flatMap(session.knownPerson)
                }.filter { !session.records[$0.index].person.isRelatedPersonOnly })
        }
        guard key == .mother else { return }
        for dyad in links.links.values.joined() { sets.join(dyad.infant, dyad.mother) }
        for number in owners.indices where resources.entries[number].kind == .observation {
            joinAll(owners[number])
        }
    }

    private mutating func joinAll(_ persons: [PersonID]) {
        guard let first = persons.first else { return }
        for person in persons.dropFirst() { sets.join(first, person) }
    }

    /// Patient.link: the same human under another id.
    private mutating func joinLinked(to person: PersonID) {
        let number = session.resourceOfPerson[person.index]
        guard resources.entries[number].kind == .patient else { return }
        for link in resources.entries[number].element[.link].items {
            guard let other = session.resolve(link[.other], from: number).resource,
                resources.entries[other].kind == .patient,
                let known = session.knownPerson(at: other)
            else { continue }
            sets.join(person, known)
        }
    }

    /// Gives each resource to the groups of its owners, and what these refer to along with it.
    mutating func spread() {
        places = Array(repeating: [], count: owners.count)
        for number in owners.indices {
            for person in owners[number] { places[number].insert(sets.first(of: person)) }
        }
        var waiting = owners.indices.filter { !places[$0].isEmpty }
        while let number = waiting.popLast() {
            for target in targets(of: number) where owners[target].isEmpty {
                let before = places[target].count
                places[target].formUnion(places[number])
                if places[target].count > before { waiting.append(target) }
            }
        }
        // What nobody refers to goes with what it refers to itself.
        for number in owners.indices where isWhole(number) && places[number].isEmpty {
            for target in targets(of: number) where !owners[target].isEmpty {
                places[number].formUnion(places[target])
            }
        }
        spreadOlderVersions()
    }

    /// An older version goes with the one that counts: references may still name it.
    private mutating func spreadOlderVersions() {
        for number in owners.indices
        where !resources.entries[number].isCurrent && !resources.entries[number].isContained {
            let current = session.resolver.successor(of: number, in: resources)
            if resources.entries[current].isCurrent { places[number] = places[current] }
        }
    }

    /// The resources a resource refers to, at any depth, but not those it contains.
    private func targets(of number: Int) -> [Int] {
        var found: [Int] = []
        collect(resources.entries[number].element, number, &found)
        return found
    }

    private func collect(_ element: Element, _ number: Int, _ found: inout [Int]) {
        for child in element.children where child.isObject || child.isArray {
            if child[.reference] != nil,
                let target = session.resolve(child, from: number).resource, target != number,
                isWhole(target)
            {
                found.append(target)
            }
            collect(child, number, &found)
        }
    }

    /// One group for each set of persons, in their order, and one for what belongs to nobody.
    mutating func groups() -> [EntryGroup] {
        var entries: [Int: [Int]] = [:]
        var rest: [Int] = []
        for number in owners.indices {
            let entry = resources.entries[number]
            guard !entry.isContained else { continue }
            for place in places[number] { entries[place, default: []].append(Int(entry.position)) }
            if places[number].isEmpty, entry.isCurrent, isTold(entry.kind) {
                rest.append(Int(entry.position))
            }
        }
        rest += entriesWithoutResource
        var found = entries.keys.sorted().map { first in
            EntryGroup(name: name(of: first), entries: entries[first] ?? [])
        }
        if !rest.isEmpty { found.append(EntryGroup(name: nil, entries: rest)) }
        return found
    }

    /// They are told of, as in a Bundle.
    private var entriesWithoutResource: [Int] {
        let entries = session.document.root[.entry]?.children.enumerated().filter {
            $0.element.isEmpty
        }
        return entries?.map(\.offset) ?? []
    }

    /// What nobody refers to and is about nobody says nothing where it is of these kinds.
    private func isTold(_ kind: ResourceKind) -> Bool {
        switch kind {
        case .encounter, .specimen, .medication, .substance: false
        default: true
        }
    }

    /// The mother where the group has one, else its first patient.
    private mutating func name(of first: Int) -> String {
        let person = key == .mother ? mothers[first] ?? PersonID(first) : PersonID(first)
        let source = session.records[person.index].person.source
        return source.reference.isEmpty ? source.path : source.reference
    }

    /// The first mother of each set.
    private lazy var mothers: [Int: PersonID] = {
        var found: [Int: PersonID] = [:]
        for mother in session.mothers.sorted() {
            let first = sets.first(of: mother)
            if found[first] == nil { found[first] = mother }
        }
        return found
    }()
}
