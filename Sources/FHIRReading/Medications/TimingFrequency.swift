import ClinicalModel
import FHIRCore

/// Doses a day of a Timing, or of words.
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

    /// The same at the longest period, where a range of periods is given.
    static func leastDosesPerDay(_ timing: Element?) -> Exact? {
        guard let schedule = timing?[.repeat], let longest = decimal(schedule[.periodMax]),
            let period = decimal(schedule[.period]), longest > period, period > .zero
        else { return nil }
        return rate(schedule).flatMap { $0.multiplied(by: period) }?.divided(by: longest)
    }

    private static func rate(_ schedule: Element) -> Exact? {
        let times =
            schedule[.when].items.filter { $0.isString }.count
            + schedule[.timeOfDay].items.filter { $0.isString }.count
        let weekdays = schedule[.dayOfWeek].items.filter { $0.isString }.count
        guard let period = decimal(schedule[.period]), period > .zero,
            let unit = schedule.text(.periodUnit), let length = days[unit],
            let inDays = period.multiplied(by: length)
        else {
            if weekdays > 0 { return Exact(max(times, 1) * weekdays).divided(by: 7) }
            return times > 0 ? Exact(times) : nil
        }
        let fallback = times > 0 ? Exact(times) : Exact.one
        let frequency = decimal(schedule[.frequency]) ?? fallback
        return frequency.divided(by: inDays)
    }

    private static func decimal(_ element: Element?) -> Exact? {
        guard let element, element.isNumber else { return nil }
        return Exact(decimalText: element.bytes.text)
    }

    /// Days in a unit of time, by its code or in words; nil for another word.
    static func days(in unit: String) -> Exact? {
        days[unit] ?? words[unit.lowercased()].flatMap { days[$0] }
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

    /// Words for a unit of time, by its code.
    private static let words: [String: String] = {
        let table = [
            "min": "minute minuten", "h": "hour hours hr hrs stunde stunden std",
            "d": "day days tag tage tagen tg jour jours dia dias giorno giorni",
            "wk": "week weeks woche wochen wo semaine semaines semana semanas settimana",
            "mo": "month months mth monat monate monaten mois mes meses mese mesi",
            "a": "year years yr jahr jahre jahren an ans año años anno anni",
        ]
        var words: [String: String] = [:]
        for (code, names) in table {
            for name in names.split(separator: " ") { words[String(name)] = code }
        }
        return words
    }()
}
