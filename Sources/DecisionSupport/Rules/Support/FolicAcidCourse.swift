import ClinicalModel

/// Folic or folinic acid above `P-FA-LIMIT`, from its first dose to its last.
struct FolicAcidCourse {
    /// The calendar day of the first dose.
    let first: Day
    var last: Day
    var records: [MedicationRecord]
    /// An amount is missing: the course may be above the limit or not.
    let isAmountUnknown: Bool
}

extension Assessment {
    /// Courses above the limit, and such whose amount nobody wrote down, oldest first.
    ///
    /// Records that follow each other within `P-COTEMP` are one course.
    var folicAcidCourses: [FolicAcidCourse] {
        let doses = folicAcidDoses
        let high = doses.filter { isAboveFolateLimit($0, among: doses) }
        let unknown = doses.filter { $0.amount == nil }
        return Self.courses(high, isAmountUnknown: false, gap: number("P-COTEMP"))
            + Self.courses(unknown, isAmountUnknown: true, gap: number("P-COTEMP"))
    }

    /// The doses that meet a stretch of days, among the courses above the limit.
    func folicAcid(in window: ClosedRange<Day>) -> [MedicationRecord] {
        let doses = folicAcidDoses
        return doses.filter {
            ($0.first...$0.last).overlaps(window) && isAboveFolateLimit($0, among: doses)
        }.map(\.record)
    }

    /// A dose of unknown amount meets a stretch of days.
    func hasFolicAcidOfUnknownAmount(in window: ClosedRange<Day>) -> Bool {
        folicAcidDoses.contains { $0.amount == nil && ($0.first...$0.last).overlaps(window) }
    }

    /// What was given, handed out or stated, over or not; orders only where nothing else is documented.
    private var folicAcidDoses: [FolicAcidDose] {
        let all = record.medications.filter { drug in
            (drug.substance == .folicAcid || drug.substance == .folinicAcid)
                && drug.countsAsTaken && (drug.start?.isKnown(at: asOf) ?? false)
        }
        let documented = all.filter { $0.kind != .request }
        let used = documented.isEmpty ? all : documented
        return used.compactMap { FolicAcidDose($0, until: asOf.day) }
            .sorted { $0.first < $1.first }
    }

    /// Doses of one day are added, by kind of record: a statement repeats what was given.
    private func isAboveFolateLimit(_ dose: FolicAcidDose, among doses: [FolicAcidDose]) -> Bool {
        guard dose.amount != nil else { return false }
        let sameDay = doses.filter {
            $0.record.kind == dose.record.kind && ($0.first...$0.last).contains(dose.first)
        }
        let sum = sameDay.compactMap(\.amount).reduce(Exact.zero) { $0.adding($1) ?? $0 }
        return sum > parameter("P-FA-LIMIT").value
    }

    private static func courses(
        _ doses: [FolicAcidDose], isAmountUnknown: Bool, gap: Int
    ) -> [FolicAcidCourse] {
        var courses: [FolicAcidCourse] = []
        for dose in doses {
            if let open = courses.last, dose.first - open.last <= gap {
                courses[courses.count - 1].last = max(open.last, dose.last)
                courses[courses.count - 1].records.append(dose.record)
            } else {
                courses.append(
                    FolicAcidCourse(
                        first: dose.first, last: dose.last, records: [dose.record],
                        isAmountUnknown: isAmountUnknown))
            }
        }
        return courses
    }
}

/// A record of folic acid with the days it covers.
private struct FolicAcidDose {
    let record: MedicationRecord
    let first: Day
    let last: Day
    /// Micrograms on a day of the schedule.
    let amount: Exact?

    init?(_ record: MedicationRecord, until today: Day) {
        guard let first = record.start?.day else { return nil }
        self.record = record
        self.first = first
        last = record.lastDay(until: today)
        amount = record.dailyMicrograms
    }
}
