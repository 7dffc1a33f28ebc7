package import ClinicalModel

/// Documented intake of vitamin B12 below treatment.
extension Assessment {
    /// SUPPm, asked of the infant (his mother's) or of the mother herself.
    package var suppm: Truth {
        guard role == .infant else { return supplementTruth }
        return mother?.supplementTruth ?? .unknown(["mother"])
    }

    /// An intake without an amount leaves it open whether it is enough.
    private var supplementTruth: Truth {
        if !maternalSupplements.isEmpty { return .yes }
        let isOpen = recentIntake.contains { $0.averageDailyMicrograms == nil }
        return isOpen ? .unknown(["SUPPm"]) : .no
    }

    /// SUPPi: a supplement of the infant, or enough formula.
    package var suppi: Truth {
        infantSupplements.isEmpty ? isFormulaEnough : .yes
    }

    /// Intake of `P-SUPP-M` a day or any injection, in the last `P-SUPP-WIN` days.
    package var maternalSupplements: [MedicationRecord] {
        let intake = recentIntake
        return intake.filter { record in
            if record.route?.isParenteral ?? false { return true }
            return isSupplementEnough(record, among: intake)
        }
    }

    /// What is taken in the same days adds up, by kind of record: a statement repeats what was
    /// given.
    private func isSupplementEnough(
        _ record: MedicationRecord, among intake: [MedicationRecord]
    ) -> Bool {
        guard let days = recentDays(of: record), record.averageDailyMicrograms != nil else {
            return false
        }
        let others = intake.filter {
            $0.kind == record.kind && !($0.route?.isParenteral ?? false)
                && $0.averageDailyMicrograms != nil
        }
        // The sum changes only where a record begins.
        let begins = others.compactMap { recentDays(of: $0)?.lowerBound }.filter(days.contains)
        return begins.contains { day in
            let taken = others.filter { recentDays(of: $0)?.contains(day) ?? false }
            let sum = taken.compactMap(\.averageDailyMicrograms)
                .reduce(Exact.zero) { $0.adding($1) ?? $0 }
            return sum >= parameter("P-SUPP-M").value
        }
    }

    /// Vitamin B12 given, handed over or stated (not only ordered) in the last `P-SUPP-WIN` days.
    private var recentIntake: [MedicationRecord] {
        b12Intake.filter { $0.kind != .request && recentDays(of: $0) != nil }
    }

    /// The days of a record that lie in the last `P-SUPP-WIN` days.
    private func recentDays(of record: MedicationRecord) -> ClosedRange<Day>? {
        let from = asOf.day + -number("P-SUPP-WIN")
        let last = record.lastDay(until: asOf.day)
        guard let start = record.start?.day, last >= from else { return nil }
        return max(start, from)...max(start, last)
    }

    /// Statements of a daily amount below treatment that cover T; the treatment does not count.
    package var infantSupplements: [MedicationRecord] {
        treatment.nutritional.filter { record in
            guard record.kind == .statement, covers(record, asOf.day),
                let amount = record.averageDailyMicrograms
            else { return false }
            return amount >= parameter("P-SUPP-I").value && amount < parameter("P-TX-INF").value
        }
    }

    /// Enough infant formula a day at T, in whatever unit of volume a day.
    package var isFormulaEnough: Truth {
        let limit = limit("P-SUPP-FORMULA", for: .formulaVolume)
        let tests = formulaRecords(on: asOf.day).compactMap(formulaVolume).map { volume in
            volume.holds(.atLeast, limit).map { Truth($0) }
                ?? .indeterminate([AnalyteKey.formulaVolume.rawValue])
        }
        return tests.reduce(.no) { $0.or($1) }
    }

    private func formulaVolume(_ feeding: FeedingRecord) -> ExactInterval? {
        guard let volume = feeding.formulaVolume, let number = volume.number,
            let analyte = knowledge.analyte(.formulaVolume),
            case .known(let unit) = knowledge.resolveUnit(
                text: volume.unit, code: volume.unitCode, for: .formulaVolume),
            let canonical = analyte.canonical(number, in: unit)
        else { return nil }
        return ExactInterval(canonical, volume.comparator)
    }

    /// Whether a medication record covers a day.
    package func covers(_ record: MedicationRecord, _ day: Day) -> Bool {
        guard let start = record.start?.day, start <= day else { return false }
        return record.end.map { day <= $0.lastDay } ?? true
    }
}
