/// A number as laboratories write it into text: `<0.5`, `53 pg/mL`, `12,5`, `1.2E5`, `8.1 L`.
package enum WrittenNumber: Equatable, Sendable {
    /// A comparator, as it is written in FHIR.
    package enum Sign: String, Sendable {
        case less = "<"
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case greater = ">"
    }

    /// A comparator, the number in JSON's spelling, and what follows it, usually a unit.
    case number(Sign?, String, rest: String)
    /// Digits with two readings ("1,234"), or none at all ("5-10", "1:160").
    case unreadable
    /// No digits: a word.
    case words

    package init(_ text: String) {
        if Self.isPlain(text) {
            self = .number(nil, text, rest: "")
            return
        }
        var rest = Substring(text).trimmingBlanks
        let comparator = Self.takeComparator(&rest)
        guard Self.startsNumber(rest) else {
            self = comparator == nil && !rest.contains(where: \.isNumber) ? .words : .unreadable
            return
        }
        let body = rest.prefix { $0.isASCII && ($0.isNumber || "-,.'".contains($0)) }
        rest = rest.dropFirst(body.count)
        let exponent = Self.takeExponent(&rest)
        rest = Self.withoutFlags(rest)
        guard let number = Self.plain(body), !Self.continues(rest) else {
            self = .unreadable
            return
        }
        self = .number(comparator, number + exponent, rest: String(rest))
    }

    /// Digits alone, or with one point among them, as JSON writes a number: most values.
    private static func isPlain(_ text: String) -> Bool {
        var bytes = text.utf8[...]
        let whole = bytes.prefix(while: isDigit)
        guard let first = whole.first, first != UInt8(ascii: "0") || whole.count == 1 else {
            return false
        }
        bytes = bytes[whole.endIndex...]
        guard let point = bytes.popFirst() else { return true }
        return point == UInt8(ascii: ".") && !bytes.isEmpty && bytes.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static func takeComparator(_ rest: inout Substring) -> Sign? {
        // A digit begins no comparator.
        guard let first = rest.utf8.first, !isDigit(first) else { return nil }
        let spellings: [(String, Sign)] = [
            ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("≤", .lessOrEqual),
            ("≥", .greaterOrEqual), ("<", .less), (">", .greater),
        ]
        for (text, comparator) in spellings where rest.hasPrefix(text) {
            rest = rest.dropFirst(text.count).trimmingBlanks
            return comparator
        }
        return nil
    }

    /// The power of ten that stands right behind the digits: `E5`, `e-3`.
    private static func takeExponent(_ rest: inout Substring) -> String {
        guard rest.first == "e" || rest.first == "E" else { return "" }
        let sign = rest.dropFirst().prefix { $0 == "+" || $0 == "-" }
        let digits = rest.dropFirst(1 + sign.count).prefix { $0.isASCII && $0.isNumber }
        guard sign.count <= 1, !digits.isEmpty else { return "" }
        let exponent = rest[..<digits.endIndex]
        rest = rest[digits.endIndex...]
        return String(exponent)
    }

    /// A digit, or a sign or point before one.
    private static func startsNumber(_ text: Substring) -> Bool {
        let digits = text.drop { $0 == "-" || $0 == "." }
        guard let first = digits.first, first.isASCII, first.isNumber else { return false }
        return digits.startIndex == text.startIndex || text.prefix(2).contains(first)
            || text.hasPrefix("-.")
    }

    /// More digits or a ratio after the number: `1 234`, `5 - 10`, `1:160`, `12/34`.
    private static func continues(_ rest: Substring) -> Bool {
        guard let first = rest.first else { return false }
        if rest.hasPrefix("10*") || rest.hasPrefix("10^") || rest.hasPrefix("10E")
            || rest.hasPrefix("10e") || rest.hasPrefix("10³") || rest.hasPrefix("10⁹")
        {
            return false
        }
        if first == "/" { return rest.dropFirst().first?.isNumber ?? false }
        return first.isNumber || ":-–<>=+".contains(first)
    }

    /// Flags that laboratories print behind a value.
    private static func withoutFlags(_ text: Substring) -> Substring {
        var rest = text.trimmingBlanks
        for flag in ["HH", "LL", "H", "L", "*", "+"] {
            if rest == flag { return "" }
            if rest.hasPrefix(flag + " ") {
                rest = rest.dropFirst(flag.count).trimmingBlanks
            } else if rest.hasSuffix(" " + flag) || (flag == "*" && rest.hasSuffix(flag)) {
                rest = rest.dropLast(flag.count).trimmingBlanks
            }
        }
        return rest
    }

    /// The number with a point and without thousands separators; nil where it has two readings.
    private static func plain(_ body: Substring) -> String? {
        let commas = body.filter { $0 == "," }.count
        let points = body.filter { $0 == "." }.count
        let apostrophes = body.filter { $0 == "'" }.count
        switch (commas, points, apostrophes) {
        case (0, 0...1, 0): return checked(String(body))
        case (1, 0, 0): return decimalComma(body)
        case (2..., 0...1, 0): return grouped(body, by: ",", point: ".")
        case (1, 1, 0): return mixed(body)
        case (0...1, 2..., 0): return grouped(body, by: ".", point: ",")
        case (0, 0...1, 1...): return grouped(body, by: "'", point: ".")
        default: return nil
        }
    }

    /// One comma: decimal, unless it could part thousands.
    private static func decimalComma(_ body: Substring) -> String? {
        let parts = body.split(separator: ",", omittingEmptySubsequences: false)
        let whole = parts[0].drop { $0 == "-" }
        let mayBeThousands = parts[1].count == 3 && whole.count <= 3 && whole.first != "0"
        return mayBeThousands ? nil : checked("\(parts[0]).\(parts[1])")
    }

    /// A comma and a point: the one further right is the decimal mark.
    private static func mixed(_ body: Substring) -> String? {
        guard let comma = body.firstIndex(of: ","), let point = body.firstIndex(of: ".") else {
            return nil
        }
        return comma < point
            ? grouped(body, by: ",", point: ".") : grouped(body, by: ".", point: ",")
    }

    private static func grouped(
        _ body: Substring, by separator: Character, point: Character
    ) -> String? {
        let halves = body.split(separator: point, omittingEmptySubsequences: false)
        guard halves.count <= 2, !(halves.last ?? "").contains(separator) || halves.count == 1
        else { return nil }
        let groups = halves[0].split(separator: separator, omittingEmptySubsequences: false)
        guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }),
            (1...3).contains(groups[0].drop { $0 == "-" }.count)
        else { return nil }
        return checked(groups.joined() + (halves.count == 2 ? ".\(halves[1])" : ""))
    }

    /// Laboratories write `.5` and `05.0`; JSON's grammar knows neither.
    private static func checked(_ text: String) -> String? {
        let isNegative = text.hasPrefix("-")
        var digits = Substring(isNegative ? String(text.dropFirst()) : text)
        while digits.hasPrefix("0"), let next = digits.dropFirst().first, next.isNumber {
            digits = digits.dropFirst()
        }
        if digits.hasPrefix(".") { digits = "0" + digits }
        let plain = (isNegative ? "-" : "") + digits
        return FHIRDecimal(plain) == nil ? nil : plain
    }
}

extension Substring {
    /// Without blanks at either end.
    package var trimmingBlanks: Substring {
        if let first = utf8.first, let last = utf8.last, first.isVisible, last.isVisible {
            return self
        }
        var text = self
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return text
    }
}

extension UInt8 {
    /// Whether this is an ASCII sign that no blank begins or ends with.
    fileprivate var isVisible: Bool { self > 0x20 && self < 0x7F }
}
