import ClinicalModel
import FHIRCore

/// The orders that a plan may refer to.
extension PlanReader {
    func medicationRequest(_ node: PlanNode) -> PlannedActivity {
        let element = node.element
        var activity = start(.medication, node, Self.medicationMembers)
        let product = product(element, node)
        activity.product = product.concept
        activity.substance = product.drug?.substance
        activity.route = product.drug?.route
        activity.statusReason = element[.statusReason]?.words.first
        activity.isProhibited = element[.doNotPerform]?.bool ?? false
        let dosages = Array(element[.dosageInstruction].items)
        let source = node.source
        let steps = dosages.enumerated().map { place, dosage in
            self.dosage(
                dosage, activity, product.drug, source.inner(".dosageInstruction[\(place)]"))
        }
        if let only = steps.first, steps.count == 1 {
            activity = only
        } else {
            activity.parts = steps.enumerated().map { place, step in
                var step = step
                step.id = "step-\(place + 1)"
                step.title = step.directions ?? "Step \(place + 1)"
                step.detail = nil
                return step
            }
        }
        setTitle(&activity)
        return activity
    }

    func serviceRequest(_ node: PlanNode) -> PlannedActivity {
        let element = node.element
        var activity = start(.service, node, Self.serviceMembers)
        activity.code = concept(element[.code])
        activity.isProhibited = element[.doNotPerform]?.bool ?? false
        let details = Array(element[Key("orderDetail")].items)
        activity.keys = ([element[.code]].compactMap(\.self) + details).flatMap {
            session.orderedKeys($0)
        }
        activity.performer = performers(element[Key("performer")])
        activity.isAsNeeded =
            element[Key("asNeededBoolean")]?.bool
            ?? (element[Key("asNeededCodeableConcept")] != nil)
        activity.asNeededReason = concept(element[Key("asNeededCodeableConcept")])
        if let words = element.text(Key("patientInstruction")) {
            activity.detail = [activity.detail, words].compactMap(\.self).joined(separator: "\n")
        }
        setOccurrence(&activity, element, node.source)
        setTitle(&activity)
        return activity
    }

    private func setOccurrence(
        _ activity: inout PlannedActivity, _ element: Element, _ source: SourceReference
    ) {
        if let time = session.time(element[Key("occurrenceDateTime")], in: source) {
            activity.timing = .at(time)
        } else if let timing = element[.occurrenceTiming] {
            activity.timing = self.timing(timing, source.inner(".occurrenceTiming"))
            setTarget(&activity)
        } else if element[Key("occurrencePeriod")] != nil {
            activity.window = window(
                element[Key("occurrencePeriod")], source.inner(".occurrencePeriod"))
        }
    }

    /// One moment within bounds is a window and the day that is meant.
    private func setTarget(_ activity: inout PlannedActivity) {
        guard let timing = activity.timing, let bounds = timing.bounds, timing.events.count == 1
        else { return }
        var target = PlannedTiming()
        target.events = timing.events
        activity.timing?.bounds = nil
        guard activity.timing == target else {
            activity.timing = timing
            return
        }
        activity.window = bounds
    }

    func task(_ node: PlanNode) -> PlannedActivity {
        let element = node.element
        var activity = start(.task, node, Self.taskMembers)
        activity.code = concept(element[.code])
        activity.title = element.text(Key("description")) ?? ""
        activity.statusReason = element[.statusReason]?.words.first
        activity.performer = words(element[Key("owner")])
        activity.reason = concept(element[Key("reasonCode")])
        if let restriction = element[Key("restriction")] {
            let source = node.source.inner(".restriction")
            listUnread(restriction, ["period"], source)
            activity.window = window(restriction[Key("period")], source.inner(".period"))
        }
        if activity.window == nil {
            activity.window = window(
                element[Key("executionPeriod")], node.source.inner(".executionPeriod"))
        }
        setTitle(&activity)
        return activity
    }

    func appointment(_ node: PlanNode) -> PlannedActivity {
        let element = node.element
        var activity = start(.appointment, node, Self.appointmentMembers)
        activity.code = first(element[Key("serviceType")], "serviceType", node.source)
            .flatMap(concept)
        activity.title = element.text(Key("description")) ?? ""
        activity.detail = element.text(Key("comment"))
        activity.statusReason = element[Key("cancelationReason")]?.words.first
        let others = element[.participant].items.compactMap { participant -> String? in
            guard let actor = participant[Key("actor")],
                !(actor.text(Key("reference")) ?? "").contains("Patient/")
            else { return nil }
            return actor.text(Key("display"))
        }
        activity.performer = others.isEmpty ? nil : others.joined(separator: ", ")
        if let period = first(element[Key("requestedPeriod")], "requestedPeriod", node.source) {
            activity.window = window(period, node.source.inner(".requestedPeriod[0]"))
        }
        setTime(&activity, element, node.source)
        setTitle(&activity)
        return activity
    }

    private func setTime(
        _ activity: inout PlannedActivity, _ element: Element, _ source: SourceReference
    ) {
        guard let start = session.time(element[Key("start")], in: source.inner(".start")) else {
            return
        }
        var timing = PlannedTiming.at(start)
        let end = session.time(element[Key("end")], in: source.inner(".end"))
        if let start = start.instant, let end = end?.instant, end > start {
            timing.duration = .init(Exact((end.seconds - start.seconds) / 60), .minute)
        } else if let minutes = whole(element[Key("minutesDuration")]), minutes > 0 {
            timing.duration = .init(Exact(minutes), .minute)
        } else if let end, end.order(to: start) == .before {
            report(
                "careplan-timing-not-understood", source,
                "the appointment ends before it starts; its end is not used")
        }
        activity.timing = timing
    }

    func nutritionOrder(_ node: PlanNode) -> PlannedActivity {
        let element = node.element
        var activity = start(.nutrition, node, Self.nutritionMembers)
        let diet = element[Key("oralDiet")]
        let supplement =
            diet == nil ? first(element[Key("supplement")], "supplement", node.source) : nil
        let formula = diet == nil && supplement == nil ? element[Key("enteralFormula")] : nil
        for (name, part) in [
            ("supplement", diet == nil ? nil : element[Key("supplement")]),
            ("enteralFormula", formula == nil ? element[Key("enteralFormula")] : nil),
        ] where part != nil {
            report(
                "careplan-part-not-read", node.source.inner(".\(name)"),
                "only the first part of the order is read")
        }
        if let diet {
            let source = node.source.inner(".oralDiet")
            listUnread(diet, ["type", "schedule", "instruction"], source)
            activity.code = first(diet[Key("type")], "type", source).flatMap(concept)
            setIntake(&activity, diet, source)
        } else if let supplement {
            let source = node.source.inner(".supplement[0]")
            listUnread(
                supplement, ["type", "productName", "schedule", "quantity", "instruction"], source)
            let name = supplement.text(Key("productName")).map { PlannedConcept(text: $0) }
            activity.product = concept(supplement[Key("type")]) ?? name
            activity.dose = session.quantity(supplement[Key("quantity")]).map {
                PlannedDose(amount: $0)
            }
            setIntake(&activity, supplement, source)
        } else if let formula {
            let source = node.source.inner(".enteralFormula")
            listUnread(formula, ["baseFormulaType", "administrationInstruction"], source)
            activity.code = concept(formula[Key("baseFormulaType")])
            activity.directions = formula.text(Key("administrationInstruction"))
        }
        setTitle(&activity)
        return activity
    }

    private func setIntake(
        _ activity: inout PlannedActivity, _ part: Element, _ source: SourceReference
    ) {
        if let schedule = first(part[Key("schedule")], "schedule", source) {
            activity.timing = timing(schedule, source.inner(".schedule[0]"))
        }
        activity.directions = part.text(Key("instruction"))
    }

    /// What all orders have in common, and what of this one is not understood.
    func start(
        _ kind: PlannedActivity.Kind, _ node: PlanNode, _ known: Set<String>
    ) -> PlannedActivity {
        var activity = PlannedActivity(id: "", kind: kind, title: "")
        let element = node.element
        setAction(&activity, element[Key("instantiatesUri")])
        if kind != .task {
            activity.reason = first(element[Key("reasonCode")], "reasonCode", node.source)
                .flatMap(concept)
        }
        let notes = notes(element[Key("note")])
        activity.detail = notes.isEmpty ? nil : notes.joined(separator: "\n")
        listUnread(element, known.union(Self.common), node.source)
        return activity
    }

    /// Who, for whom, by which plan: the plan itself says so.
    private static let common: Set<String> = [
        "identifier", "instantiatesUri", "instantiatesCanonical", "status", "intent", "subject",
        "authoredOn", "requester", "reasonCode", "note", "basedOn", "groupIdentifier",
    ]
    private static let medicationMembers: Set<String> = [
        "statusReason", "doNotPerform", "medicationCodeableConcept", "medicationReference",
        "dosageInstruction",
    ]
    private static let serviceMembers: Set<String> = [
        "doNotPerform", "code", "orderDetail", "occurrenceDateTime", "occurrencePeriod",
        "occurrenceTiming", "asNeededBoolean", "asNeededCodeableConcept", "performer",
        "patientInstruction",
    ]
    private static let taskMembers: Set<String> = [
        "statusReason", "code", "description", "for", "owner", "restriction", "executionPeriod",
        "focus", "partOf", "lastModified",
    ]
    private static let appointmentMembers: Set<String> = [
        "serviceType", "description", "comment", "cancelationReason", "participant",
        "requestedPeriod", "start", "end", "minutesDuration", "created",
    ]
    private static let nutritionMembers: Set<String> = [
        "patient", "dateTime", "orderer", "oralDiet", "supplement", "enteralFormula",
    ]
}
