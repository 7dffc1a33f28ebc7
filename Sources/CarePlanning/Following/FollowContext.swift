import ClinicalModel
import DecisionSupport

/// What all plans of a document are followed with.
struct FollowContext {
    let knowledge: Knowledge
    let asOf: AsOf
    /// By `PersonID`.
    let persons: [TreatedPerson]
    let document: ClinicalDocument
    /// Persons whom only plans name.
    let absent: Set<PersonID>
    /// Whose plans these are.
    let members: Set<PersonID>

    func person(_ id: PersonID) -> TreatedPerson? {
        persons.indices.contains(id.index) && !absent.contains(id) ? persons[id.index] : nil
    }

    /// Whether it has come by T.
    func hasCome(_ time: FuzzyTime) -> Bool { time.isKnown(at: asOf) }

    /// The day and the time of day as clocks of the place show them; as written without a clock.
    func local(_ time: FuzzyTime, _ clock: (any LocalClock)?) -> (day: Day, secondOfDay: Int?) {
        guard let instant = time.instant else { return (time.day, nil) }
        let offset = clock?.offsetMinutes(at: instant) ?? instant.offsetMinutes
        let there = Instant(
            seconds: instant.seconds, nanoseconds: instant.nanoseconds, offsetMinutes: offset)
        return (there.day, there.secondOfDay)
    }

    /// How a person is called.
    func name(of id: PersonID) -> String {
        guard document.records.indices.contains(id.index) else { return "somebody unknown" }
        let source = document.records[id.index].person.source
        return source.reference.isEmpty ? source.path : source.reference
    }
}

extension MedicationRecord {
    /// "hydroxocobalamin 1000 µg (1 mg) intramuscular".
    var words: String {
        let written = dose.flatMap { dose in
            dose.text.map { [$0, dose.unitText].compactMap(\.self).joined(separator: " ") }
        }
        let amount = amountMicrograms?.doseWords ?? written
        return [substance.words, amount ?? "of an amount not recorded", route?.words]
            .compactMap(\.self).joined(separator: " ")
    }
}
