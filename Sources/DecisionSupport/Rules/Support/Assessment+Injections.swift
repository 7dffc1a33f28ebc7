import ClinicalModel

/// Parenteral B12 doses around a sample.
extension Assessment {
    /// The newest injection at or before a sample and less than so many days before it.
    func injection(within parameterName: String, before sample: UsableResult) -> MedicationRecord? {
        let window = number(parameterName)
        return b12Records.last { dose in
            guard dose.route?.isParenteral ?? false, let start = dose.start,
                sample.time.order(to: start) == .notBefore
            else { return false }
            return days(since: dose, at: sample) < window
        }
    }

    /// Days from the last dose of a course to a sample; none while the course goes on.
    func days(since dose: MedicationRecord, at sample: UsableResult) -> Int {
        sample.time.day - min(lastDay(of: dose), sample.time.day)
    }

    /// The day of a dose, or the last day of a course; one stated without an end goes on to T.
    func lastDay(of dose: MedicationRecord) -> Day {
        if let end = dose.end { return end.lastDay }
        if dose.kind == .statement { return asOf.day }
        return dose.start?.lastDay ?? asOf.day
    }
}
