import ClinicalModel

/// Reads strengths from product names: "1 mg/mL", "1mg/1ml", "50 µg tablets".
enum StrengthText {
    /// The strength the text names; none where it names several masses, or a range of them.
    static func strengths(in text: String, _ knowledge: Knowledge) -> [ProductStrength] {
        guard text.contains(where: \.isNumber), let scanner = MassScanner(knowledge) else {
            return []
        }
        let masses = scanner.masses(in: text)
        guard masses.count == 1, let mass = masses.first, mass.least == nil,
            let micrograms = mass.micrograms
        else { return [] }
        switch mass.share {
        case .dose: return [ProductStrength(micrograms: micrograms, amount: .one, unit: "")]
        case .product(_, unit: ""), .days, .bodyWeight: return []
        case .product(let amount, let unit):
            return [ProductStrength(micrograms: micrograms, amount: amount, unit: unit)]
        }
    }

    /// Whether a strength stands in the text whose number has two readings.
    static func isAmbiguous(_ text: String, _ knowledge: Knowledge) -> Bool {
        guard text.contains(where: \.isNumber), let scanner = MassScanner(knowledge) else {
            return false
        }
        return scanner.masses(in: text).contains { $0.micrograms == nil }
    }
}

/// Reads the amount of a text of directions: "1 mg IM", "2 drops (5 mcg) daily".
enum DirectionsText {
    enum Amount: Equatable {
        /// The text names no amount.
        case none
        case mass(WrittenMass)
        /// The number of an amount has two readings.
        case ambiguous
        /// An amount that gives no micrograms: drops, several masses, a mass by body weight.
        case unreadable
    }

    static func amount(in text: String, _ knowledge: Knowledge) -> Amount {
        guard text.contains(where: \.isNumber), let scanner = MassScanner(knowledge) else {
            return .none
        }
        let masses = scanner.masses(in: text)
        if masses.isEmpty { return countsProduct(text) ? .unreadable : .none }
        // Beside a mass, "(1 mg/mL)" only says what it is taken from.
        let doses = masses.filter {
            if case .product = $0.share { false } else { true }
        }
        guard let first = doses.first, !doses.contains(where: { $0.share == .bodyWeight }) else {
            return .unreadable
        }
        guard doses.allSatisfy({ $0.micrograms != nil }) else { return .ambiguous }
        // "1 mg (1000 µg)" says one amount twice, "1 mg, then 1 mg" two.
        let isOne =
            Set(doses.map(\.unit)).count == doses.count
            && doses.allSatisfy {
                $0.micrograms == first.micrograms && $0.least == first.least
                    && $0.share == first.share
            }
        return isOne ? .mass(first) : .unreadable
    }

    /// A number of something, or a bare number: "2 drops", "1000".
    private static func countsProduct(_ text: String) -> Bool {
        let words = text.lowercased().split { $0.isWhitespace || "()/;:".contains($0) }
        if words.count == 1 { return words[0].allSatisfy { $0.isDigit || ".,".contains($0) } }
        return zip(words, words.dropFirst()).contains { number, unit in
            (number.last?.isDigit ?? false)
                && products.contains { unit.hasPrefix($0) && unit.count <= $0.count + 3 }
        }
    }

    private static let products = [
        "ml", "drop", "tropfen", "gtt", "tablet", "tbl", "capsule", "kapsel", "ampoule", "ampule",
        "ampulle", "amp", "vial", "spray", "puff", "hub", "iu", "ie", "lozenge",
    ]
}
