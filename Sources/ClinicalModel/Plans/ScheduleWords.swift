extension PlannedTiming {
    /// The schedule in words: "every 2 days", "3 times a week", "on 2025-01-13"; nil where it has none.
    package var words: String? {
        let parts = [frequencyWords, weekdayWords, timeWords, countWords].compactMap(\.self)
        if !parts.isEmpty { return parts.joined(separator: " ") }
        if !events.isEmpty {
            return "on " + events.map { "\($0)" }.joined(separator: ", ")
        }
        return text ?? codings.lazy.compactMap { $0.display ?? $0.code }.first
    }

    private var frequencyWords: String? {
        guard let period else { return nil }
        let times = frequency ?? 1
        let isRange = frequencyMax.map { $0 != times } ?? false
        if times == 1, !isRange { return "every \(period.words(upTo: periodMax))" }
        let often = isRange ? "\(times) to \(frequencyMax ?? times)" : "\(times)"
        let isOne = period.value == 1 && periodMax == nil
        let each = isOne ? "a \(period.unit.words)" : "in \(period.words(upTo: periodMax))"
        return "\(often) times \(each)"
    }

    private var weekdayWords: String? {
        guard !daysOfWeek.isEmpty else { return nil }
        let names = Weekday.allCases.filter(daysOfWeek.contains).map { "\($0)".capitalizedFirst }
        return "on " + names.joined(separator: ", ")
    }

    private var timeWords: String? {
        guard !timesOfDay.isEmpty else {
            return when.isEmpty ? nil : "at " + when.joined(separator: ", ")
        }
        let clock = timesOfDay.sorted().map {
            "\($0 / 36_000)\($0 / 3_600 % 10):\($0 % 3_600 / 600)\($0 / 60 % 10)"
        }
        return "at " + clock.joined(separator: ", ")
    }

    private var countWords: String? {
        guard let count else { return nil }
        guard let countMax, countMax != count else {
            return count == 1 ? "once" : "(\(count) in all)"
        }
        return "(\(count) to \(countMax) in all)"
    }
}

extension PlannedTiming.Span {
    /// "2 months", "1 day" as "day".
    package var words: String { value == 1 ? unit.words : "\(value) \(unit.words)s" }

    fileprivate func words(upTo high: Exact?) -> String {
        guard let high, high != value else { return words }
        return "\(value) to \(high) \(unit.words)s"
    }
}

extension PlannedTiming.Unit {
    /// "day".
    package var words: String { "\(self)" }
}

extension String {
    /// The first letter as a capital, the rest as it is.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
