/// Reads unit expressions of UCUM, case sensitive.
///
/// The grammar is that of the specification (<https://ucum.org/ucum>, § 2 and the BNF of § 12.5):
/// a leading `/`, components joined by `.` and `/`, whole numbers, parentheses, exponents with or
/// without sign, `10*` and `10^`, and annotations. An annotation may stand behind every component,
/// numbers (`1{c}`) and parentheses included, and alone; nothing but `.`, `/` or `)` follows it.
package struct UnitParser: Sendable {
    /// Longer texts are refused: no unit needs them, and powers of powers grow fast.
    static let longest = 512
    static let deepest = 32

    private let table: UnitTable

    package init(table: UnitTable = .ucum) { self.table = table }

    /// The unit, or the first thing that is wrong with it.
    package func parse(_ text: String) -> Result<UnitExpression, UnitSyntaxError> {
        var reader = UnitReader(Array(text.unicodeScalars), table: table)
        return Result { () throws(UnitSyntaxError) in try reader.expression() }
    }
}

/// Goes over a text once.
private struct UnitReader {
    private let text: [Unicode.Scalar]
    private let table: UnitTable
    private var position = 0
    private var depth = 0

    init(_ text: [Unicode.Scalar], table: UnitTable) {
        self.text = text
        self.table = table
    }

    mutating func expression() throws(UnitSyntaxError) -> UnitExpression {
        guard !text.isEmpty else { throw error(.empty) }
        guard text.count <= UnitParser.longest else {
            throw error(.tooLong, at: UnitParser.longest)
        }
        let result = try term(mayStartWithSlash: true)
        guard position == text.count else { throw error(unexpected(text[position])) }
        return result
    }

    private mutating func term(
        mayStartWithSlash: Bool
    ) throws(UnitSyntaxError) -> UnitExpression {
        var parts: [UnitExpression.Part] = []
        var isDivisor = mayStartWithSlash && take("/")
        repeat {
            parts.append(try part(isDivisor: isDivisor))
            isDivisor = peek == "/"
        } while take(".") || take("/")
        return UnitExpression(parts: parts)
    }

    private mutating func part(
        isDivisor: Bool
    ) throws(UnitSyntaxError) -> UnitExpression.Part {
        let component = try peek == "{" ? .unity : component()
        let annotation = peek == "{" ? try annotation() : nil
        return UnitExpression.Part(
            isDivisor: isDivisor, component: component, annotation: annotation)
    }

    private mutating func component() throws(UnitSyntaxError) -> UnitExpression.Component {
        guard let next = peek else { throw error(.componentExpected) }
        if next == "(" { return try group() }
        if next.isDigit, !isPowerOfTen { return try factor() }
        guard next.isASCII else { throw error(.notASCII) }
        guard next.mayStandInSymbol || next == "[" || isPowerOfTen else {
            throw error(.componentExpected)
        }
        let symbol = try symbol()
        return .symbol(symbol, exponent: try exponent() ?? 1)
    }

    private mutating func group() throws(UnitSyntaxError) -> UnitExpression.Component {
        let opening = position
        guard depth < UnitParser.deepest else { throw error(.tooDeep) }
        position += 1
        depth += 1
        let inner = try term(mayStartWithSlash: false)
        depth -= 1
        guard take(")") else {
            throw peek.map { error(unexpected($0)) } ?? error(.unclosed("("), at: opening)
        }
        return .group(inner)
    }

    private mutating func factor() throws(UnitSyntaxError) -> UnitExpression.Component {
        let start = position
        let value = Rational(digits: digits(), exponent: 0)
        guard !value.isZero else { throw error(.zeroFactor, at: start) }
        if let next = peek, next.mayStandInSymbol || next == "[" { throw error(.unitBehindNumber) }
        return .factor(value)
    }

    private mutating func exponent() throws(UnitSyntaxError) -> Int? {
        let sign = peek
        let isSigned = take("+") || take("-")
        let start = position
        let digits = digits()
        guard !digits.isEmpty else {
            if isSigned { throw error(.exponentExpected) }
            return nil
        }
        guard let size = Int(digits), size <= 999 else {
            throw error(.exponentTooLarge, at: start)
        }
        return sign == "-" ? -size : size
    }

    private mutating func annotation() throws(UnitSyntaxError) -> String {
        let opening = position
        position += 1
        var content = String.UnicodeScalarView()
        while let next = peek, next != "}" {
            guard next.isASCII else { throw error(.notASCII) }
            guard next != "{", (33...126).contains(next.value) else {
                throw error(.notInAnnotation)
            }
            content.append(next)
            position += 1
        }
        guard take("}") else { throw error(.unclosed("{"), at: opening) }
        return String(content)
    }

    // MARK: Symbols

    private var isPowerOfTen: Bool {
        text.count >= position + 3 && text[position] == "1" && text[position + 1] == "0"
            && (text[position + 2] == "*" || text[position + 2] == "^")
    }

    private mutating func symbol() throws(UnitSyntaxError) -> UnitSymbol {
        let start = position
        let code = try symbolText()
        if let symbol = table.symbol(code) { return symbol }
        if let refused = table.prefixed(code).first, let prefix = refused.prefix {
            throw error(
                .prefixNotAllowed(prefix: prefix.code, unit: refused.atom.code), at: start)
        }
        throw error(.unknownSymbol(code), at: start + table.longestStart(of: code))
    }

    /// All characters up to one that cannot belong to a symbol; brackets are taken whole.
    private mutating func symbolText() throws(UnitSyntaxError) -> String {
        let start = position
        if isPowerOfTen {
            position += 3
            return string(from: start)
        }
        while let next = peek {
            if next == "[" {
                try bracket()
            } else if next.mayStandInSymbol {
                position += 1
            } else {
                break
            }
        }
        return string(from: start)
    }

    private mutating func bracket() throws(UnitSyntaxError) {
        let opening = position
        while let next = peek, next != "]" {
            guard next.isASCII else { throw error(.notASCII) }
            position += 1
        }
        guard take("]") else { throw error(.unclosed("["), at: opening) }
    }

    // MARK: Characters

    private var peek: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    private mutating func digits() -> String {
        let start = position
        while let next = peek, next.isDigit { position += 1 }
        return string(from: start)
    }

    private func string(from start: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[start..<position])
        return String(view)
    }

    private func unexpected(_ next: Unicode.Scalar) -> UnitSyntaxError.Reason {
        next.isASCII ? .operatorExpected : .notASCII
    }

    private func error(_ reason: UnitSyntaxError.Reason, at offset: Int? = nil) -> UnitSyntaxError {
        UnitSyntaxError(offset: offset ?? position, reason: reason)
    }
}

extension UnitTable {
    /// How many characters of `code` could still begin a unit, with or without prefix.
    func longestStart(of code: String) -> Int {
        let code = Array(code.unicodeScalars)
        func shared(_ atom: UnitAtom, from start: Int) -> Int {
            zip(code[start...], atom.code.unicodeScalars).prefix { $0 == $1 }.count
        }
        var longest = atoms.map { shared($0, from: 0) }.max() ?? 0
        for prefix in prefixes.map({ Array($0.code.unicodeScalars) })
        where code.starts(with: prefix) {
            for atom in atoms where atom.isMetric {
                longest = max(longest, prefix.count + shared(atom, from: prefix.count))
            }
        }
        return longest
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    /// Letters and signs of codes outside brackets.
    fileprivate var mayStandInSymbol: Bool {
        switch self {
        case "0"..."9", "+", "-", ".", "/", "(", ")", "{", "}", "[", "]", "=", "\"", "*", "^": false
        default: (33...126).contains(value)
        }
    }
}
