import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// One dose in micrograms: a mass as it is, a volume or a number of pieces by the strength.
    func micrograms(_ dose: ReportedQuantity, _ drug: DrugFacts) -> Exact? {
        guard let number = dose.number, dose.comparator == nil else { return nil }
        if let mass = canonical(dose, for: .dose) { return mass }
        let units = [dose.unitCode, dose.unit].compactMap { $0 }
        guard !units.isEmpty else { return nil }
        for strength in drug.strengths
        where units.contains(where: { Self.isSame($0, strength.unit) }) {
            guard let share = number.divided(by: strength.amount) else { continue }
            return share.multiplied(by: strength.micrograms)
        }
        return nil
    }

    /// Millilitres are millilitres; everything else that can be counted is a piece.
    private static func isSame(_ unit: String, _ other: String) -> Bool {
        let (first, second) = (unit.lowercased(), other.lowercased())
        if first == second { return true }
        let pieces: Set<String> = [
            "", "1", "{tablet}", "{tbl}", "tablet", "tablets", "tab", "{ampule}", "{ampoule}",
            "ampoule", "ampule", "{vial}", "vial", "{capsule}", "capsule", "cap", "{each}", "each",
            "{spray}", "spray", "{lozenge}", "unit", "{unit}", "{dose}", "dose",
        ]
        return pieces.contains(first) && pieces.contains(second)
    }
}

/// Doses a day of a Timing.
enum TimingFrequency {
    /// From `repeat`, else from the code of a common abbreviation; nil where neither tells.
    static func dosesPerDay(_ timing: Element?, _ session: ReadingSession) -> Exact? {
        guard let timing else { return nil }
        if let schedule = timing[.repeat], let rate = rate(schedule) { return rate }
        for coding in timing[.code]?.codings ?? ElementItems(nil) {
            guard let code = coding.text(.code), let rate = codes[code] else { continue }
            return Exact(numerator: rate.0, denominator: rate.1)
        }
        return nil
    }

    private static func rate(_ schedule: Element) -> Exact? {
        let times = schedule[.when].items.filter { $0.isString }.count
        guard let period = decimal(schedule[.period]), period > .zero,
            let unit = schedule.text(.periodUnit), let length = days[unit],
            let inDays = period.multiplied(by: length)
        else { return times > 0 ? Exact(times) : nil }
        let fallback = times > 0 ? Exact(times) : Exact.one
        let frequency = decimal(schedule[.frequency]) ?? fallback
        return frequency.divided(by: inDays)
    }

    private static func decimal(_ element: Element?) -> Exact? {
        guard let element, element.isNumber else { return nil }
        return Exact(decimalText: element.bytes.text)
    }

    /// Days in a UnitsOfTime; a month has 30.4375 days, a year 365.25.
    private static let days: [String: Exact] = {
        let table: [String: (Int128, Int128)] = [
            "s": (1, 86_400), "min": (1, 1440), "h": (1, 24), "d": (1, 1), "wk": (7, 1),
            "mo": (487, 16), "a": (1461, 4),
        ]
        return table.compactMapValues { Exact(numerator: $0.0, denominator: $0.1) }
    }()

    /// TimingAbbreviation.
    private static let codes: [String: (Int128, Int128)] = [
        "QD": (1, 1), "AM": (1, 1), "PM": (1, 1), "BED": (1, 1), "BID": (2, 1), "TID": (3, 1),
        "QID": (4, 1), "QOD": (1, 2), "WK": (1, 7), "MO": (16, 487), "Q4H": (6, 1), "Q6H": (4, 1),
        "Q8H": (3, 1),
    ]
}
