import ClinicalModel
import FHIRCore

/// Benzyl alcohol, which preserves some injections and harms newborns.
extension ReadingSession {
    /// Whether a text says that a product holds it; "benzyl alcohol free" and "without benzyl
    /// alcohol" do not.
    func namesBenzylAlcohol(_ text: String) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        let words = text.split { !$0.isLetter && !$0.isNumber }
        return words.indices.contains { start in
            let lengths = [1, 2].filter { start + $0 <= words.count }
            return lengths.contains { length in
                let end = start + length
                guard isBenzylAlcohol(words[start..<end].joined(separator: " ")) else {
                    return false
                }
                let before = words[..<start].suffix(2)
                let after = words[end...].prefix(1)
                return !(before + after).contains { Self.denials.contains($0.lowercased()) }
            }
        }
    }

    /// Whether one of the ingredients of a Medication is it.
    func holdsBenzylAlcohol(_ medication: Element, from number: Int) -> Bool {
        medication[.ingredient].items.contains { ingredient in
            if let concept = ingredient[.itemCodeableConcept] { return names(concept) }
            guard let reference = ingredient[.itemReference] else { return false }
            if let target = resolve(reference, from: number).resource,
                let code = resources.entries[target].element[.code], names(code)
            {
                return true
            }
            return reference[.display]?.string.map(namesBenzylAlcohol) ?? false
        }
    }

    private func names(_ concept: Element) -> Bool {
        concept.words.contains { namesBenzylAlcohol($0) }
    }

    private func isBenzylAlcohol(_ name: String) -> Bool {
        knowledge.concepts.concept(.drugs, name: name)?.key == "benzyl-alcohol"
    }

    /// English, German, French, Spanish, Italian, Portuguese, Dutch.
    private static let denials: Set<String> = [
        "free", "without", "no", "not", "frei", "ohne", "kein", "sans", "sin", "senza", "sem",
        "zonder",
    ]
}
