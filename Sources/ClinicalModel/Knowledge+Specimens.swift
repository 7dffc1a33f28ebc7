extension Knowledge {
    /// How specimen and display texts fit a code whose specimen was not read.
    public enum SpecimenAgreement: Sendable, Hashable {
        /// A text names the wanted specimen.
        case agrees
        /// A text names another specimen.
        case disagrees
        /// No text names a specimen.
        case silent
    }

    /// Compares texts (display, specimen type, panel name) with the wanted specimen.
    ///
    /// Serum and plasma may be called blood only for red cells and counts, never the reverse.
    public func agreement(of texts: [String], with axis: SpecimenAxis) -> SpecimenAgreement {
        guard axis != .any else { return .agrees }
        let words = texts.flatMap(Self.words)
        let named = SpecimenAxis.allCases.filter { other in
            (specimenWords[other] ?? []).contains { Self.contains(words, $0) }
        }
        if named.contains(axis) { return .agrees }
        return named.isEmpty ? .silent : .disagrees
    }

    /// Lower-case words without accents; anything but letters and digits parts them.
    private static func words(_ text: String) -> [String] {
        let plain = text.unicodeScalars.map { LocalName.withoutAccent($0) }.joined().lowercased()
        return plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Whether the words of `phrase` stand next to each other in `words`.
    private static func contains(_ words: [String], _ phrase: String) -> Bool {
        let wanted = Self.words(phrase)
        guard !wanted.isEmpty, words.count >= wanted.count else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            words[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}
