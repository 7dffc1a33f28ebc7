import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A child of the mother, or a sibling of the infant, with a B12 disorder; any relative with
    /// Leber's optic atrophy.
    func readFamilyHistory(_ number: Int) {
        let history = resources.entries[number].element
        guard isUsable(number), let status = history.text(.status), status != "entered-in-error",
            status != "health-unknown", let relationship = history[.relationship]
        else { return }
        readOpticAtrophy(history, number)
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

    private func readOpticAtrophy(_ history: Element, _ number: Int) {
        let isNamed = history[.condition].items.contains { condition in
            condition[.code].flatMap { concept(ofDiagnosis: $0) }?.key == Self.opticAtrophy
        }
        guard isNamed, let person = patient(of: history[.patient], from: number) else { return }
        let source = resources.source(number)
        records[person.index].conditions.append(
            ConditionRecord(
                key: Self.opticAtrophy, source: source,
                recorded: time(history[.date], in: source)))
    }

    private static let opticAtrophy: ConceptKey = "leber-optic-atrophy"

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
