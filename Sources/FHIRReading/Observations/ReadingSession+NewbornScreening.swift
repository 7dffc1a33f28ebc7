import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// The answer of a newborn screening: its words, and the disorders they name.
    func readNewbornScreening(
        _ topic: NewbornScreeningRecord.Topic, _ element: Element, _ facts: ObservationFacts,
        _ source: SourceReference
    ) {
        let answers = screeningAnswers(element)
        guard !answers.isEmpty else { return }
        let coded = concepts(of: element[.valueCodeableConcept], .conditions).map(\.key).filter {
            Self.screenedDisorders.contains($0)
        }
        let named = topic == .positiveConditions ? answers.flatMap(disorders(namedIn:)) : []
        var disorders: [ConceptKey] = []
        for key in coded + named where !disorders.contains(key) { disorders.append(key) }
        records[facts.person.index].newbornScreenings.append(
            NewbornScreeningRecord(
                topic: topic, answers: answers, disorders: disorders, time: facts.time,
                source: source))
    }

    private static let screenedDisorders: Set<ConceptKey> = [
        "mma-disorder", "propionic-acidaemia", "cbl-disorder", "cblg-disorder",
        "homocystinuria",
    ]

    /// The words of value[x] and of the values of its components.
    private func screeningAnswers(_ element: Element) -> [String] {
        var answers = element[.valueCodeableConcept]?.words ?? []
        if let text = element.text(.valueString) { answers.append(text) }
        for component in element[.component].items {
            answers += component[.valueCodeableConcept]?.words ?? []
            if let text = component.text(.valueString) { answers.append(text) }
        }
        return answers
    }

    /// The disorders a text names in whole words; none where it begins or ends by denying.
    private func disorders(namedIn text: String) -> [ConceptKey] {
        let words = text.split { !($0.isLetter || $0.isNumber) }
        let ends = [words.first, words.last].compactMap { $0 }
        guard !ends.contains(where: { screeningConcept($0)?.key == "none" }) else { return [] }
        var found: [ConceptKey] = []
        for start in words.indices where mayName(words[start]) {
            for end in start..<min(start + 2, words.count) {
                let name = words[start...end].joined(separator: " ")
                guard let key = screeningConcept(name)?.key, key != "none", !found.contains(key)
                else { continue }
                found.append(key)
            }
        }
        return found
    }

    private func mayName(_ word: Substring) -> Bool {
        word.utf8.count > Self.abbreviationLength || word.first?.isUppercase ?? false
    }

    private func screeningConcept(_ name: some StringProtocol) -> Concept? {
        knowledge.concepts.concept(.newbornScreening, name: String(name))
    }

    /// Words as short as this are abbreviations only with a capital: "PA", "Cbl", never "på".
    private static let abbreviationLength = 4
}
