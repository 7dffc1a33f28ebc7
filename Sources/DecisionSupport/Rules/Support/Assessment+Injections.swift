import ClinicalModel

/// An injection of B12 before a sample.
struct InjectionBefore {
    let record: MedicationRecord
    /// Days from the injection to the sample; nil within a course whose days are not recorded.
    let days: Int?
}

/// Parenteral B12 doses around a sample.
extension Assessment {
    /// The last injection at or before a sample and less than so many days before it.
    ///
    /// An order is no injection. A course that is stated or handed out tells the day it began; it
    /// covers the days to its end where so many days never pass between two doses of its schedule.
    func injection(within parameterName: String, before sample: UsableResult) -> InjectionBefore? {
        let window = number(parameterName)
        let injections = b12Intake.compactMap { dose -> InjectionBefore? in
            guard dose.kind != .request, dose.route?.isParenteral ?? false, let start = dose.start,
                sample.time.order(to: start) == .notBefore
            else { return nil }
            return injection(dose, from: start.day, before: sample.time.day, window: window)
        }
        return injections.min { ($0.days ?? window) < ($1.days ?? window) }
    }

    private func injection(
        _ dose: MedicationRecord, from start: Day, before sample: Day, window: Int
    ) -> InjectionBefore? {
        let sinceStart = sample - start
        if sinceStart < window { return InjectionBefore(record: dose, days: sinceStart) }
        if dose.kind != .administration {
            guard dose.isAtLeastOnce(in: window),
                sample - dose.lastDay(until: asOf.day) < window
            else { return nil }
            return InjectionBefore(record: dose, days: nil)
        }
        let sinceEnd = sample - min(lastDay(of: dose), sample)
        return sinceEnd < window ? InjectionBefore(record: dose, days: sinceEnd) : nil
    }

    /// The day of a dose, or the last day of a course; one stated without an end goes on to T.
    func lastDay(of dose: MedicationRecord) -> Day {
        if let end = dose.end { return end.lastDay }
        if dose.kind == .statement { return asOf.day }
        return dose.start?.lastDay ?? asOf.day
    }
}

extension MedicationRecord {
    /// The schedule gives a dose in any so many days.
    fileprivate func isAtLeastOnce(in days: Int) -> Bool {
        dosesPerDay?.multiplied(by: Exact(days)).map { $0 >= .one } ?? false
    }
}
