import ClinicalModel

/// The words by which texts name a specimen, for the hot path: one pass over a text.
///
/// Gives what `Knowledge.agreement` gives.
struct SpecimenVocabulary: Sendable {
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
    /// By the number of the first word.
    private let phrases: [[Phrase]]

    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        var vocabulary: [String] = []
        var found: [Phrase] = []
        for (axis, texts) in knowledge.specimenWords {
            for text in texts {
                let parts = Array(text.utf8).withUnsafeBufferPointer { Self.words(in: $0) } ?? []
                let numbers = parts.map { String(decoding: $0, as: UTF8.self) }.map { part -> Int in
                    if let number = vocabulary.firstIndex(of: part) { return number }
                    vocabulary.append(part)
                    return vocabulary.count - 1
                }
                if !numbers.isEmpty { found.append(Phrase(words: numbers, axes: Axes(axis))) }
            }
        }
        words = CodeIndex(vocabulary)
        phrases = vocabulary.indices.map { first in found.filter { $0.words[0] == first } }
    }

    /// The axes that the texts name between them.
    func axes(in texts: [String]) -> Axes {
        texts.reduce(into: []) { $0.formUnion(axes(in: $1)) }
    }

    /// How the texts fit a specimen.
    func agreement(of texts: [String], with axis: SpecimenAxis) -> Knowledge.SpecimenAgreement {
        guard axis != .any else { return .agrees }
        let named = axes(in: texts)
        if named.contains(Axes(axis)) { return .agrees }
        return named.isEmpty ? .silent : .disagrees
    }

    private func axes(in text: String) -> Axes {
        var text = text
        let numbers = text.withUTF8 { Self.words(in: $0)?.map(number) }
        guard let numbers else { return slowAxes(in: text) }
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

    /// Letters and digits in lower case without accents; anything else parts words.
    ///
    /// nil for a text with letters that only the slow way knows.
    private static func words(in bytes: Bytes) -> [[UInt8]]? {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            var letter = folded(byte)
            if byte == 0xC3, place < bytes.count {
                letter = folded(latin1[Int(bytes[place] & 0x3F)])
                place += 1
            } else if byte > 0xC3, byte < 0xE2 {
                return nil
            }
            if let letter {
                word.append(letter)
            } else if !word.isEmpty {
                words.append(word)
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// U+00C0 to U+00FF without accents.
    private static let latin1 = Array(
        "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYPSaaaaaaaceeeeiiiidnooooo/ouuuuypy".utf8)

    private func number(of word: [UInt8]) -> Int {
        word.withUnsafeBufferPointer { words.position(of: $0) } ?? -1
    }

    private static func folded(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }
}
