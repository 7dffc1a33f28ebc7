import ClinicalModel

/// How often a text of directions says: "weekly", "every 2 months", "3 times a week".
enum FrequencyText {
    enum Rate: Equatable {
        /// The text speaks of no time.
        case none
        case perDay(Exact)
        /// It speaks of times and does not tell how often.
        case unknown
    }

    static func rate(in text: String) -> Rate {
        let words = text.lowercased().split { !$0.isLetter && !$0.isDigit }.map(String.init)
        let rates = words.indices.compactMap { rate(words, at: $0) }
        let known = Set(rates.compactMap { $0 })
        if let rate = known.first, known.count == 1, !rates.contains(nil) { return .perDay(rate) }
        return rates.isEmpty ? .none : .unknown
    }

    /// The rate a word of a text gives; nil where the word is none of time.
    private static func rate(_ words: [String], at position: Int) -> Exact?? {
        let word = words[position]
        if let days = adverbs[word] {
            return times(words, before: position).divided(by: days)
        }
        guard let days = TimingFrequency.days(in: word), word.count > 1, days >= .one,
            !isDuration(words, at: position)
        else { return nil }
        return .some(everyRate(words, at: position, days))
    }

    /// "for 3 months", "über 2 Wochen".
    private static func isDuration(_ words: [String], at position: Int) -> Bool {
        let before = words[..<position].suffix(2)
        return before.contains { ["for", "für", "fuer", "über", "ueber", "pendant"].contains($0) }
    }

    /// "every 2 months", "alle 2 Wochen", "3 times a week", "once per month", "per day".
    private static func everyRate(_ words: [String], at position: Int, _ days: Exact) -> Exact? {
        guard position > 0 else { return nil }
        let before = words[position - 1]
        if Self.each.contains(before) {
            return times(words, before: position - 1).divided(by: days)
        }
        guard position > 1, Self.each.contains(words[position - 2]) else { return nil }
        let count = ["other": 2, "second": 2, "zweiten": 2, "third": 3, "dritten": 3][before]
        guard let number = count.map({ Exact($0) }) ?? Exact(decimalText: before),
            number > .zero, let length = number.multiplied(by: days)
        else { return nil }
        return Exact.one.divided(by: length)
    }

    /// "twice" weekly, "3 times" weekly, "2x" a day; one without such words.
    private static func times(_ words: [String], before position: Int) -> Exact {
        guard position > 0 else { return .one }
        let last = words[position - 1]
        if let count = counts[last] { return Exact(count) }
        let digits = last.prefix { $0.isDigit }
        let rest = last.dropFirst(digits.count)
        if !digits.isEmpty, ["x", "mal"].contains(rest) {
            return Exact(decimalText: digits) ?? .one
        }
        guard ["times", "time", "x", "mal", "fois", "veces"].contains(last), position > 1 else {
            return .one
        }
        let number = words[position - 2]
        return counts[number].map { Exact($0) } ?? Exact(decimalText: number) ?? .one
    }

    private static let each: Set<String> = [
        "a", "an", "each", "every", "per", "pro", "je", "jede", "jeden", "alle", "par",
        "por", "al", "cada", "tous", "toutes", "ogni", "im",
    ]

    private static let counts: [String: Int] = [
        "once": 1, "one": 1, "einmal": 1, "twice": 2, "two": 2, "zweimal": 2, "three": 3,
        "thrice": 3, "dreimal": 3, "four": 4, "viermal": 4,
    ]

    private static let adverbs: [String: Exact] = {
        let table: [String: [String]] = [
            "d": ["daily", "täglich", "taeglich", "tgl"],
            "wk": ["weekly", "wöchentlich", "woechentlich"],
            "mo": ["monthly", "monatlich"],
            "a": ["yearly", "annually", "jährlich", "jaehrlich"],
        ]
        var adverbs: [String: Exact] = [:]
        for (code, words) in table {
            for word in words { adverbs[word] = TimingFrequency.days(in: code) }
        }
        return adverbs
    }()
}
