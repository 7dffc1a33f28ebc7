import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A child of the mother, or a sibling of the infant, with a B12 disorder.
    func readFamilyHistory(_ number: Int) {
        let history = resources.entries[number].element
        guard isUsable(number), let status = history.text(.status), status != "entered-in-error",
            status != "health-unknown", let relationship = history[.relationship]
        else { return }
        let isChild = Self.has(relationship, ["CHILD", "NCHILD", "SON", "DAU", "SONC", "DAUC"])
        let isSibling = Self.has(
            relationship, ["SIB", "NSIB", "BRO", "SIS", "NBRO", "NSIS", "TWIN"])
        guard isChild || isSibling, hasVitaminB12Disorder(history),
            let patient = patient(of: history[.patient], from: number)
        else { return }
        let mother = motherOfInfant[patient]
        let person = isSibling ? mother ?? patient : patient
        let source = resources.source(number)
        records[person.index].conditions.append(
            ConditionRecord(
                key: "previous-affected-child", source: source,
                recorded: time(history[.date], in: source)))
    }

    private func hasVitaminB12Disorder(_ history: Element) -> Bool {
        history[.condition].items.contains { condition in
            guard let code = condition[.code] else { return false }
            return concepts(byCodeOf: code, .conditions).contains {
                Self.vitaminB12Disorders.contains($0.key)
            }
        }
    }

    private static let vitaminB12Disorders: Set<ConceptKey> = [
        "b12-deficiency", "b12-deficiency-history", "pernicious-anaemia",
    ]

    private static func has(_ concept: Element, _ codes: [String]) -> Bool {
        concept.codings.contains { coding in codes.contains { $0 == coding[.code]?.string } }
    }
}
