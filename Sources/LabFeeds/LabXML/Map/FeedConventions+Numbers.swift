/// What a text says under a sender's conventions for numbers.
enum FeedNumber: Equatable {
    case number(String)
    case compared(String, String)
    case span(String, String)
    /// A number with something behind it that is no number, such as a flag: the whole text, the
    /// number in common form.
    case marked(String)
    /// It may be read in two ways, which the conventions do not decide.
    case ambiguous
    case none
}

/// Bounds of a reference range that are certain.
struct FeedBounds: Equatable {
    var low: String?
    var lowIsInclusive = true
    var high: String?
    var highIsInclusive = true
}

extension FeedConventions {
    private static let comparators = [
        ("<=", "<="), (">=", ">="), ("≤", "<="), ("≥", ">="), ("=<", "<="), ("=>", ">="),
        ("<", "<"), (">", ">"),
    ]
    private static let marks: Set<Substring> = [
        "H", "L", "HH", "LL", "N", "A", "*", "**", "+", "++", "-", "!",
    ]

    /// What a value's text says; `.none` where it is text, or the map declares no decimal mark.
    func number(in text: String) -> FeedNumber {
        guard let decimal else { return .none }
        let text = trimmed(text[...])
        if let (comparator, rest) = comparator(of: text) {
            return compared(comparator, single(rest, decimal))
        }
        let whole = single(text, decimal)
        guard whole == .none else { return whole }
        if let (low, high) = pair(text, decimal) { return .span(low, high) }
        return marked(text, decimal)
    }

    private func compared(_ comparator: String, _ number: FeedNumber) -> FeedNumber {
        if case .number(let digits) = number { return .compared(comparator, digits) }
        return number == .ambiguous ? .ambiguous : .none
    }

    /// The bounds that a range's text gives for certain.
    func bounds(in text: String) -> FeedBounds? {
        guard let decimal else { return nil }
        var text = trimmed(text[...])
        if let (comparator, rest) = comparator(of: text) {
            guard case .number(let digits) = single(rest, decimal) else { return nil }
            let isInclusive = comparator.count == 2
            return comparator.hasPrefix("<")
                ? FeedBounds(high: digits, highIsInclusive: isInclusive)
                : FeedBounds(low: digits, lowIsInclusive: isInclusive)
        }
        var bounds = FeedBounds()
        if let first = text.first, let last = text.last, text.count > 2,
            "[](".contains(first), "[])".contains(last)
        {
            // ]a;b[ leaves the bounds out; round brackets only surround.
            (bounds.lowIsInclusive, bounds.highIsInclusive) = (first != "]", last != "[")
            text = trimmed(text.dropFirst().dropLast())
        }
        guard let (low, high) = pair(text, decimal) else { return nil }
        (bounds.low, bounds.high) = (low, high)
        return bounds
    }

    private func comparator(of text: Substring) -> (String, Substring)? {
        for (sign, comparator) in Self.comparators where text.hasPrefix(sign) {
            return (comparator, trimmed(text.dropFirst(sign.count)))
        }
        return nil
    }

    /// Two numbers with a dash, a semicolon or a word between them.
    private func pair(_ text: Substring, _ decimal: DecimalMark) -> (String, String)? {
        for separator in [" - ", " – ", " à ", " to ", ";", "–", "-"] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 2, case .number(let low) = single(trimmed(parts[0]), decimal),
                case .number(let high) = single(trimmed(parts[1]), decimal)
            else { continue }
            return (low, high)
        }
        return nil
    }

    private func marked(_ text: Substring, _ decimal: DecimalMark) -> FeedNumber {
        guard let end = text.lastIndex(where: { $0.isNumber }) else { return .none }
        let rest = text[text.index(after: end)...]
        guard Self.marks.contains(trimmed(rest)) else { return .none }
        switch single(text[...end], decimal) {
        case .number(let digits): return .marked(digits + rest)
        case .ambiguous: return .ambiguous
        default: return .none
        }
    }

    /// One number, its digits in common form.
    private func single(_ text: Substring, _ decimal: DecimalMark) -> FeedNumber {
        var mantissa = text
        var exponent: Substring = ""
        if let place = text.firstIndex(where: { $0 == "e" || $0 == "E" }) {
            mantissa = text[..<place]
            exponent = text[place...]
            let digits = exponent.dropFirst().drop { $0 == "+" || $0 == "-" }
            guard isDigits(digits), exponent.count - digits.count <= 2 else { return .none }
        }
        let sign: Substring = mantissa.hasPrefix("-") ? "-" : ""
        mantissa = mantissa.drop { $0 == "-" || $0 == "+" }
        guard text.count - mantissa.count - exponent.count <= 1 else { return .none }
        switch unsigned(mantissa, decimal) {
        case .number(let digits): return .number(sign + digits + exponent)
        case let other: return other
        }
    }

    private func unsigned(_ text: Substring, _ decimal: DecimalMark) -> FeedNumber {
        let (mark, other): (Character, Character) = decimal == .comma ? (",", ".") : (".", ",")
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        if parts.count == 1, text.contains(other), !thousandsMarks.contains(other) {
            return foreign(text, other)
        }
        guard parts.count <= 2, let whole = ungrouped(parts[0]) else { return .none }
        guard parts.count == 2 else { return whole.isEmpty ? .none : .number(whole) }
        guard isDigits(parts[1]) else { return .none }
        return .number((whole.isEmpty ? "0" : whole) + "." + parts[1])
    }

    /// A number with the mark that is not the declared one: decimal where it cannot part thousands.
    private func foreign(_ text: Substring, _ mark: Character) -> FeedNumber {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ isDigits($0) }) else { return .none }
        let partsThousands =
            (1...3).contains(parts[0].count) && !parts[0].hasPrefix("0")
            && parts.dropFirst().allSatisfy { $0.count == 3 }
        if partsThousands { return .ambiguous }
        return parts.count == 2 ? .number(parts[0] + "." + parts[1]) : .none
    }

    /// The digits of a whole number without the marks between thousands.
    private func ungrouped(_ text: Substring) -> String? {
        if text.isEmpty || isDigits(text) { return String(text) }
        let groups = text.split(omittingEmptySubsequences: false) { thousandsMarks.contains($0) }
        guard groups.count > 1, groups.allSatisfy({ isDigits($0) }),
            (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

    private var thousandsMarks: Set<Character> {
        switch thousands {
        case nil: []
        // The blank, the one that does not break, and its narrow form.
        case .space: [" ", "\u{A0}", "\u{202F}"]
        case .comma: [","]
        case .point: ["."]
        case .apostrophe: ["'", "’"]
        }
    }

    private func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    private func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return text
    }
}
