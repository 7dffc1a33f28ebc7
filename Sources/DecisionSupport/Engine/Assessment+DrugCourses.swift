package import ClinicalModel

/// Medicines that lower B12 when they are taken for long.
extension Assessment {
    /// Metformin or an acid suppressant taken, or ordered, for so many days (RISKm): from the start
    /// to T, or to an end less than 180 d ago.
    ///
    /// Records of one drug that touch or overlap are one course.
    package var longTermDrugs: [MedicationRecord] {
        Self.substances.flatMap { substance, parameterName in
            courses(of: substance).filter { isLongTerm($0, parameterName) }.flatMap(\.records)
        }
    }

    private static let substances: [(Substance, String)] = [
        (.metformin, "P-MET-DRUG"), (.protonPumpInhibitor, "P-ACID-DRUG"),
        (.h2Blocker, "P-ACID-DRUG"),
    ]

    private func isLongTerm(_ course: DrugCourse, _ parameterName: String) -> Bool {
        let isRecent =
            course.last >= asOf.day
            || asOf.day - course.last < number("P-SIGN-ACTIVE")
        return isRecent && course.last - course.first >= number(parameterName)
    }

    private func courses(of substance: Substance) -> [DrugCourse] {
        let today = asOf.day
        let periods = record.medications.compactMap { drug -> DrugCourse? in
            guard drug.substance == substance, drug.kind >= .statement, drug.countsAsTaken,
                let first = drug.start?.day, first <= today
            else { return nil }
            return DrugCourse(first: first, last: drug.lastDay(until: today), records: [drug])
        }
        return periods.sorted { $0.first < $1.first }.reduce(into: []) { courses, next in
            guard let open = courses.last, next.first <= open.last + 1 else {
                return courses.append(next)
            }
            courses[courses.count - 1].last = max(open.last, next.last)
            courses[courses.count - 1].records += next.records
        }
    }
}

/// A stretch of days on which a drug was taken, and what says so.
private struct DrugCourse {
    let first: Day
    var last: Day
    var records: [MedicationRecord]
}

extension MedicationRecord {
    /// The last day by T on which it was taken.
    ///
    /// What goes on reaches T. What is over without an end was taken until that was written down,
    /// else no longer than its start is known.
    package func lastDay(until today: Day) -> Day {
        let first = start?.day ?? today
        if let end { return max(first, min(end.lastDay, today)) }
        let isOpen = kind >= .statement && !["completed", "stopped"].contains(status)
        if isOpen { return max(first, today) }
        return max(first, min(recorded?.day ?? first, today))
    }
}
