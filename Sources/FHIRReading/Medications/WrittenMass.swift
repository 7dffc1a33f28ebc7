import ClinicalModel

/// A mass that stands in a text, with what it is said to be in: "2-5 µg/d", "1 mg/mL".
struct WrittenMass: Equatable {
    /// What stands behind the unit.
    enum Share: Equatable {
        case dose
        case product(amount: Exact, unit: String)
        case days(Exact)
        case bodyWeight
    }

    /// Nil where the number has two readings; of a range the upper end.
    var micrograms: Exact?
    /// The low end of a range.
    var least: Exact?
    /// As it stands in the text: `2-5`.
    var text: String
    var number: Exact?
    var unit: String
    var share: Share
}

/// Finds the masses of a text.
struct MassScanner {
    let knowledge: Knowledge
    let analyte: Analyte

    init?(_ knowledge: Knowledge) {
        guard let analyte = knowledge.analyte(.dose) else { return nil }
        self.knowledge = knowledge
        self.analyte = analyte
    }

    /// Every number, or range of numbers, with a unit of mass behind it.
    func masses(in text: String) -> [WrittenMass] {
        var found: [WrittenMass] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(where: \.isDigit) {
            guard !Self.isPartOfName(rest[..<start], text) else {
                rest = rest[start...].drop(while: \.isDigit)
                continue
            }
            let numbers = WrittenNumbers(&rest, from: start)
            if let mass = mass(numbers, &rest) { found.append(mass) }
        }
        return found
    }

    /// The digits of "B12", "B-12", "C3".
    private static func isPartOfName(_ before: Substring, _ text: String) -> Bool {
        let before = text[..<before.endIndex]
        if before.last == "-" { return before.dropLast().last?.isLetter ?? false }
        return before.last?.isLetter ?? false
    }

    private func mass(_ numbers: WrittenNumbers, _ rest: inout Substring) -> WrittenMass? {
        let unit = rest.leadingBlanksTrimmed.prefix { $0.isLetter }
        guard !unit.isEmpty,
            case .known(let known) = knowledge.resolveUnit(
                text: String(unit), code: nil, for: .dose)
        else { return nil }
        rest = rest[unit.endIndex...]
        let canonical = { (number: Exact) in self.analyte.canonical(number, in: known) }
        return WrittenMass(
            micrograms: numbers.high.flatMap(canonical), least: numbers.low.flatMap(canonical),
            text: numbers.text, number: numbers.high, unit: String(unit),
            share: Self.share(&rest))
    }

    /// "/mL", "/2 mL", "per tablet", "pro Tag", "/kg".
    private static func share(_ rest: inout Substring) -> WrittenMass.Share {
        var behind = rest.leadingBlanksTrimmed
        if behind.first == "/" {
            behind = behind.dropFirst().leadingBlanksTrimmed
        } else {
            let word = behind.prefix { $0.isLetter }
            guard ["per", "pro", "je", "par", "por"].contains(word.lowercased()) else {
                return .dose
            }
            behind = behind[word.endIndex...].leadingBlanksTrimmed
        }
        let digits = behind.prefix { $0.isDigit || $0 == "." }
        let unit = behind[digits.endIndex...].leadingBlanksTrimmed.prefix { $0.isLetter }
        rest = behind[max(unit.endIndex, digits.endIndex)...]
        return share(of: digits.isEmpty ? .one : Exact(decimalText: digits), String(unit))
    }

    private static func share(of amount: Exact?, _ unit: String) -> WrittenMass.Share {
        let unit = unit.lowercased()
        if unit == "kg" { return .bodyWeight }
        guard let amount, amount > .zero else { return .product(amount: .one, unit: unit) }
        if let length = TimingFrequency.days(in: unit), let days = length.multiplied(by: amount) {
            return .days(days)
        }
        let doses: Set<String> = ["dose", "dosis", "injection", "injektion", "dosi", "prise"]
        return doses.contains(unit)
            ? .dose : .product(amount: amount, unit: unit == "ml" ? "mL" : unit)
    }
}

/// A number of a text, or two that are the ends of a range.
struct WrittenNumbers {
    /// Nil without a range.
    var low: Exact?
    /// Nil where the number has two readings.
    var high: Exact?
    var text: String

    /// Takes them from the text, which begins behind them then.
    init(_ rest: inout Substring, from start: Substring.Index) {
        let first = Self.body(rest[start...])
        rest = rest[first.endIndex...]
        text = String(first)
        high = Self.number(first)
        if let second = Self.secondEnd(rest) {
            low = high
            high = low == nil ? nil : Self.number(second)
            text += "-\(second)"
            rest = rest[second.endIndex...]
        } else if let group = Self.secondGroup(first, rest) {
            high = nil
            text += " \(group)"
            rest = rest[group.endIndex...]
        }
        if let bottom = low, let top = high, bottom > top { (low, high) = (top, bottom) }
    }

    private static func body(_ text: Substring) -> Substring {
        var body = text.prefix { $0.isDigit || ".,'’".contains($0) }
        while let last = body.last, !last.isDigit { body = body.dropLast() }
        return body
    }

    private static func number(_ body: Substring) -> Exact? {
        guard case .number(nil, let text, rest: "") = NumberText(String(body)) else { return nil }
        return Exact(decimalText: text)
    }

    /// "-10", " to 10", " bis 10".
    private static func secondEnd(_ rest: Substring) -> Substring? {
        var behind = rest.leadingBlanksTrimmed
        if let first = behind.first, "-–—".contains(first) {
            behind = behind.dropFirst()
        } else {
            let word = behind.prefix { $0.isLetter }
            guard ["to", "bis", "or", "oder", "à"].contains(word.lowercased()) else { return nil }
            behind = behind[word.endIndex...]
        }
        behind = behind.leadingBlanksTrimmed
        guard behind.first?.isDigit ?? false else { return nil }
        return body(behind)
    }

    /// "1 000": blanks may part thousands, or two numbers.
    private static func secondGroup(_ first: Substring, _ rest: Substring) -> Substring? {
        let next = rest.leadingBlanksTrimmed
        guard first.count <= 3, next.startIndex != rest.startIndex else { return nil }
        let digits = next.prefix { $0.isDigit }
        return digits.count == 3 ? digits : nil
    }
}

extension Character {
    /// An ASCII digit.
    var isDigit: Bool { isASCII && isNumber }
}

extension Substring {
    /// Without blanks at its beginning.
    var leadingBlanksTrimmed: Substring { drop { $0.isWhitespace } }
}
