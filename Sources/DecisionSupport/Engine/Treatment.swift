package import ClinicalModel

/// The first therapeutic dose (t0) and what is to be said of it.
///
/// A class, as each look at a result asks for it, and its record is large.
package final class FirstDose: Sendable {
    package let time: FuzzyTime
    package let record: MedicationRecord
    /// `dose-unknown`, `dose-stated`.
    package let notes: [String]

    init(time: FuzzyTime, record: MedicationRecord, notes: [String]) {
        self.time = time
        self.record = record
        self.notes = notes
    }

    /// Only ordered: nobody documented that it was given.
    package var isOnlyOrdered: Bool { record.kind == .request }
    package var hasUnknownAmount: Bool { record.amountMicrograms == nil }
}

/// What a person got of vitamin B12, by the rules of 0.5.
package struct Treatment: Sendable {
    package var t0: FirstDose?
    /// Records whose dose is therapeutic (or of unknown amount), oldest first.
    package var therapeutic: [MedicationRecord] = []
    /// Records below the therapeutic amount.
    package var nutritional: [MedicationRecord] = []
    /// Ranges of which only one end is therapeutic.
    package var undecided: [MedicationRecord] = []
}

extension Assessment {
    /// TX: a therapeutic dose exists.
    package var tx: Bool { t0 != nil }

    /// Records of vitamin B12 that were given (or count as given) by T.
    package var b12Records: [MedicationRecord] {
        record.medications.filter { medication in
            medication.substance.isVitaminB12 && !medication.isAntidote
                && medication.countsAsGiven && (medication.start?.isKnown(at: asOf) ?? false)
        }
    }

    /// Records of vitamin B12 that was taken by T, even if it was stopped since.
    package var b12Intake: [MedicationRecord] {
        record.medications.filter { medication in
            medication.substance.isVitaminB12 && !medication.isAntidote
                && medication.countsAsTaken && (medication.start?.isKnown(at: asOf) ?? false)
        }
    }

    func makeTreatment() -> Treatment {
        guard !record.medications.isEmpty else { return Treatment() }
        var treatment = Treatment()
        let records = b12Records
        let isTherapeutic = therapeuticTest(records)
        for medication in records.sorted(by: earlier) {
            guard !medication.isAmountUnreadable else { continue }
            switch isTherapeutic(medication) {
            case true?: treatment.therapeutic.append(medication)
            case false?: treatment.nutritional.append(medication)
            case nil: treatment.undecided.append(medication)
            }
        }
        let first = treatment.therapeutic.map(\.kind).min()
        if let first, let record = treatment.therapeutic.first(where: { $0.kind == first }),
            let time = record.start
        {
            var notes: [String] = []
            if record.kind >= .statement { notes.append("dose-stated") }
            if record.amountMicrograms == nil { notes.append("dose-unknown") }
            treatment.t0 = FirstDose(time: time, record: record, notes: notes)
        }
        return treatment
    }

    private func earlier(_ left: MedicationRecord, _ right: MedicationRecord) -> Bool {
        guard let first = left.start, let second = right.start else { return right.start != nil }
        return seconds(from: first, to: second) > 0
    }

    /// Doses of one calendar day are added: by kind of record, and parenteral apart from others.
    ///
    /// Nil where the ends of a range answer differently.
    private func therapeuticTest(
        _ records: [MedicationRecord]
    ) -> (MedicationRecord) -> Bool? {
        let highest = Self.sums(records, \.dailyMicrograms)
        let lowest = Self.sums(records, \.leastDailyMicrograms)
        let parenteral = parameter("P-TX-PAR").value
        let other = parameter(role == .infant ? "P-TX-INF" : "P-TX-MOTHER").value
        return { record in
            guard record.amountMicrograms != nil else { return true }
            guard let day = DoseDay(record), let high = highest[day], let low = lowest[day] else {
                return false
            }
            let limit = day.isParenteral ? parenteral : other
            return (low >= limit) == (high >= limit) ? high >= limit : nil
        }
    }

    private static func sums(
        _ records: [MedicationRecord], _ amount: (MedicationRecord) -> Exact?
    ) -> [DoseDay: Exact] {
        records.reduce(into: [:]) { sums, record in
            guard let day = DoseDay(record), let amount = amount(record) else { return }
            sums[day] = sums[day, default: .zero].adding(amount) ?? amount
        }
    }
}

/// The doses that are added up.
private struct DoseDay: Hashable {
    let day: Day
    let kind: MedicationRecord.Kind
    let isParenteral: Bool

    init?(_ record: MedicationRecord) {
        guard let start = record.start else { return nil }
        day = start.day
        kind = record.kind
        isParenteral = record.route?.isParenteral ?? false
    }
}

extension MedicationRecord {
    /// Micrograms on a day of the schedule; a schedule of less than one dose a day counts one.
    package var dailyMicrograms: Exact? {
        amountMicrograms.flatMap { $0.multiplied(by: max(dosesPerDay ?? 1, 1)) }
    }

    /// The same at the low end of a range.
    package var leastDailyMicrograms: Exact? {
        (leastMicrograms ?? amountMicrograms).flatMap {
            $0.multiplied(by: max(dosesPerDay ?? 1, 1))
        }
    }

    /// Micrograms a day on average over the schedule, at least; nil where nobody says how often.
    package var averageDailyMicrograms: Exact? {
        guard !isRateUnknown else { return nil }
        return (leastMicrograms ?? amountMicrograms).flatMap {
            $0.multiplied(by: dosesPerDay ?? 1)
        }
    }
}
