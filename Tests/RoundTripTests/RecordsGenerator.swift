import ClinicalModel

/// Makes the records of one person after another; every resource has a number of its own.
struct RecordsGenerator {
    let knowledge: Knowledge
    let tables: GeneratorTables
    private var number = 0
    var ordinal = 0
    /// The youngest person's birth, where it is a day.
    var youngest: Day?

    init(knowledge: Knowledge, tables: GeneratorTables) {
        self.knowledge = knowledge
        self.tables = tables
    }

    /// A resource of its own, with an id or only a fullUrl.
    mutating func source(_ type: String, _ choices: inout Choices) -> SourceReference {
        number += 1
        if choices.below(5) == 4 {
            let digits = String(number)
            let url =
                "urn:uuid:00000000-0000-4000-8000-"
                + String(repeating: "0", count: 12 - digits.count) + digits
            return SourceReference(reference: url, resourceType: type, fullURL: url)
        }
        return SourceReference(reference: "\(type)/r-\(number)", resourceType: type)
    }

    /// Some records of some kinds.
    mutating func fill(_ record: inout PatientRecord, _ choices: inout Choices) {
        var made = record
        _ = choices.list(upTo: 8) { choices in
            add(to: &made, &choices)
            return true
        }
        made.gestationalAgeDays = choices.optional { 160 + $0.below(140) }
        record = made
    }

    private mutating func add(to record: inout PatientRecord, _ choices: inout Choices) {
        switch choices.below(15) {
        case 0, 1: record.results.append(contentsOf: results(of: record.person, &choices))
        case 2: record.signs.append(sign(&choices))
        case 3: record.milestones.append(contentsOf: milestones(&choices))
        case 4: record.conditions.append(condition(&choices))
        case 5: record.feeding.append(feeding(&choices))
        case 6: record.diets.append(diet(&choices))
        case 7, 8: addMedication(to: &record, &choices)
        case 9: record.orders.append(order(&choices))
        case 10: record.overrides.append(contentsOf: overrides(&choices))
        case 11: record.procedures.append(procedure(&choices))
        case 12: record.newbornScreenings.append(screening(&choices))
        case 13: record.allergies.append(allergy(&choices))
        default: addPlanOrPicture(to: &record, &choices)
        }
    }

    private mutating func addPlanOrPicture(
        to record: inout PatientRecord, _ choices: inout Choices
    ) {
        if choices.flag() { return addPlan(to: &record, &choices) }
        addPicture(to: &record, &choices)
    }

    // MARK: Signs and states

    private mutating func sign(_ choices: inout Choices) -> SignRecord {
        let keys = tables.keys(.neurologicalSigns) + tables.keys(.generalSigns)
        let key = choices.pick(keys)
        guard choices.flag() else {
            let facts = conditionFacts(&choices)
            return SignRecord(
                key: key, source: source("Condition", &choices), onset: facts.onset,
                abatement: facts.abatement, recorded: facts.recorded ?? facts.onset,
                isClinicallyActive: facts.isActive, isRefuted: facts.isRefuted)
        }
        let times = stretch(&choices)
        return SignRecord(
            key: key, source: source("Observation", &choices), onset: times.start,
            abatement: times.end, recorded: times.start, isRefuted: choices.flag())
    }

    private struct ConditionFacts {
        var onset: FuzzyTime?
        var abatement: FuzzyTime?
        var recorded: FuzzyTime?
        var isActive: Bool
        var isRefuted: Bool
    }

    private func conditionFacts(_ choices: inout Choices) -> ConditionFacts {
        let onset = choices.optional(TimeGenerator.time)
        let abatement = choices.optional(TimeGenerator.time)
        return ConditionFacts(
            onset: onset, abatement: abatement, recorded: choices.optional(TimeGenerator.time),
            isActive: abatement == nil && !choices.flag(), isRefuted: choices.flag())
    }

    /// An Observation's time: perhaps none, perhaps with an end.
    private func stretch(_ choices: inout Choices) -> (start: FuzzyTime?, end: FuzzyTime?) {
        guard let start = choices.optional(TimeGenerator.time) else { return (nil, nil) }
        return (start, choices.optional(TimeGenerator.time))
    }

    private mutating func condition(_ choices: inout Choices) -> ConditionRecord {
        let others = [ConceptTable.exposures, .motherState, .nitrousOxide].flatMap(tables.keys)
        switch choices.below(5) {
        case 0:
            let facts = conditionFacts(&choices)
            var record = ConditionRecord(
                key: choices.pick(tables.keys(.conditions) + others),
                source: source("Condition", &choices), onset: facts.onset,
                abatement: facts.abatement, recorded: facts.recorded,
                isClinicallyActive: facts.isActive, isRefuted: facts.isRefuted)
            record.isUnconfirmed = !facts.isRefuted && choices.flag()
            return record
        case 1:
            let times = stretch(&choices)
            return ConditionRecord(
                key: choices.pick(others), source: source("Observation", &choices),
                onset: times.start, abatement: times.end, recorded: times.start,
                isRefuted: choices.flag())
        case 2:
            return ConditionRecord(
                key: "previous-affected-child", source: source("FamilyMemberHistory", &choices),
                recorded: choices.optional(TimeGenerator.time))
        case 3:
            let time = choices.optional(TimeGenerator.time)
            return ConditionRecord(
                key: choices.pick(["gastrectomy", "ileal-resection", "bariatric-surgery"]),
                source: source("Procedure", &choices), onset: time, recorded: time)
        default:
            let time = choices.optional(TimeGenerator.time)
            return ConditionRecord(
                key: choices.pick(tables.keys(.conditions)),
                source: source("DiagnosticReport", &choices), onset: time, recorded: time)
        }
    }

    // MARK: What was seen and told

    private mutating func milestones(_ choices: inout Choices) -> [MilestoneRecord] {
        let keys = tables.keys(.milestones).map(\.rawValue)
        let statuses: [MilestoneRecord.Status] = [.achieved, .notAchieved, .lost]
        let time = choices.optional(TimeGenerator.time)
        func milestone(_ source: SourceReference, _ choices: inout Choices) -> MilestoneRecord {
            MilestoneRecord(
                key: choices.pick(keys), status: choices.pick(statuses), time: time,
                source: source)
        }
        guard choices.flag() else { return [milestone(source("Observation", &choices), &choices)] }
        let response = source("QuestionnaireResponse", &choices)
        return (0...choices.below(3)).map { place in
            milestone(response.member(".item[\(place)]"), &choices)
        }
    }

    private mutating func feeding(_ choices: inout Choices) -> FeedingRecord {
        let kinds: [FeedingRecord.Kind] = [
            .breastfed, .exclusiveBreastMilk, .predominantlyBreast, .mixedFeeding, .formula,
            .solids, .breastfeedingStopped,
        ]
        switch choices.below(3) {
        case 0:
            return FeedingRecord(
                kinds: some(kinds, &choices), period: TimeGenerator.period(&choices),
                source: source("Observation", &choices))
        case 1:
            return FeedingRecord(
                kinds: [choices.pick(kinds)], period: habit(&choices),
                source: source("Condition", &choices))
        default:
            let text = choices.pick(["600", "0", "72.50", "1e2"])
            let number = Exact(decimalText: text)
            return FeedingRecord(
                kinds: number == .zero ? [] : [.formula], period: TimeGenerator.period(&choices),
                formulaVolume: ReportedQuantity(
                    text: text, number: number, unit: choices.pick([nil, "mL/Tag"]),
                    unitCode: "mL/d"),
                source: source("Observation", &choices))
        }
    }

    private mutating func diet(_ choices: inout Choices) -> DietRecord {
        let kinds: [DietRecord.Kind] = [
            .omnivore, .fortifiedFood, .vegetarian, .lactoVegetarian, .lactoOvoVegetarian, .vegan,
        ]
        switch choices.below(3) {
        case 0:
            return DietRecord(
                kinds: some(kinds, &choices), period: TimeGenerator.period(&choices),
                source: source("Observation", &choices))
        case 1:
            return DietRecord(
                kinds: [choices.pick(kinds)], period: habit(&choices),
                source: source("Condition", &choices))
        default:
            let time = choices.optional(TimeGenerator.time)
            return DietRecord(
                kinds: some(kinds, &choices),
                period: Period(start: time, end: nil, isSingleDate: true),
                source: source("NutritionOrder", &choices))
        }
    }

    /// A habit told as a Condition: from its onset, and until it abated.
    private func habit(_ choices: inout Choices) -> Period {
        Period(
            start: choices.optional(TimeGenerator.time), end: choices.optional(TimeGenerator.time))
    }

    /// One value, or two different ones.
    private func some<Value: Equatable>(_ values: [Value], _ choices: inout Choices) -> [Value] {
        let first = choices.pick(values)
        let second = choices.pick(values)
        return first == second || !choices.flag() ? [first] : [first, second]
    }

    private mutating func screening(_ choices: inout Choices) -> NewbornScreeningRecord {
        let isPositive = choices.flag()
        let coded: [ConceptKey] = ["propionic-acidaemia", "cblg-disorder", "homocystinuria"]
        var disorders = choices.flag() ? some(coded, &choices) : []
        var answers = ["Befund µ"] + choices.list(upTo: 2) { $0.pick(["Kommentar", "§ 3"]) }
        if isPositive, choices.flag() {
            answers[0] = "Methylmalonic acidaemia"
            disorders.append("mma-disorder")
        }
        return NewbornScreeningRecord(
            topic: isPositive ? .positiveConditions : .interpretation, answers: answers,
            disorders: disorders, time: choices.optional(TimeGenerator.time),
            source: source("Observation", &choices))
    }

    private mutating func allergy(_ choices: inout Choices) -> AllergyRecord {
        AllergyRecord(
            allergen: choices.pick([.cobalamin, .cobalt]),
            source: source("AllergyIntolerance", &choices),
            onset: choices.optional(TimeGenerator.time),
            recorded: choices.optional(TimeGenerator.time), isClinicallyActive: !choices.flag(),
            isRefuted: choices.flag())
    }

    // MARK: What was done and asked

    private mutating func order(_ choices: inout Choices) -> OrderRecord {
        OrderRecord(
            keys: [choices.pick(tables.orderable)], isActive: choices.flag(),
            time: choices.optional(TimeGenerator.time),
            source: source("ServiceRequest", &choices))
    }

    private mutating func overrides(_ choices: inout Choices) -> [OverrideRecord] {
        let rule = choices.pick(tables.rules)
        func override(_ source: SourceReference, _ choices: inout Choices) -> OverrideRecord {
            OverrideRecord(
                rule: rule, text: choices.optional { $0.pick(["besprochen", "„ok“ 中"]) },
                time: choices.optional(TimeGenerator.time), source: source)
        }
        if choices.flag() {
            var flag = override(source("Flag", &choices), &choices)
            flag.end = choices.optional(TimeGenerator.time)
            return [flag]
        }
        let issue = source("DetectedIssue", &choices)
        return (0...choices.below(2)).map { place in
            override(issue.member(".mitigation[\(place)]"), &choices)
        }
    }

    private mutating func procedure(_ choices: inout Choices) -> ProcedureRecord {
        let named: [ConceptKey] = [
            "gastroscopy", "gastric-biopsy", "coeliac-serology", "transfusion",
        ]
        var period = TimeGenerator.period(&choices)
        let kind = choices.below(3)
        if kind == 1 {
            return ProcedureRecord(
                key: choices.pick(named), period: period,
                source: source("Observation", &choices))
        }
        // Only an Observation can have the dates of a schedule.
        if period.isSingleDate { period.end = nil }
        let keys = kind == 0 ? named + ["b12-injections-stopped"] : named
        return ProcedureRecord(
            key: choices.pick(keys), period: period,
            source: source(kind == 0 ? "Procedure" : "DiagnosticReport", &choices))
    }

    /// Growth and development as values, and pictures of the head.
    private mutating func addPicture(to record: inout PatientRecord, _ choices: inout Choices) {
        switch choices.below(4) {
        case 0:
            let times = stretch(&choices)
            let source = source("Observation", &choices)
            let keys: [ConceptKey] = [
                "growth-normal", "development-normal", "below-2nd-centile", "regression",
            ]
            let key = choices.pick(keys)
            let hasSign = key == "below-2nd-centile" || key == "regression"
            record.observations.append(
                ConditionRecord(
                    key: key, source: source, onset: times.start, abatement: times.end,
                    recorded: times.start, isRefuted: !hasSign && choices.flag()))
            guard hasSign else { return }
            record.signs.append(
                SignRecord(
                    key: key == "regression" ? key : "failure-to-thrive", source: source,
                    onset: times.start, abatement: times.end, recorded: times.start))
        case 1:
            let times = stretch(&choices)
            record.observations.append(
                ConditionRecord(
                    key: choices.pick(["head-ct", "brain-mri"]),
                    source: source("Observation", &choices), onset: times.start,
                    abatement: times.end, recorded: times.start, isRefuted: choices.flag()))
        default:
            let time = choices.optional(TimeGenerator.time)
            record.observations.append(
                ConditionRecord(
                    key: choices.pick(["head-ct", "brain-mri"]),
                    source: source(
                        choices.pick(["DiagnosticReport", "ImagingStudy"]), &choices),
                    onset: time, recorded: time))
        }
    }
}
