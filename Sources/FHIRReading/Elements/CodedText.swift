import ClinicalModel
import FHIRCore

/// A coding as text: made only once the bytes have shown that it matters.
struct CodedText {
    var system: String?
    var code: String
    var display: String?

    init?(_ coding: Element) {
        guard let code = coding.text(.code) else { return nil }
        self.code = code
        system = coding.text(.system)
        display = coding.text(.display)
    }
}

extension Element {
    /// The codings of a CodeableConcept.
    var codings: ElementItems { self[.coding].items }

    /// The words of a CodeableConcept: its text, then its displays.
    var words: [String] {
        var words: [String] = []
        if let text = text(.text) { words.append(text) }
        for coding in codings {
            if let display = coding.text(.display) { words.append(display) }
        }
        return words
    }

    /// Whether a coding of this CodeableConcept carries the code, whatever its system.
    func hasCode(_ code: StaticString) -> Bool {
        codings.contains { $0[.code]?.equals(code) ?? false }
    }
}
