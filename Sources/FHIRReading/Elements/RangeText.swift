import ClinicalModel
import FHIRCore

/// Reads the printed form of a reference range: `200 - 900 pg/mL`, `< 15`, `[85;95]`.
enum RangeText {
    /// The limits the text names; nil where it is none of the known forms.
    static func parse(_ text: String) -> LabRange? {
        var body = Substring(text).trimmingBlanks
        if let first = body.first, "[(".contains(first) { body = body.dropFirst() }
        if let last = body.last, "])".contains(last) { body = body.dropLast() }
        // A range that begins with a digit has no comparator.
        let mayBeOneSided = body.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
        if mayBeOneSided,
            case .number(let comparator?, let number, let rest) = NumberText(String(body))
        {
            return oneSided(comparator, number, rest, text)
        }
        for separator in ["–", "—", ";", " to ", " à ", " bis ", "..", " - ", "-"] {
            if let range = twoSided(body, separator, text) { return range }
        }
        return nil
    }

    private static func oneSided(
        _ comparator: Comparator, _ number: String, _ unit: String, _ text: String
    ) -> LabRange {
        let quantity = quantity(number, unit)
        switch comparator {
        case .less, .lessOrEqual: return LabRange(high: quantity, text: text)
        case .greater, .greaterOrEqual: return LabRange(low: quantity, text: text)
        }
    }

    private static func twoSided(
        _ body: Substring, _ separator: String, _ text: String
    ) -> LabRange? {
        guard let range = body.place(of: separator) else { return nil }
        let low = NumberText(String(body[..<range.lowerBound]))
        let high = NumberText(String(body[range.upperBound...]))
        guard case .number(nil, let lowText, let lowUnit) = low,
            case .number(nil, let highText, let unit) = high
        else { return nil }
        return LabRange(
            low: quantity(lowText, lowUnit.isEmpty ? unit : lowUnit),
            high: quantity(highText, unit), text: text)
    }

    private static func quantity(_ number: String, _ unit: String) -> ReportedQuantity {
        ReportedQuantity(
            text: number, number: Exact(decimalText: number), unit: unit.isEmpty ? nil : unit)
    }
}

extension Substring {
    /// Where a text first stands in this one, byte by byte: separators are compared as written.
    fileprivate func place(of text: String) -> Range<Index>? {
        guard let first = text.utf8.first else { return nil }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: text.utf8) {
                return start..<rest.index(start, offsetBy: text.utf8.count)
            }
            rest = rest.dropFirst()
        }
        return nil
    }
}
