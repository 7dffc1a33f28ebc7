import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Joins infants and mothers by the links of clinical 0.5; the strongest link counts.
    func linkDyads(_ siteRule: SiteRule?) {
        (dyads, ambiguousInfants) = findLinks(siteRule).strongest()
    }

    /// Every link, the weaker ones too.
    func findLinks(_ siteRule: SiteRule?) -> DyadLinks {
        var links = DyadLinks()
        addRelatedPersons(&links)
        addWrittenLinks(&links)
        if records.count > 1 {
            addFocus(&links)
            addEncounters(&links)
            if let siteRule { addSiteRule(siteRule, &links) }
        }
        return links
    }

    /// Whether a person is a woman who can have borne the child: not male, of childbearing age then.
    func isWoman(_ person: PersonID, for child: PersonID) -> Bool {
        guard person != child, let born = records[child.index].person.birthDate?.day,
            let birth = records[person.index].person.birthDate?.day,
            records[person.index].person.sex != .male
        else { return false }
        return tables.womanYears.contains(Self.years(from: birth, to: born))
    }

    static func years(from birth: Day, to day: Day) -> Int {
        let (start, end) = (birth.components, day.components)
        let isBefore = (end.month, end.day) < (start.month, start.day)
        return end.year - start.year - (isBefore ? 1 : 0)
    }

    /// An Observation of the infant's record that speaks of a woman.
    private func addFocus(_ links: inout DyadLinks) {
        for number in resources.entries.indices where isCurrent(number, .observation) {
            let observation = resources.entries[number].element
            guard let focus = observation[.focus], isUsable(number),
                !(observation[.status]?.equals("entered-in-error") ?? false),
                let infant = person(of: observation[.subject], from: number)
            else { continue }
            for item in focus.items {
                guard let woman = person(of: item, from: number), isWoman(woman, for: infant) else {
                    continue
                }
                links.add(infant, woman, .focus)
            }
        }
    }

    private func addSiteRule(_ rule: SiteRule, _ links: inout DyadLinks) {
        for infant in records.map(\.person) {
            for identifier in infant.identifiers where identifier.system == rule.system {
                guard let part = rule.motherPart(identifier.value) else { continue }
                let key = BusinessIdentifier(system: rule.system, value: part)
                for woman in personsByIdentifier[key] ?? [] where isWoman(woman, for: infant.id) {
                    links.add(infant.id, woman, .siteRule)
                }
            }
        }
    }

    func isCurrent(_ number: Int, _ kind: ResourceKind) -> Bool {
        let entry = resources.entries[number]
        return entry.kind == kind && entry.isCurrent
    }
}

/// The links found between infants and women.
struct DyadLinks {
    private(set) var links: [PersonID: [Dyad]] = [:]
    /// Infants of whom it is written that two women may be the mother.
    private var ambiguous: Set<PersonID> = []

    mutating func addAmbiguous(_ infant: PersonID) { ambiguous.insert(infant) }

    mutating func add(_ infant: PersonID, _ mother: PersonID, _ link: DyadLink) {
        guard infant != mother else { return }
        links[infant, default: []].append(Dyad(infant: infant, mother: mother, link: link))
    }

    /// One mother an infant; infants whose strongest links name two women have none.
    func strongest() -> (dyads: [Dyad], ambiguous: [PersonID]) {
        var dyads: [Dyad] = []
        var ambiguous: [PersonID] = []
        for infant in self.ambiguous.union(links.keys).sorted() {
            guard let all = links[infant], let best = all.map(\.link).min() else {
                ambiguous.append(infant)
                continue
            }
            let candidates = all.filter { $0.link == best }
            if Set(candidates.map(\.mother)).count == 1, let dyad = candidates.first {
                dyads.append(dyad)
            } else {
                ambiguous.append(infant)
            }
        }
        return (dyads, ambiguous)
    }
}
