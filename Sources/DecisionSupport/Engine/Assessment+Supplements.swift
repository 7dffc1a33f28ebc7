package import ClinicalModel

/// Documented intake of vitamin B12 below treatment.
extension Assessment {
    /// SUPPm, asked of the infant (his mother's) or of the mother herself.
    package var suppm: Truth {
        guard role == .infant else { return Truth(!maternalSupplements.isEmpty) }
        guard let mother else { return .unknown(["mother"]) }
        return Truth(!mother.maternalSupplements.isEmpty)
    }

    /// SUPPi: a supplement of the infant, or enough formula.
    package var suppi: Truth { Truth(!infantSupplements.isEmpty || hasFortifyingFormula) }

    /// Intake of `P-SUPP-M` a day or any injection, in the last `P-SUPP-WIN` days.
    package var maternalSupplements: [MedicationRecord] {
        let from = asOf.day + -number("P-SUPP-WIN")
        return b12Records.filter { record in
            guard record.kind != .request, let start = record.start?.day else { return false }
            let isOpen = record.kind == .statement && record.end == nil
            guard isOpen || (record.end?.lastDay ?? start) >= from else { return false }
            if record.route?.isParenteral ?? false { return true }
            guard let amount = record.averageDailyMicrograms else { return false }
            return amount >= parameter("P-SUPP-M").value
        }
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

    /// Enough infant formula a day at T.
    package var hasFortifyingFormula: Bool {
        let limit = parameter("P-SUPP-FORMULA").value
        return (feeding(on: asOf.day)?.records ?? []).contains {
            ($0.formulaVolume?.number).map { $0 >= limit } ?? false
        }
    }

    /// Whether a medication record covers a day.
    package func covers(_ record: MedicationRecord, _ day: Day) -> Bool {
        guard let start = record.start?.day, start <= day else { return false }
        return record.end.map { day <= $0.lastDay } ?? true
    }
}
