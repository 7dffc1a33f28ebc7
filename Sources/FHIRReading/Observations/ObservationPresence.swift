import ClinicalModel
import FHIRCore

/// Whether an Observation of a sign, habit or exposure says that it is there.
enum ObservationPresence {
    case present
    case absent
    /// Nobody looked, or nobody knows.
    case unassessed
    /// There is a value, and it is not understood: it never counts as present.
    case unclear
}

extension ReadingSession {
    /// What the value says about the concept that the code names; no value = present.
    ///
    /// Nil where nothing may be recorded: nobody looked, or the value is an issue.
    func isRefuted(
        _ concept: Concept, _ element: Element, _ facts: ObservationFacts,
        _ source: SourceReference
    ) -> Bool? {
        switch presence(of: concept, element) {
        case .present: return false
        case .absent: return true
        case .unassessed: return nil
        case .unclear:
            report(
                "value-not-understood", source,
                "the value does not say whether \(concept.key) is present; it is not used",
                subject: facts.person, time: facts.time)
            return nil
        }
    }

    /// Says what the code names, and its value does not deny it.
    func isPresent(
        _ concept: Concept, _ element: Element, _ facts: ObservationFacts,
        _ source: SourceReference
    ) -> Bool {
        isRefuted(concept, element, facts, source) == false
    }

    private func presence(of concept: Concept, _ element: Element) -> ObservationPresence {
        if let reason = element[.dataAbsentReason], !reason.isNull { return .unassessed }
        if let boolean = element[.valueBoolean]?.bool { return boolean ? .present : .absent }
        let value = valuePresence(of: concept, element)
        guard isInterpretedNormal(element) else { return value ?? .present }
        return value == .present ? .unclear : value ?? .absent
    }

    /// Nil where there is no value.
    private func valuePresence(
        of concept: Concept, _ element: Element
    ) -> ObservationPresence? {
        if let value = element[.valueCodeableConcept] { return presence(of: concept, coded: value) }
        if let text = element.text(.valueString) {
            return presence(of: concept, named: text, in: element)
        }
        if let integer = element[.valueInteger], integer.isNumber {
            return Self.presence(Exact(decimalText: integer.bytes.text))
        }
        if let quantity = element[.valueQuantity] {
            return Self.presence(self.quantity(quantity)?.number)
        }
        return Self.otherValues.contains { element[$0] != nil } ? .unclear : nil
    }

    private static let otherValues: [Key] = [
        .valueRange, .valueRatio, .valueDateTime, .valuePeriod, .valueTime, .valueSampledData,
    ]

    /// A count: none is absent.
    private static func presence(_ number: Exact?) -> ObservationPresence {
        guard let number, number >= .zero else { return .unclear }
        return number > .zero ? .present : .absent
    }

    /// By a coding, else by the words; answers that contradict each other are none.
    private func presence(
        of concept: Concept, coded value: Element
    ) -> ObservationPresence {
        if concepts(of: value, concept.table).contains(where: { $0.key == concept.key }) {
            return .present
        }
        let codes = value.codings.compactMap { coding -> ObservationPresence? in
            guard let text = CodedText(coding) else { return nil }
            return presence(
                knowledge.concepts.concept(.presence, system: text.system, code: text.code))
        }
        let words = value.words.compactMap { presence(named: $0) }
        let answers = Set(codes + words)
        guard let answer = answers.first, answers.count == 1 else { return .unclear }
        return answer
    }

    private func presence(
        of concept: Concept, named text: String, in element: Element
    ) -> ObservationPresence {
        if let answer = presence(named: text) { return answer }
        if case .number(nil, let number, "") = NumberText(text) {
            return Self.presence(Exact(decimalText: number))
        }
        if knowledge.concepts.concept(concept.table, name: text)?.key == concept.key {
            return .present
        }
        return isName(text, of: concept, element) ? .present : .unclear
    }

    /// Whether a text repeats what the code is called.
    private func isName(_ text: String, of concept: Concept, _ element: Element) -> Bool {
        let name = LocalName.normalise(text)
        let names = (element[.code]?.words ?? []) + [concept.display, concept.key.rawValue]
        return names.contains { LocalName.normalise($0) == name }
    }

    /// "Absent (qualifier value)", "nein", "mild".
    private func presence(named text: String) -> ObservationPresence? {
        guard text.utf8.count <= 64 else { return nil }
        let word = text.prefix { $0 != "(" }
        let name = word.contains { !$0.isWhitespace } ? String(word) : text
        return presence(knowledge.concepts.concept(.presence, name: name))
    }

    private func presence(_ concept: Concept?) -> ObservationPresence? {
        switch concept?.key {
        case "present": .present
        case "absent": .absent
        case "unknown": .unassessed
        default: nil
        }
    }

    private func isInterpretedNormal(_ element: Element) -> Bool {
        element[.interpretation].items.contains { $0.hasCode("N") || $0.hasCode("NEG") }
    }
}
