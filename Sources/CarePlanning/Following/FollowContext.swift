package import ClinicalModel
import DecisionSupport

/// What all plans of a document are followed with.
struct FollowContext {
    let knowledge: Knowledge
    let asOf: AsOf
    /// By `PersonID`.
    let persons: [TreatedPerson]
    let document: ClinicalDocument

    func person(_ id: PersonID) -> TreatedPerson? {
        persons.indices.contains(id.index) ? persons[id.index] : nil
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

/// Amounts in words.
package enum DoseWords {
    /// "1000 ug (1 mg)".
    package static func amount(_ micrograms: Exact) -> String {
        let text = "\(micrograms.rounded()) ug"
        guard let milligrams = micrograms.divided(by: 1_000) else { return text }
        return "\(text) (\(milligrams.rounded()) mg)"
    }

    /// "500 ug (0.5 mg) to 1000 ug (1 mg)", or as written; nil where nothing is stated.
    package static func amount(_ dose: PlannedDose) -> String? {
        guard let low = dose.micrograms else {
            guard let text = dose.amount?.text else { return nil }
            return [text, dose.amount?.unitText].compactMap(\.self).joined(separator: " ")
        }
        guard let high = dose.microgramsMax, high != low else { return amount(low) }
        return "\(amount(low)) to \(amount(high))"
    }

    /// "hydroxocobalamin 1000 ug (1 mg) intramuscular".
    package static func words(of record: MedicationRecord) -> String {
        let written = record.dose.flatMap { dose in
            dose.text.map { [$0, dose.unitText].compactMap(\.self).joined(separator: " ") }
        }
        let amount = record.amountMicrograms.map { Self.amount($0) } ?? written
        return [
            record.substance.rawValue, amount ?? "of an amount not recorded",
            record.route?.rawValue,
        ].compactMap(\.self).joined(separator: " ")
    }
}
