package import ClinicalModel

/// The time since the last dose of vitamin B12, held against the interval that is planned (R41).
package struct DoseGap: Sendable {
    /// Days without a dose.
    package let days: Int
    /// The dose before the gap.
    package let last: MedicationRecord
    /// What is planned; of several the course with the longest interval.
    package let course: PlannedCourse
    let interval: PlannedInterval
}

extension Assessment {
    /// Nil where nothing is planned, no dose is documented, or no limit fits the interval.
    package func doseGap(at asOf: AsOf) -> DoseGap? {
        let courses = plannedCourses(at: asOf)
        let timed = courses.compactMap { course in course.interval.map { (course, $0) } }
        guard let longest = timed.max(by: { $0.1 < $1.1 }),
            let interval = PlannedInterval(days: longest.1),
            let last = lastDose(at: asOf, of: courses)
        else { return nil }
        return DoseGap(
            days: asOf.day - last.day, last: last.record, course: longest.0, interval: interval)
    }

    /// How bad a gap is; nil within the time of grace.
    package func severity(of gap: DoseGap) -> Severity? {
        if gap.days > number(gap.interval.critical) { return .critical }
        return gap.days > number(gap.interval.warning) ? .warning : nil
    }

    /// A planned dose is overdue beyond the critical gap.
    func hasCriticalGap(at asOf: AsOf) -> Bool {
        guard tx, let gap = doseGap(at: asOf) else { return false }
        return severity(of: gap) == .critical
    }

    /// The newest dose that was given, and the day until which it lasts.
    ///
    /// Drops below treatment are no dose of a plan that treats.
    func lastDose(
        at asOf: AsOf, of courses: [PlannedCourse]
    ) -> (record: MedicationRecord, day: Day)? {
        let minor = Set(isTreating(courses) ? treatment.nutritional.map(\.source) : [])
        let doses = b12Records.filter { dose in
            dose.kind != .request && !minor.contains(dose.source)
                && (dose.start?.isKnown(at: asOf) ?? false)
        }
        return doses.map { (record: $0, day: lastCovered($0, at: asOf)) }
            .max { $0.day < $1.day }
    }

    /// A supply lasts as many days as were handed over; a course to its end.
    func lastCovered(_ dose: MedicationRecord, at asOf: AsOf) -> Day {
        guard dose.kind == .dispense, let end = dose.end else {
            return dose.lastDay(until: asOf.day)
        }
        // The end is the last day with a dose of the supply.
        return end.lastDay + 1
    }

    /// Whether some planned dose is one of treatment, or of unknown amount.
    private func isTreating(_ courses: [PlannedCourse]) -> Bool {
        let other = parameter(role == .infant ? "P-TX-INF" : "P-TX-MOTHER").value
        let parenteral = parameter("P-TX-PAR").value
        return courses.contains { course in
            guard let amount = course.order.dailyMicrograms else { return true }
            return amount >= (course.order.route?.isParenteral ?? false ? parenteral : other)
        }
    }
}
