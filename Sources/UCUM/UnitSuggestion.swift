/// Finds the valid unit that was probably meant by a text that is none.
package struct UnitSuggestion: Sendable {
    private let table: UnitTable
    private let parser: UnitParser
    /// One mistake after the other is mended, but not without end.
    private static let mostMistakes = 3

    package init(table: UnitTable = .ucum) {
        self.table = table
        parser = UnitParser(table: table)
    }

    /// The nearest valid unit; `nil` where none is near.
    package func nearest(to text: String) -> String? {
        if let usual = Self.usual[text.lowercased()] { return usual }
        // Some systems print everything in capitals.
        let lower = text.lowercased()
        if text == text.uppercased(), case .success = parser.parse(lower) { return lower }
        var text = text
        for _ in 0..<Self.mostMistakes {
            guard case .failure(let error) = parser.parse(text) else { return text }
            guard let mended = mended(text, error), mended != text else { return nil }
            text = mended
        }
        if case .success = parser.parse(text) { return text }
        return nil
    }

    /// The text without the mistake that the error names.
    private func mended(_ text: String, _ error: UnitSyntaxError) -> String? {
        let letters = Array(text)
        // Offsets count scalars; a letter of several is no unit anyway.
        guard letters.count == text.unicodeScalars.count else { return nil }
        switch error.reason {
        case .unknownSymbol(let code):
            return replaced(code, near: error.offset, in: letters)
        case .prefixNotAllowed(let prefix, let unit):
            return replaced(prefix + unit, near: error.offset, in: letters)
        case .unitBehindNumber: return parted(letters, at: error.offset)
        case .unclosed(let opening): return closed(text, opening)
        case .componentExpected, .operatorExpected, .exponentExpected, .notASCII:
            return without(error.offset, in: letters)
        case .notInAnnotation: return without(error.offset, in: letters)
        case .empty, .tooLong, .tooDeep, .exponentTooLarge, .zeroFactor: return nil
        }
    }

    /// `10h` behind a slash is meant as one divisor: `/(10.h)`.
    private func parted(_ letters: [Character], at offset: Int) -> String {
        let digits = letters[..<offset].reversed().prefix { $0.isNumber }.count
        let start = offset - digits
        let end = letters[offset...].firstIndex { "./{)".contains($0) } ?? letters.count
        let pair = "\(String(letters[start..<offset])).\(String(letters[offset..<end]))"
        let isDivisor = start > 0 && letters[start - 1] == "/"
        return String(letters[..<start]) + (isDivisor ? "(\(pair))" : pair)
            + String(letters[end...])
    }

    private func closed(_ text: String, _ opening: Character) -> String? {
        switch opening {
        case "(": text + ")"
        case "{": text + "}"
        case "[": text + "]"
        default: nil
        }
    }

    private func without(_ offset: Int, in letters: [Character]) -> String? {
        // At the end the operator before it has nothing to join.
        let place = min(offset, letters.count - 1)
        guard place >= 0, letters.count > 1 else { return nil }
        // Nobody means the number that two digits make which stood apart.
        let neighbours = [place - 1, place + 1].filter(letters.indices.contains)
        if neighbours.count == 2, neighbours.allSatisfy({ letters[$0].isNumber }) { return nil }
        return String(letters[..<place]) + String(letters[(place + 1)...])
    }

    private func replaced(_ code: String, near offset: Int, in letters: [Character]) -> String? {
        let wrong = Array(code)
        let starts = max(0, offset - wrong.count)...max(0, min(offset, letters.count - wrong.count))
        guard let start = starts.last(where: { letters[$0...].starts(with: wrong) }),
            let better = symbol(nearest: code)
        else { return nil }
        return String(letters[..<start]) + better + String(letters[(start + wrong.count)...])
    }
}

extension UnitSuggestion {
    /// The code of the unit, with or without prefix, that is nearest to a wrong one.
    private func symbol(nearest code: String) -> String? {
        let wanted = code.lowercased()
        if let usual = Self.usual[wanted] ?? symbol(named: wanted) ?? prefixed(wanted) {
            return usual
        }
        var best: (code: String, cost: (Int, Int))?
        for candidate in candidates where abs(candidate.count - wanted.count) <= 2 {
            let plain = candidate.lowercased()
            guard let near = cost(of: plain, for: wanted),
                near <= 1 || wanted.count > 3 || isOfLaboratories(candidate)
            else { continue }
            // Of two that are equally near the one in the same case: `dL` for `dLL`.
            let cost = (near, Self.distance(candidate, code))
            if best.map({ cost < $0.cost }) ?? true { best = (candidate, cost) }
        }
        return best?.code
    }

    /// A usual spelling behind a prefix: `mUI`, `mgm`.
    private func prefixed(_ wanted: String) -> String? {
        for prefix in common where wanted.hasPrefix(prefix.code) {
            guard let usual = Self.usual[String(wanted.dropFirst(prefix.code.count))],
                table.atom(usual)?.isMetric == true
            else { continue }
            return prefix.code + usual
        }
        return nil
    }

    /// Three letters are near to something always; only what laboratories print is offered then.
    private func isOfLaboratories(_ code: String) -> Bool {
        guard let symbol = table.symbol(code) else { return false }
        return ["g", "L", "l", "mol", "m", "s", "h", "d", "U", "eq", "kat", "Pa", "J", "%"]
            .contains(symbol.atom.code)
    }

    /// How far a code is from what was written; `nil` where it is too far.
    private func cost(of plain: String, for wanted: String) -> Int? {
        if plain == wanted { return 0 }
        // Brackets are forgotten more often than letters.
        if plain.filter({ $0 != "[" && $0 != "]" }) == wanted { return 1 }
        let distance = Self.distance(plain, wanted)
        guard plain.first == wanted.first, distance <= (wanted.count > 3 ? 2 : 1) else {
            return nil
        }
        // A letter too many is likelier than a wrong one.
        return distance == wanted.count - plain.count ? 3 * distance - 1 : 3 * distance
    }

    /// What people write for units that UCUM spells in another way.
    private static let usual = [
        "[degc]": "Cel", "[permille]": "[ppth]", "°c": "Cel", "°f": "[degF]", "cc": "cm3",
        "cmh2o": "cm[H2O]", "degc": "Cel", "degf": "[degF]", "ft": "[ft_i]", "gm": "g", "hr": "h",
        "hrs": "h",
        "in": "[in_i]", "iu": "[IU]", "lb": "[lb_av]", "lbs": "[lb_av]", "mcg": "ug",
        "mmhg": "mm[Hg]", "permille": "[ppth]",
        "oz": "[oz_av]", "sec": "s", "ui": "[IU]", "yr": "a", "yrs": "a",
    ]

    /// Units by name: `hour`, `milligrams`.
    private func symbol(named name: String) -> String? {
        let singular = name.hasSuffix("s") ? String(name.dropLast()) : name
        for prefix in [nil] + common.map(Optional.some) {
            for atom in table.atoms where prefix == nil || atom.isMetric {
                let full = ((prefix?.name ?? "") + atom.name).lowercased()
                if full == name || full == singular { return (prefix?.code ?? "") + atom.code }
            }
        }
        return nil
    }

    /// Small prefixes are the common ones in a laboratory: `MG` is rather a milligram.
    private var common: [UnitPrefix] {
        ["m", "u", "n", "p", "k", "d", "c", "f"].compactMap(table.prefix)
    }

    /// Codes that may have been meant, the likely ones first.
    private var candidates: [String] {
        table.atoms.map(\.code)
            + common.flatMap { prefix in
                table.atoms.filter(\.isMetric).map { prefix.code + $0.code }
            }
    }

    /// The edit distance of two texts.
    private static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in second.indices {
                let change = diagonal + (letter == second[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
            }
        }
        return row[second.count]
    }
}
