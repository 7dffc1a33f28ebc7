import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// Reads an Observation, if its code, a component's or its value's means anything here.
    func readObservation(_ number: Int) {
        let entry = resources.entries[number]
        let element = entry.element
        guard let code = element[.code] else {
            if isUsable(number) {
                report(
                    "code-missing", resources.source(number),
                    "the Observation has no code; it is not used")
            }
            return
        }
        let meaning = meaning(of: code)
        let components = meanings(ofComponents: entry[.component], number)
        let valueConcepts = valueConcepts(entry[.valueCodeableConcept], meaning)
        if case .nothing = meaning, components.isEmpty, valueConcepts.isEmpty { return }
        if isPassedOver(meaning, number), components.isEmpty { return }
        guard let facts = facts(of: number) else {
            noteRetraction(number, meaning)
            return
        }
        read(meaning, element, facts, member: "", diet: valueConcepts)
        for component in components {
            read(
                component.meaning, component.element, facts,
                member: ".component[\(component.position)]", diet: [])
        }
    }

    /// Codes that every chart is full of, where they ask no rule.
    private func isPassedOver(_ meaning: ObservationMeaning, _ number: Int) -> Bool {
        switch meaning {
        case .analyte(let analyte) where analyte.isGrowth:
            return !isOfInfant(number)
        case .concept(let concept):
            return Self.passedOver.contains(concept.key)
                || concept.key == "smoking-status" && !isOfMother(number)
        default: return false
        }
    }

    static let growth: Set<AnalyteKey> = [.weight, .headCircumference]

    static let passedOver: Set<ConceptKey> = [
        "head-circumference-percentile", "blood-count-panel", "newborn-screening",
        "growth-chart", "chest-ct",
    ]

    private struct Component {
        let position: Int
        let element: Element
        let meaning: ObservationMeaning
    }

    private func meanings(ofComponents components: Element?, _ number: Int) -> [Component] {
        guard let components else { return [] }
        var found: [Component] = []
        for (position, component) in components.items.enumerated() {
            let meaning = meaning(of: component[.code])
            if case .nothing = meaning { continue }
            if isPassedOver(meaning, number) { continue }
            found.append(Component(position: position, element: component, meaning: meaning))
        }
        return found
    }

    /// Diet codes hold as a value under any code.
    func valueConcepts(
        _ value: Element?, _ meaning: ObservationMeaning
    ) -> [Concept] {
        guard let value else { return [] }
        if case .analyte = meaning { return [] }
        var found: [Concept] = []
        for coding in value.codings
        where knowledge.concepts.mayKnow(arena.bytes(of: coding[.code])) {
            guard let text = CodedText(coding) else { continue }
            found += knowledge.concepts.concepts(.diet, system: text.system, code: text.code)
        }
        return found
    }

    private func read(
        _ meaning: ObservationMeaning, _ element: Element, _ facts: ObservationFacts,
        member: String, diet: [Concept]
    ) {
        switch meaning {
        case .nothing: addDiet(diet, facts)
        case .foreign: reportForeign(element[.code], facts, member)
        case .analyte(let analyte): readAnalyte(analyte, element, facts, member)
        case .localName(let match): readLocalName(match, element, facts, member)
        case .concept(let concept):
            readConcept(concept, element, facts, member)
            if concept.key != "diet" { addDiet(diet, facts) }
        }
    }

    private func addDiet(_ concepts: [Concept], _ facts: ObservationFacts) {
        let kinds = concepts.compactMap { DietRecord.Kind(rawValue: $0.key.rawValue) }
        guard !kinds.isEmpty else { return }
        records[facts.person.index].diets.append(
            DietRecord(kinds: kinds, period: cover(facts), source: facts.source))
    }

    /// The stretch a record covers, by its effective time, else when it was issued.
    func cover(_ facts: ObservationFacts) -> Period {
        if let period = facts.effective { return period }
        return Period(start: facts.time, end: nil, isSingleDate: true)
    }

    /// A code of the wrong-code list, where display or text shows what it was meant for.
    private func reportForeign(_ code: Element?, _ facts: ObservationFacts, _ member: String) {
        let words = code?.words ?? []
        let isNamed = words.contains {
            switch knowledge.localNames.match($0) {
            case .analyte, .analyteUnlessUrine, .byUnit: true
            case .refused, .unknown: false
            }
        }
        guard words.isEmpty || isNamed else { return }
        report(
            "loinc-foreign-code", facts.source.member(member + ".code"),
            "code belongs to another analyte; the value is not used", subject: facts.person,
            time: facts.time)
    }
}
