import ClinicalModel
import FHIRCore

extension ReadingSession {
    /// A Procedure: dated B12 injections count as given, operations are conditions.
    func readProcedure(_ number: Int) {
        let procedure = resources.entries[number].element
        guard let code = procedure[.code], mayMatter(code), isUsable(number),
            let status = procedure.text(.status), status != "entered-in-error",
            let person = person(of: procedure[.subject], from: number)
        else { return }
        let source = resources.source(number)
        let when = span(
            dateTime: procedure[.performedDateTime], period: procedure[.performedPeriod],
            in: source)
        let isDone = status == "completed" || status == "in-progress"
        for concept in concepts(byCodeOf: code, .procedures)
        where concept.key == "b12-injections-started" && when != nil {
            records[person.index].medications.append(
                MedicationRecord(
                    kind: .administration, source: source, substance: .vitaminB12,
                    status: status, countsAsGiven: isDone, start: when?.start, end: when?.end,
                    route: .parenteral))
        }
        guard isDone else { return }
        for concept in concepts(byCodeOf: code, .conditions)
            + concepts(byCodeOf: code, .nitrousOxide)
        {
            records[person.index].conditions.append(
                ConditionRecord(
                    key: concept.key, source: source, onset: when?.start, recorded: when?.start))
        }
    }

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
            let patient = person(of: history[.patient], from: number)
        else { return }
        let mother = dyads.first { $0.infant == patient }?.mother
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

    /// Diets that were ordered: they tell what the person eats from that day on.
    func readNutritionOrder(_ number: Int) {
        let order = resources.entries[number].element
        var concepts: [Concept] = []
        let values =
            Array(order[.foodPreferenceModifier].items)
            + order[.oralDiet].items.flatMap { Array($0[.type].items) }
        for value in values {
            for concept in self.concepts(of: value, .diet)
            where !concepts.contains(where: { $0.key == concept.key }) {
                concepts.append(concept)
            }
        }
        let kinds = concepts.compactMap { DietRecord.Kind(rawValue: $0.key.rawValue) }
        guard !kinds.isEmpty, isUsable(number),
            !["entered-in-error", "draft", "revoked"].contains(order.text(.status) ?? ""),
            let person = person(of: order[.patient], from: number)
        else { return }
        let source = resources.source(number)
        records[person.index].diets.append(
            DietRecord(
                kinds: kinds,
                period: Period(
                    start: time(order[.dateTime], in: source), end: nil, isSingleDate: true),
                source: source))
    }

    /// Milestones asked in a questionnaire: the item's linkId is the milestone's code.
    func readQuestionnaireResponse(_ number: Int) {
        let response = resources.entries[number].element
        guard let items = response[.item], isUsable(number),
            ["completed", "amended", "in-progress"].contains(response.text(.status) ?? "")
        else { return }
        var found: [(key: String, status: MilestoneRecord.Status, path: String)] = []
        collect(items, ".item", &found)
        guard !found.isEmpty, let person = person(of: response[.subject], from: number) else {
            return
        }
        let source = resources.source(number)
        let authored = time(response[.authored], in: source)
        for milestone in found {
            records[person.index].milestones.append(
                MilestoneRecord(
                    key: milestone.key, status: milestone.status, time: authored,
                    source: source.member(source.member + milestone.path)))
        }
    }

    private func collect(
        _ items: Element, _ path: String,
        _ found: inout [(key: String, status: MilestoneRecord.Status, path: String)]
    ) {
        for (position, item) in items.items.enumerated() {
            let itemPath = "\(path)[\(position)]"
            if let linkID = item.text(.linkId),
                let milestone = knowledge.concepts.concept(
                    .milestones, system: CodeSystemURI.observations, code: linkID)
            {
                for answer in item[.answer].items {
                    guard let coding = answer[.valueCoding].flatMap(CodedText.init),
                        let status = knowledge.concepts.concept(
                            .milestoneStatus, system: coding.system, code: coding.code)
                    else { continue }
                    if let status = MilestoneRecord.Status(rawValue: status.key.rawValue) {
                        found.append((milestone.key.rawValue, status, itemPath))
                    }
                }
            }
            if let inner = item[.item] { collect(inner, itemPath + ".item", &found) }
        }
    }

    /// Orders of measurements the rules know.
    func readServiceRequest(_ number: Int) {
        let request = resources.entries[number].element
        guard let code = request[.code] else { return }
        var keys: [AnalyteKey] = []
        switch meaning(of: code) {
        case .analyte(let analyte): keys = [analyte.key]
        case .localName(let match): keys = match.keys.count == 1 ? match.keys : []
        case .nothing, .foreign, .concept:
            guard mayMatter(code) else { return }
            let isB12 = concepts(byCodeOf: code, .procedures).contains {
                $0.key == "b12-measurement"
            }
            keys = isB12 ? [.b12] : []
        }
        guard !keys.isEmpty, isUsable(number), !(request[.doNotPerform]?.bool ?? false),
            let status = request.text(.status), status != "entered-in-error",
            let person = person(of: request[.subject], from: number)
        else { return }
        let source = resources.source(number)
        records[person.index].orders.append(
            OrderRecord(
                keys: keys, isActive: status == "active" || status == "on-hold",
                time: time(request[.authoredOn], in: source)
                    ?? time(request[.occurrenceDateTime], in: source),
                source: source))
    }
}
