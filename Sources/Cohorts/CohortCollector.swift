import ClinicalModel
package import DecisionSupport

/// The values of all cohorts, document by document; memory grows with the values alone.
package struct CohortCollector: Sendable {
    /// The groups by name, in the order in which they were added.
    private(set) var groups: [CohortStore] = []

    package init() {}

    /// Opens a group; documents are added to the newest.
    package mutating func begin(_ name: String) {
        groups.append(CohortStore(name: name))
    }

    package mutating func add(_ facts: CohortFacts) {
        guard !groups.isEmpty else { return }
        groups[groups.count - 1].add(facts)
    }
}

/// The people of one group.
struct CohortStore: Sendable {
    let name: String
    private(set) var documents = 0
    private(set) var people: [CohortPerson] = []
    private(set) var dyads: [DyadPlaces] = []
    private var known: [BusinessIdentifier: Int] = [:]
    private var knownDyads: Set<DyadPlaces> = []

    struct DyadPlaces: Hashable, Sendable {
        let infant: Int
        let mother: Int
    }

    init(name: String) { self.name = name }

    mutating func add(_ facts: CohortFacts) {
        documents += 1
        let places = facts.people.map { place(of: $0) }
        for dyad in facts.dyads {
            let pair = DyadPlaces(infant: places[dyad.infant], mother: places[dyad.mother])
            if knownDyads.insert(pair).inserted { dyads.append(pair) }
        }
    }

    /// The same identifier is the same person; without one everybody is another.
    private mutating func place(of person: CohortPerson) -> Int {
        guard let identity = person.identity else {
            people.append(person)
            return people.count - 1
        }
        if let place = known[identity] {
            people[place].take(person)
            return place
        }
        known[identity] = people.count
        people.append(person)
        return people.count - 1
    }
}

extension CohortPerson {
    /// The same person in another document: a value that is told twice counts once.
    fileprivate mutating func take(_ other: CohortPerson) {
        isInfant = isInfant || other.isInfant
        signs.formUnion(other.signs)
        for (reason, count) in other.excluded { excluded[reason, default: 0] += count }
        let known = Set(values)
        values += other.values.filter { !known.contains($0) }
        let first = [firstDose, other.firstDose].compactMap(\.self).min()
        if let first, firstDose == nil || other.firstDose == nil { setPhases(from: first) }
        firstDose = first
    }

    /// What one document did not know of the dose that stands in another.
    private mutating func setPhases(from first: Day) {
        for place in values.indices where values[place].day > first {
            values[place].phase = .post
        }
    }
}
