import ClinicalModel

/// Makes the persons of a document and the links between them.
struct PeopleGenerator {
    private static let texts = ["1", "Ä-7 µ", "中文", "00 12"]

    /// Fills the record of a person as soon as there is one, so that both are cut out together.
    typealias Fill = (inout PatientRecord, inout Choices) -> Void

    /// What an infant has to do with the mother.
    private enum Tie {
        case linked, none, ambiguous
    }

    func document(_ choices: inout Choices, filling fill: Fill) -> ClinicalDocument {
        var document = ClinicalDocument()
        var ties: [Tie] = []
        let kind = choices.below(3)
        let link = choices.pick([
            DyadLink.relatedPersonLink, .relatedPersonIdentifier, .focus, .nameAndBirthDate,
            .sharedEncounter, .siteRule,
        ])
        ties.append(.linked)
        add(infant(&choices), to: &document, &choices, fill)
        _ = choices.list(upTo: 2) { choices in
            ties.append(choices.pick([.linked, .none, .ambiguous]))
            add(infant(&choices), to: &document, &choices, fill)
            return true
        }
        let infants = document.records.count
        if kind == 1 { add(mother(&choices), to: &document, &choices, fill) }
        _ = choices.list(upTo: 2) { choices in
            add(other(&choices), to: &document, &choices, fill)
            return true
        }
        if kind == 2 { add(relatedMother(&choices), to: &document, &choices, fill) }
        let mother = PersonID(kind == 1 ? infants : document.records.count - 1)
        for (index, tie) in ties.enumerated() {
            let infant = PersonID(index)
            switch tie {
            case .ambiguous: document.ambiguousInfants.append(infant)
            case .none: break
            case .linked where kind == 0: break
            case .linked:
                document.dyads.append(
                    Dyad(
                        infant: infant, mother: mother,
                        link: kind == 2 ? .relatedPersonOnly : link))
            }
        }
        return document
    }

    private func add(
        _ person: Person, to document: inout ClinicalDocument, _ choices: inout Choices,
        _ fill: Fill
    ) {
        var person = person
        let number = document.records.count
        person.id = PersonID(number)
        let type = person.isRelatedPersonOnly ? "RelatedPerson" : "Patient"
        person.source = SourceReference(reference: "\(type)/p\(number)", resourceType: type)
        for place in person.identifiers.indices {
            person.identifiers[place].value += "-\(number)-\(place)"
        }
        var record = PatientRecord(person: person)
        fill(&record, &choices)
        document.records.append(record)
    }

    private func relatedMother(_ choices: inout Choices) -> Person {
        var person = mother(&choices)
        person.isRelatedPersonOnly = true
        (person.deceased, person.deathTime) = (false, nil)
        return person
    }

    private func infant(_ choices: inout Choices) -> Person {
        var person = blank(&choices)
        person.birthDate = choices.pick([
            .day(Self.day(2024, 3, 10)), .day(Self.day(2024, 2, 29)), .month(Self.day(2024, 3, 1)),
            .year(Self.day(2024, 1, 1)), nil,
        ])
        person.sex = choices.pick([.female, .male, .other])
        return person
    }

    private func mother(_ choices: inout Choices) -> Person {
        var person = blank(&choices)
        person.birthDate = choices.pick([
            .day(Self.day(1994, 5, 2)), .month(Self.day(1994, 5, 1)), .year(Self.day(1994, 1, 1)),
            nil,
        ])
        person.sex = .female
        return person
    }

    private func other(_ choices: inout Choices) -> Person {
        var person = blank(&choices)
        person.birthDate = choices.pick([
            nil, .year(Self.day(1960, 1, 1)), .month(Self.day(1971, 12, 1)),
            .day(Self.day(1990, 1, 31)),
        ])
        person.sex = choices.pick([.other, .female, .male])
        return person
    }

    private func blank(_ choices: inout Choices) -> Person {
        let identifiers = choices.list(upTo: 2) { choices in
            BusinessIdentifier(
                system: choices.pick(["urn:oid:1.2.3", "https://hospital.example/mrn"]),
                value: choices.pick(Self.texts))
        }
        let death = choices.below(6)
        return Person(
            id: PersonID(0), source: SourceReference(reference: "", resourceType: "Patient"),
            identifiers: identifiers, deceased: death > 3,
            deathTime: death == 5 ? TimeGenerator.time(&choices) : nil)
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
}

/// Makes times of every precision, zone and fraction.
enum TimeGenerator {
    private static let offsets = [0, 60, 330, -210, 345, 840, -720, -30]
    private static let fractions = [0, 500_000_000, 123_456_789, 1, 120_000_000]

    static func time(_ choices: inout Choices) -> FuzzyTime {
        switch choices.below(5) {
        case 0: .day(day(&choices))
        case 1, 2: .instant(instant(&choices))
        case 3: .month(first(ofMonth: choices.below(12) + 1))
        default: .year(first(ofMonth: 1))
        }
    }

    static func instant(_ choices: inout Choices) -> Instant {
        Instant(
            day: day(&choices), secondOfDay: choices.pick([0, 30_600, 86_399, 43_201]),
            nanoseconds: choices.pick(fractions), offsetMinutes: choices.pick(offsets))
    }

    static func day(_ choices: inout Choices) -> Day {
        PeopleGenerator.day(2024, 6, 1) + [0, 1, 20, 200, -20, -150, 3][choices.below(7)]
    }

    private static func first(ofMonth month: Int) -> Day { PeopleGenerator.day(2024, month, 1) }

    static func period(_ choices: inout Choices) -> Period {
        switch choices.below(6) {
        case 0: Period(start: time(&choices), end: nil, isSingleDate: true)
        case 1: Period(start: time(&choices), end: time(&choices))
        case 2: Period(start: time(&choices), end: nil)
        case 3: Period(start: nil, end: time(&choices))
        case 4: Period(start: time(&choices), end: time(&choices), isSingleDate: true)
        default: Period(start: nil, end: nil, isSingleDate: true)
        }
    }
}
