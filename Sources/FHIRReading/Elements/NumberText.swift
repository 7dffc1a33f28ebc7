import ClinicalModel
import FHIRCore

/// A number written into text, with its comparator in the words of the model.
enum NumberText: Equatable {
    /// A comparator, the number in JSON's spelling, and what follows it, usually a unit.
    case number(Comparator?, String, rest: String)
    /// Digits with two readings ("1,234"), or none at all ("5-10", "1:160").
    case unreadable
    /// No digits: a word.
    case words

    init(_ text: String) {
        switch WrittenNumber(text) {
        case .number(let sign, let number, let rest):
            let isHeld = Exact(decimalText: number) != nil
            let comparator = sign.flatMap { Comparator(rawValue: $0.rawValue) }
            self = isHeld ? .number(comparator, number, rest: rest) : .unreadable
        case .unreadable: self = .unreadable
        case .words: self = .words
        }
    }
}
