import ClinicalModel
import FHIRCore

/// How long a medicine is taken: by its schedule, or by the supply.
extension ReadingSession {
    /// Doses a day, and for orders the start their timing names.
    func setSchedule(
        _ record: inout MedicationRecord, _ timing: Element?, _ entry: ResourceEntry
    ) {
        if entry.kind == .medicationAdministration {
            record.dosesPerDay = .one
            return
        }
        record.dosesPerDay = TimingFrequency.dosesPerDay(timing, self)
        record.leastDosesPerDay = TimingFrequency.leastDosesPerDay(timing)
        guard let timing else { return }
        if entry.kind == .medicationRequest { setBounds(&record, timing, entry) }
        guard entry.kind != .medicationDispense,
            let days = lasting(timing[.repeat]?[.boundsDuration])
        else { return }
        // A stated end outweighs a duration; a duration of the schedule that of the supply.
        let isStated =
            entry.kind == .medicationStatement
            ? record.end != nil : timing[.repeat]?[.boundsPeriod] != nil
        if !isStated { record.end = end(of: record.start, lasting: days) }
    }

    /// The start an order's timing names, and its end where it names a period.
    private func setBounds(
        _ record: inout MedicationRecord, _ timing: Element, _ entry: ResourceEntry
    ) {
        if let bounds = period(timing[.repeat]?[.boundsPeriod], in: record.source) {
            record.start = bounds.start ?? record.start
            record.end = bounds.end
        } else if let event = earliestEvent(of: timing) {
            record.start = event
            let supply = supplyDays(entry.element[.dispenseRequest])
            record.end = end(of: event, lasting: supply)
        }
    }

    /// Of several the first day; the order they stand in says nothing.
    private func earliestEvent(of timing: Element) -> FuzzyTime? {
        timing[.event].items.compactMap { self.time($0) }.min { $0.day < $1.day }
    }

    /// The last day a dispensed supply covers.
    func end(of start: FuzzyTime?, supply: Element?) -> FuzzyTime? {
        guard let start, var supply = quantity(supply) else { return nil }
        if supply.unitCode == nil { supply.unitCode = "d" }
        guard let days = days(supply), (1...Self.longestDays).contains(days) else { return nil }
        return .day(start.day + (days - 1))
    }

    /// Days the supplies of an order last: one, and its repeats.
    func supplyDays(_ dispensing: Element?) -> Int? {
        guard let days = lasting(dispensing?[.expectedSupplyDuration]) else { return nil }
        let repeats = dispensing?[.numberOfRepeatsAllowed].flatMap { Int($0.bytes.text) } ?? 0
        return days * (1 + min(max(repeats, 0), Self.longestDays))
    }

    /// Whole days of a Duration; nil where it cannot be told.
    private func lasting(_ duration: Element?) -> Int? {
        guard let length = quantity(duration), let days = days(length),
            (1...Self.longestDays).contains(days)
        else { return nil }
        return days
    }

    func end(of start: FuzzyTime?, lasting days: Int?) -> FuzzyTime? {
        guard let start, let days else { return nil }
        return .day(start.day + days)
    }

    private static let longestDays = 3650
}
