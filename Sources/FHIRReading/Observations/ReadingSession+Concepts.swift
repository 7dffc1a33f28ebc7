import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// An Observation or component whose code is no analyte: signs, milestones, feeding, states.
    func readConcept(
        _ concept: Concept, _ element: Element, _ facts: ObservationFacts, _ member: String
    ) {
        let source =
            member.isEmpty ? facts.source : facts.source.member(facts.source.member + member)
        switch concept.table {
        case .observations: readTopic(concept.key, element, facts, source)
        case .milestones: readMilestone(concept.key, element, facts, source)
        case .neurologicalSigns, .generalSigns, .exposures, .conditions, .motherState,
            .nitrousOxide, .growthFlag, .developmentStatus, .feeding, .diet:
            guard let isRefuted = isRefuted(concept, element, facts, source) else { return }
            add(concept, facts, source, isRefuted: isRefuted)
        case .imaging: readImaging(concept.key, element, facts, source)
        case .procedures:
            guard element[.dataAbsentReason] == nil else { return }
            addProcedure(concept.key, cover(facts), source, facts.person)
        default: break
        }
    }

    /// What the code of an Observation says by itself.
    private func add(
        _ concept: Concept, _ facts: ObservationFacts, _ source: SourceReference, isRefuted: Bool
    ) {
        switch concept.table {
        case .neurologicalSigns, .generalSigns:
            addSign(concept.key, facts, source, isRefuted: isRefuted)
        case .feeding: if !isRefuted { addFeeding([concept], facts, source) }
        case .diet: if !isRefuted { addDiet([concept], facts, source) }
        case .growthFlag, .developmentStatus:
            addObservation(concept.key, facts, source, isRefuted: isRefuted)
        default: addState(concept.key, facts, source, isRefuted: isRefuted)
        }
    }

    /// A picture was taken, whatever it shows.
    private func readImaging(
        _ key: ConceptKey, _ element: Element, _ facts: ObservationFacts,
        _ source: SourceReference
    ) {
        guard element[.dataAbsentReason] == nil else { return }
        addObservation(key, facts, source, isRefuted: element[.valueBoolean]?.bool == false)
    }

    /// Codes that ask for a value of a table.
    private func readTopic(
        _ key: ConceptKey, _ element: Element, _ facts: ObservationFacts, _ source: SourceReference
    ) {
        switch key {
        case "feeding": readFeeding(element, facts, source)
        case "diet":
            let diets = values(of: element, .diet, facts, source)
            addDiet(diets, facts, source)
        case "mother-state":
            for state in values(of: element, .motherState, facts, source) {
                addState(state.key, facts, source)
            }
        case "n2o-exposure":
            for exposure in values(of: element, .nitrousOxide, facts, source) {
                addState(exposure.key, facts, source)
            }
        case "growth-flag": readFlagged(element, .growthFlag, facts, source)
        case "newborn-screening-interpretation":
            readNewbornScreening(.interpretation, element, facts, source)
        case "newborn-screening-positive":
            readNewbornScreening(.positiveConditions, element, facts, source)
        case "smoking-status": readSmoking(element, facts, source)
        case "development-status": readFlagged(element, .developmentStatus, facts, source)
        default: break
        }
    }

    /// Values that may be signs: kept as the value, and as the sign the tables make of it.
    private func readFlagged(
        _ element: Element, _ table: ConceptTable, _ facts: ObservationFacts,
        _ source: SourceReference
    ) {
        for value in values(of: element, table, facts, source) {
            addObservation(value.key, facts, source)
        }
        let value = element[.valueCodeableConcept]
        for sign in concepts(of: value, .neurologicalSigns) + concepts(of: value, .generalSigns) {
            addSign(sign.key, facts, source)
        }
    }

    /// Feeding: several codings, and components, all hold.
    private func readFeeding(
        _ element: Element, _ facts: ObservationFacts, _ source: SourceReference
    ) {
        var found = values(of: element, .feeding, facts, source)
        if element == facts.element {
            for component in element[.component].items {
                found += concepts(of: component[.valueCodeableConcept], .feeding)
            }
        }
        addFeeding(found, facts, source)
    }

    private func readMilestone(
        _ key: ConceptKey, _ element: Element, _ facts: ObservationFacts, _ source: SourceReference
    ) {
        guard element[.dataAbsentReason] == nil else { return }
        let isWorded = element[.valueCodeableConcept] != nil || element[.valueString] != nil
        var status = values(of: element, .milestoneStatus, facts, source).lazy.compactMap {
            MilestoneRecord.Status(rawValue: $0.key.rawValue)
        }.first
        if status == nil, let boolean = element[.valueBoolean]?.bool {
            status = boolean ? .achieved : .notAchieved
        }
        if status == nil, !isWorded {
            report(
                "value-not-understood", source,
                "\(key) has no value that is a milestone status; it is not used",
                subject: facts.person, time: facts.time)
        }
        guard let status else { return }
        records[facts.person.index].milestones.append(
            MilestoneRecord(
                key: key.rawValue, status: status, time: facts.effective?.start ?? facts.time,
                source: source))
    }

    /// The concepts of a value in a table; an issue where there is a value that is none of them.
    private func values(
        of element: Element, _ table: ConceptTable, _ facts: ObservationFacts,
        _ source: SourceReference
    ) -> [Concept] {
        var found = concepts(of: element[.valueCodeableConcept], table)
        if found.isEmpty, let text = element[.valueString]?.string,
            let concept = knowledge.concepts.concept(table, name: text)
        {
            found = [concept]
        }
        let hasValue = element[.valueCodeableConcept] != nil || element[.valueString] != nil
        if found.isEmpty, hasValue {
            report(
                "value-not-understood", source, "no coding of the value is known to the profiles",
                subject: facts.person, time: facts.time)
        }
        return found
    }

    /// All concepts of a CodeableConcept in a table: by its codings, else by its words.
    func concepts(of value: Element?, _ table: ConceptTable) -> [Concept] {
        guard let value else { return [] }
        var found: [Concept] = []
        for coding in value.codings {
            guard let text = CodedText(coding) else { continue }
            let concepts = knowledge.concepts.concepts(table, system: text.system, code: text.code)
            for concept in concepts where !found.contains(where: { $0.key == concept.key }) {
                found.append(concept)
            }
        }
        if !found.isEmpty { return found }
        return value.words.lazy.compactMap { self.knowledge.concepts.concept(table, name: $0) }
            .first.map { [$0] } ?? []
    }
}
