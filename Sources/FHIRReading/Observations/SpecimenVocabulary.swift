import ClinicalModel
import FHIRCore

/// The words by which texts name a specimen, for the hot path: one pass over a text.
///
/// Gives what `Knowledge.agreement` gives.
final class SpecimenVocabulary: Sendable {
    /// The specimen axes that texts name.
    struct Axes: OptionSet, Sendable {
        let rawValue: UInt16

        init(rawValue: UInt16) { self.rawValue = rawValue }

        init(_ axis: SpecimenAxis) {
            let place = SpecimenAxis.allCases.firstIndex(of: axis) ?? 15
            rawValue = 1 << UInt16(place)
        }
    }

    private struct Phrase {
        let words: [Int]
        let axes: Axes
    }

    private let knowledge: Knowledge
    private let words: CodeIndex
    private let longestWord: Int
    /// By the number of the first word.
    private let phrases: [[Phrase]]

    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        var vocabulary: [String] = []
        var found: [Phrase] = []
        for (axis, texts) in knowledge.specimenWords {
            for text in texts {
                let numbers = Self.words(in: text).map { part -> Int in
                    if let number = vocabulary.firstIndex(of: part) { return number }
                    vocabulary.append(part)
                    return vocabulary.count - 1
                }
                if !numbers.isEmpty { found.append(Phrase(words: numbers, axes: Axes(axis))) }
            }
        }
        words = CodeIndex(vocabulary)
        longestWord = vocabulary.map(\.utf8.count).max() ?? 0
        phrases = vocabulary.indices.map { first in found.filter { $0.words[0] == first } }
    }

    /// The axes that the texts name between them.
    func axes(in texts: [String]) -> Axes {
        texts.reduce(into: []) { axes, text in
            var text = text
            axes.formUnion(text.withUTF8(self.axes))
        }
    }

    /// The axes that the words of a CodeableConcept name, its text and displays.
    func axes(of concept: Element?, _ arena: TextArena) -> Axes {
        guard let concept else { return [] }
        return concept.codings.reduce(into: axes(in: arena.bytes(of: concept[.text]))) {
            $0.formUnion(axes(in: arena.bytes(of: $1[.display])))
        }
    }

    /// How what texts name fits a specimen.
    static func agreement(of named: Axes, with axis: SpecimenAxis) -> Knowledge.SpecimenAgreement {
        if axis == .any || named.contains(Axes(axis)) { return .agrees }
        return named.isEmpty ? .silent : .disagrees
    }

    /// The axes that a text names.
    func axes(in text: Bytes) -> Axes {
        guard !text.isEmpty else { return [] }
        // A word and what parts it from the next take two bytes at least.
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: text.count / 2 + 1) { room in
            var count = 0
            let isPlain = forEachWord(in: text) { number in
                room[count] = number
                count += 1
            }
            return isPlain ? axes(of: room[..<count]) : slowAxes(in: text.text)
        }
    }

    private func axes(of numbers: Slice<UnsafeMutableBufferPointer<Int>>) -> Axes {
        var named: Axes = []
        for (place, number) in numbers.enumerated() where number >= 0 {
            for phrase in phrases[number] where numbers[place...].starts(with: phrase.words) {
                named.formUnion(phrase.axes)
            }
        }
        return named
    }

    /// Texts with letters beyond Latin-1 are asked axis by axis.
    private func slowAxes(in text: String) -> Axes {
        SpecimenAxis.allCases.reduce(into: []) { named, axis in
            guard axis != .any, knowledge.agreement(of: [text], with: axis) == .agrees else {
                return
            }
            named.insert(Axes(axis))
        }
    }

    /// Gives the number of each word of a text, -1 for one that is in no phrase.
    ///
    /// False for a text with letters that only the slow way knows.
    private func forEachWord(in text: Bytes, _ body: (Int) -> Void) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord + 1) { word in
            var letters = SpecimenLetters(text)
            var count = 0
            while let next = letters.next() {
                switch next {
                case .letter(let letter):
                    if count <= longestWord { word[count] = letter }
                    count += count <= longestWord ? 1 : 0
                case .other:
                    if count > 0 { body(number(of: word, count)) }
                    count = 0
                case .unknown: return false
                }
            }
            if count > 0 { body(number(of: word, count)) }
            return true
        }
    }

    private func number(of word: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
        guard count <= longestWord else { return -1 }
        return words.position(of: Bytes(rebasing: word[..<count])) ?? -1
    }

    /// The words of a phrase of the profiles, folded.
    private static func words(in text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            var words: [[UInt8]] = [[]]
            var letters = SpecimenLetters(bytes)
            while let next = letters.next() {
                if case .letter(let letter) = next {
                    words[words.count - 1].append(letter)
                } else {
                    words.append([])
                }
            }
            return words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
