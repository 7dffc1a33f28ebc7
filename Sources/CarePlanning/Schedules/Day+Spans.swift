package import ClinicalModel

/// Calendar arithmetic (clinical section 6.8): the same day of a later month, or that month's last.
extension Day {
    /// So many calendar months later; the 31st of a shorter month is its last day.
    package func adding(months: Int) -> Day? {
        let (year, month, day) = components
        let (sum, isTooMuch) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !isTooMuch, sum >= 12 else { return nil }
        let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
        let last = Day.length(ofMonth: newMonth, year: newYear)
        return Day(year: newYear, month: newMonth, day: min(day, last))
    }
}
