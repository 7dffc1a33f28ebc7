import ClinicalModel
import FHIRSyntax

/// What was said: histories, questionnaires, diets, allergies, orders of measurements.
extension RecordWriting {
    /// A child of a mother, or a sibling of an infant, with a deficiency.
    mutating func writeFamilyHistory(_ group: RecordGroup, at address: ResourceAddress) {
        let records = group.items.compactMap { item -> ConditionRecord? in
            if case .condition(let record) = item { record } else { nil }
        }
        guard let record = records.first else { return }
        // What a sibling has is the mother's history, where she is known.
        let isInfant = document.dyads.contains { $0.infant == group.person }
        let isMother = isInfant || person(group.person).sex == .female
        let subject = subject(of: group)
        let isOfChild = records.contains { $0.key == "previous-affected-child" }
        let relationship = isOfChild ? isMother ? "CHILD" : "SIB" : "FAMMEMB"
        let codes = records.map { familyDisorder($0.key) }
        add(address) { history in
            history.member("status", "partial")
            history.reference("patient", subject)
            history.time("date", record.recorded)
            history.concept(
                "relationship",
                WrittenConcept(
                    "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
                    relationship))
            history.array("condition") { array in
                for code in codes { array.object { $0.concept("code", code) } }
            }
        }
    }

    /// What a relative has, by a code, or by its name where the profiles have no code.
    private func familyDisorder(_ key: ConceptKey) -> WrittenConcept {
        let disorder = key == "previous-affected-child" ? "b12-deficiency" : key.rawValue
        let meaning = ConceptMeaning(.conditions, disorder)
        guard let codings = coder.codings(for: [meaning], asked: [.conditions]), !codings.isEmpty
        else { return WrittenConcept(text: coder.name(of: meaning)) }
        return WrittenConcept(codings: codings)
    }

    mutating func writeNutritionOrder(_ group: RecordGroup, at address: ResourceAddress) {
        guard case .diet(let record) = group.items.first else { return }
        let codes = record.kinds.compactMap { kind in
            coder.codings(for: [ConceptMeaning(.diet, kind.rawValue)], asked: [.diet])?.first
        }
        let subject = subject(of: group)
        add(address) { order in
            order.member("status", "unknown")
            order.member("intent", "order")
            order.reference("patient", subject)
            if let start = record.period.start {
                order.time("dateTime", start)
            } else {
                order.absent("dateTime")
            }
            order.array("foodPreferenceModifier") { array in
                for code in codes {
                    array.object { $0.members(of: WrittenConcept(codings: [code])) }
                }
            }
        }
    }

    /// Milestones asked in a questionnaire, one item each.
    mutating func writeQuestionnaireResponse(_ group: RecordGroup, at address: ResourceAddress) {
        let milestones = group.items.compactMap { item -> MilestoneRecord? in
            if case .milestone(let record) = item { record } else { nil }
        }
        let subject = subject(of: group)
        let coder = coder
        add(address) { response in
            response.member("status", "completed")
            response.reference("subject", subject)
            response.time("authored", milestones.first?.time)
            response.array("item") { items in
                for milestone in milestones { items.milestone(milestone, coder) }
            }
        }
    }

    mutating func writeAllergy(_ group: RecordGroup, at address: ResourceAddress) {
        guard case .allergy(let record) = group.items.first else { return }
        let subject = subject(of: group)
        let substance = allergen(record.allergen)
        add(address) { allergy in
            let status = record.isClinicallyActive ? "active" : "inactive"
            let system = "http://terminology.hl7.org/CodeSystem/allergyintolerance-"
            allergy.concept("clinicalStatus", WrittenConcept(system + "clinical", status))
            if record.isRefuted {
                allergy.concept(
                    "verificationStatus", WrittenConcept(system + "verification", "refuted"))
            }
            allergy.concept("code", substance)
            allergy.reference("patient", subject)
            allergy.time("onsetDateTime", record.onset)
            allergy.time("recordedDate", record.recorded)
        }
    }

    private func allergen(_ allergen: AllergyRecord.Allergen) -> WrittenConcept {
        switch allergen {
        case .cobalamin: drugCode(.vitaminB12, isAntidote: false)
        case .cobalt: WrittenConcept(text: coder.name(of: ConceptMeaning(.drugs, "cobalt")))
        }
    }

    mutating func writeServiceRequest(_ group: RecordGroup, at address: ResourceAddress) {
        guard case .order(let record) = group.items.first else { return }
        let planned = plannedOrders[record.source.reference]
        let status = planned?.status ?? (record.isActive ? "active" : "unknown")
        writeServiceRequest(
            keys: record.keys, status: status, intent: "order", planned: planned,
            authored: record.time, subject: subject(of: group), at: address)
    }

    mutating func writeServiceRequest(
        keys: [AnalyteKey], status: String, intent: String, planned: CarePlanRecord.Activity?,
        authored: FuzzyTime?, subject: String?, at address: ResourceAddress
    ) {
        let code = keys.first.flatMap { key -> WrittenConcept? in
            var concept = self.code(of: key)
            concept?.text = knowledge.analyte(key)?.title
            return concept
        }
        add(address) { request in
            request.member("status", status)
            request.member("intent", intent)
            if planned?.isProhibited ?? false {
                request.name("doNotPerform")
                request.bool(true)
            }
            request.concept("code", code)
            request.reference("subject", subject)
            request.timing(
                "occurrenceTiming", bounds: planned?.period, perDay: planned?.dosesPerDay)
            request.time("authoredOn", authored)
        }
    }
}

/// What clinicians have said to findings.
extension RecordWriting {
    mutating func writeDetectedIssue(_ group: RecordGroup, at address: ResourceAddress) {
        let overrides = Self.overrides(of: group)
        guard let rule = overrides.first?.rule else { return }
        let subject = subject(of: group)
        let infant = document.dyads.first { $0.mother == group.person }?.infant
        let isOther = person(group.person).isRelatedPersonOnly && infant != nil
        let patient = isOther ? infant.flatMap(url) : subject
        add(address) { issue in
            if isOther {
                issue.array("extension") { array in
                    array.object { object in
                        object.member("url", Canonical.structureDefinition("finding-subject"))
                        object.reference("valueReference", subject)
                    }
                }
            }
            issue.member("status", "final")
            issue.concept("code", WrittenConcept(Canonical.rules, rule))
            issue.reference("patient", patient)
            issue.array("mitigation") { array in
                for override in overrides {
                    array.object { mitigation in
                        mitigation.concept("action", WrittenConcept(text: override.text))
                        mitigation.time("date", override.time)
                    }
                }
            }
        }
    }

    mutating func writeFlag(_ group: RecordGroup, at address: ResourceAddress) {
        let overrides = Self.overrides(of: group)
        guard let override = overrides.first else { return }
        let subject = subject(of: group)
        add(address) { flag in
            flag.member("status", "active")
            var code = WrittenConcept(Canonical.rules, override.rule)
            code.text = override.text
            flag.concept("code", code)
            flag.reference("subject", subject)
            flag.period("period", Period(start: override.time, end: override.end))
        }
    }

    private static func overrides(of group: RecordGroup) -> [OverrideRecord] {
        group.items.compactMap { item in
            if case .override(let record) = item { record } else { nil }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func milestone(_ milestone: MilestoneRecord, _ coder: ConceptCoder) {
        let status = ConceptMeaning(.milestoneStatus, milestone.status.rawValue)
        let coding = coder.codings(for: [status], asked: [.milestoneStatus])?.first
        object { item in
            item.member("linkId", milestone.key)
            item.array("answer") { answers in
                answers.object { answer in
                    answer.object("valueCoding") { value in
                        value.member("system", coding?.system)
                        value.member("code", coding?.code ?? milestone.status.rawValue)
                    }
                }
            }
        }
    }
}
