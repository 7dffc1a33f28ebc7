import ClinicalModel
import FHIRCore

/// value[x] of an Observation or component, as far as a result can be made of it.
enum ObservationValue {
    case quantity(ReportedQuantity)
    case qualitative(Bool, text: String)
    /// A kind of value that no result is made of: a range, a ratio, a series.
    case otherKind
    /// Digits that cannot be read without guessing.
    case unreadable
    /// No value, a word, or a reason why there is none.
    case none
}

extension ReadingSession {
    /// The value of a laboratory result.
    func labValue(of element: Element) -> ObservationValue {
        if let quantity = element[.valueQuantity] {
            guard let read = self.quantity(quantity) else { return .none }
            if read.text != nil, read.number == nil { return .unreadable }
            if read.text == nil { return quantity[.value] == nil ? .none : .unreadable }
            return .quantity(read)
        }
        if let text = element[.valueString]?.string { return labValue(text) }
        if let integer = element[.valueInteger], integer.isNumber {
            let text = integer.bytes.text
            return .quantity(ReportedQuantity(text: text, number: Exact(decimalText: text)))
        }
        if let boolean = element[.valueBoolean]?.bool {
            return .qualitative(boolean, text: boolean ? "true" : "false")
        }
        if let concept = element[.valueCodeableConcept] { return codedValue(concept) }
        let isOther = Self.otherKinds.contains { element[$0] != nil }
        return isOther ? .otherKind : .none
    }

    private static let otherKinds: [Key] = [.valueRange, .valueRatio, .valueSampledData]

    private func labValue(_ text: String) -> ObservationValue {
        if let answer = qualitative(text) { return .qualitative(answer, text: text) }
        switch NumberText(text) {
        case .number(let comparator, let number, let rest):
            return .quantity(
                ReportedQuantity(
                    text: number, number: Exact(decimalText: number), comparator: comparator,
                    unit: rest.isEmpty ? nil : rest))
        case .unreadable: return .unreadable
        case .words: return .none
        }
    }

    private func codedValue(_ concept: Element) -> ObservationValue {
        for word in concept.words {
            if let answer = qualitative(word) { return .qualitative(answer, text: word) }
        }
        for coding in concept.codings {
            guard let code = coding.text(.code), let answer = qualitative(code) else { continue }
            return .qualitative(answer, text: code)
        }
        return .none
    }

    /// Positive or negative, where a word says so.
    func qualitative(_ text: String) -> Bool? {
        switch knowledge.concepts.concept(.qualitativeResults, name: text)?.key {
        case "positive": true
        case "negative": false
        default: nil
        }
    }
}
