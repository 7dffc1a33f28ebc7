import FHIRCore

/// The bounds that the text of a reference range names for certain, both of them part of the range.
///
/// FHIR's `low` and `high` are inclusive: a strict bound (`<15`, `]5;10[`) is left to the text, which
/// is always kept, as is everything that can be read in two ways.
struct RangeLimits: Sendable, Equatable {
    private(set) var low: String?
    private(set) var high: String?

    init(_ text: String, unit: String?) {
        var body = Substring(text).trimmingBlanks
        var isBracketed = false
        if let first = body.first, let last = body.last {
            if first == "[", last == "]" {
                body = body.dropFirst().dropLast()
                isBracketed = true
            } else if first == "(", last == ")", !body.contains(";"), !body.contains(",") {
                body = body.dropFirst().dropLast()
            } else if "[]()".contains(first) || "[]()".contains(last) {
                return
            }
        }
        if case .number(let sign?, let number, let rest) = WrittenNumber(String(body)) {
            guard Self.fits(rest, unit), !isBracketed else { return }
            switch sign {
            case .lessOrEqual: high = number
            case .greaterOrEqual: low = number
            case .less, .greater: break
            }
            return
        }
        for separator in ["–", "—", ";", " to ", " à ", " bis ", "..", " - ", "-"] {
            guard let place = body.firstRange(of: separator) else { continue }
            guard
                case .number(nil, let first, let firstRest) =
                    WrittenNumber(String(body[..<place.lowerBound])),
                case .number(nil, let second, let rest) =
                    WrittenNumber(String(body[place.upperBound...])),
                Self.fits(firstRest, unit), Self.fits(rest, unit),
                Self.isInOrder(first, second)
            else { continue }
            (low, high) = (first, second)
            return
        }
    }

    /// What follows a number must be nothing, or the unit of the value.
    private static func fits(_ rest: String, _ unit: String?) -> Bool {
        rest.isEmpty || rest == unit
    }

    /// Whether two numbers without sign and power of ten follow one another.
    static func isInOrder(_ low: String, _ high: String) -> Bool {
        guard let low = OrderedDecimal(low), let high = OrderedDecimal(high) else { return false }
        return !high.isLess(than: low)
    }
}

/// A number as digits that can be compared without being calculated with.
private struct OrderedDecimal {
    let whole: Substring
    let fraction: Substring
    let isNegative: Bool

    init?(_ text: String) {
        guard text.utf8.allSatisfy({ $0.isDigit || $0 == 0x2E || $0 == 0x2D }) else { return nil }
        isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
        whole = (parts.first ?? "").drop { $0 == "0" }
        fraction = parts.count > 1 ? parts[1] : ""
    }

    func isLess(than other: OrderedDecimal) -> Bool {
        if isNegative != other.isNegative { return isNegative }
        let isSmaller = isSmaller(than: other)
        let isEqual = !isSmaller && !other.isSmaller(than: self)
        return !isEqual && (isNegative ? !isSmaller : isSmaller)
    }

    private func isSmaller(than other: OrderedDecimal) -> Bool {
        if whole.count != other.whole.count { return whole.count < other.whole.count }
        if whole != other.whole { return whole < other.whole }
        let length = max(fraction.count, other.fraction.count)
        func padded(_ text: Substring) -> String {
            text + String(repeating: "0", count: length - text.count)
        }
        return padded(fraction) < padded(other.fraction)
    }
}
