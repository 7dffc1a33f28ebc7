extension Exact {
    /// Micrograms as people read them, in both units: "1000 µg (1 mg)".
    package var doseWords: String { "\(description) µg (\(milligrams) mg)" }

    fileprivate var milligrams: String {
        divided(by: 1_000)?.rounded(significantDigits: 6) ?? description
    }
}

extension PlannedDose {
    /// "500 to 1000 µg (0.5 to 1 mg)"; as written where it is no mass, nil where nothing is stated.
    package var words: String? {
        guard let low = micrograms else { return amount.flatMap(\.words) }
        guard let high = microgramsMax, high != low else { return low.doseWords }
        return "\(low) to \(high) µg (\(low.milligrams) to \(high.milligrams) mg)"
    }
}

extension ReportedQuantity {
    fileprivate var words: String? {
        guard let text else { return nil }
        return unitText.map { "\(text) \($0)" } ?? text
    }
}

extension DoseRoute {
    /// "intramuscular", and what is taken by mouth "oral".
    package var words: String { rawValue }
}

extension Substance {
    /// `vitamin-b12` → "vitamin B12".
    package var words: String {
        switch self {
        case .vitaminB12: "vitamin B12"
        default: String(rawValue.map { $0 == "-" ? " " : $0 })
        }
    }
}
