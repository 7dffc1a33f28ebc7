import ClinicalModel
import FHIRCore

extension PlanReader {
    /// An activity that stands in the plan itself.
    func detailed(
        _ element: Element, _ plan: PlanNode, _ source: SourceReference
    ) -> PlannedActivity? {
        guard let detail = element[.detail], detail.isObject else { return nil }
        let source = source.inner(".detail")
        listUnread(detail, Self.detailMembers, source)
        let product = product(detail, plan)
        let drug = product.drug
        var activity = PlannedActivity(
            id: "", kind: kind(of: detail, product.concept), title: "",
            status: status(of: detail, source))
        activity.source = source
        activity.code = concept(detail[.code])
        activity.product = product.concept
        activity.substance = drug?.substance
        activity.reason = first(detail[Key("reasonCode")], "reasonCode", source).flatMap(concept)
        activity.statusReason = detail[.statusReason]?.words.first
        activity.isProhibited = detail[.doNotPerform]?.bool ?? false
        activity.location = words(detail[Key("location")])
        activity.performer = performers(detail[Key("performer")])
        activity.detail = detail.text(Key("description"))
        setAction(&activity, detail[Key("instantiatesUri")])
        if activity.kind == .service || activity.kind == .task, let code = detail[.code] {
            activity.keys = session.orderedKeys(code)
        }
        setSchedule(&activity, detail, source)
        setDose(&activity, detail, drug, source)
        setTitle(&activity)
        return activity
    }

    private func kind(
        of detail: Element, _ product: PlannedConcept?
    ) -> PlannedActivity.Kind {
        if let kind = detail.text(.kind).flatMap({ Self.kinds[$0] }) { return kind }
        if product != nil { return .medication }
        let isScheduled = ["scheduledTiming", "scheduledPeriod", "scheduledString"].contains {
            detail.member(named: $0) != nil
        }
        let isCoded = detail[.code]?.codings.contains { _ in true } ?? false
        return isScheduled || isCoded ? .task : .text
    }

    private func status(
        of detail: Element, _ source: SourceReference
    ) -> PlannedActivity.Status {
        if let status = detail.text(.status).flatMap(PlannedActivity.Status.init) { return status }
        report(
            "status-unreadable", source.inner(".status"),
            "the status of the activity is missing or no code of R4; it is read as unknown")
        return .unknown
    }

    /// When: a schedule, a stretch of time, or words.
    private func setSchedule(
        _ activity: inout PlannedActivity, _ detail: Element, _ source: SourceReference
    ) {
        if let timing = detail[Key("scheduledTiming")] {
            activity.timing = self.timing(timing, source.inner(".scheduledTiming"))
        }
        if detail[Key("scheduledPeriod")] != nil {
            activity.window = window(
                detail[Key("scheduledPeriod")], source.inner(".scheduledPeriod"))
        }
        if let words = detail.text(Key("scheduledString")) {
            activity.directions = words
            report(
                "careplan-timing-not-understood", source.inner(".scheduledString"),
                "the schedule is words alone; it is kept as written and nothing is scheduled by it")
        }
    }

    /// A Period in which something is due.
    func window(_ element: Element?, _ source: SourceReference) -> Period? {
        guard let period = session.period(element, in: source) else { return nil }
        guard !period.isReversed else {
            report(
                "careplan-timing-not-understood", source,
                "the period ends before it starts; it is not used")
            return nil
        }
        return period
    }

    private func setDose(
        _ activity: inout PlannedActivity, _ detail: Element, _ drug: DrugFacts?,
        _ source: SourceReference
    ) {
        let single = session.quantity(detail[Key("quantity")])
        let daily = session.quantity(detail[Key("dailyAmount")])
        let route = activity.detail.flatMap(session.route(named:))
        activity.route = route ?? drug?.route
        guard single != nil || daily != nil || drug != nil else { return }
        var dose = PlannedDose(amount: single)
        dose.dailyAmount = daily
        if let drug {
            let perDay = TimingFrequency.dosesPerDay(detail[Key("scheduledTiming")], session)
            let stated = session.dose(ofDetail: detail, drug, perDay: perDay)
            take(stated, &dose, drug, source)
        }
        if dose != PlannedDose() { activity.dose = dose }
    }

    /// Micrograms, where they can be told.
    func take(
        _ stated: StatedDose?, _ dose: inout PlannedDose, _ drug: DrugFacts,
        _ source: SourceReference
    ) {
        guard let stated else { return }
        if let micrograms = stated.micrograms {
            dose.micrograms = stated.least ?? micrograms
            dose.microgramsMax = stated.least == nil ? nil : micrograms
        } else if drug.substance.isVitaminB12 || drug.substance.isFolate {
            report(
                "dose-unit-not-understood", source,
                "no amount in micrograms can be told from the dose; it is kept as written")
        }
    }

    /// What is to be given: as written, and the drug it is.
    func product(_ detail: Element, _ plan: PlanNode) -> (
        concept: PlannedConcept?, drug: DrugFacts?
    ) {
        let owner = plan.number ?? plan.rootNumber
        if let element = detail[Key("productCodeableConcept")]
            ?? detail[Key("medicationCodeableConcept")]
        {
            let number = owner ?? 0
            return (
                concept(element), session.drug(of: element, medication: nil, from: number)
            )
        }
        guard
            let reference = detail[Key("productReference")] ?? detail[Key("medicationReference")]
        else { return (nil, nil) }
        let shown = words(reference).map { PlannedConcept(text: $0) }
        guard case .node(let node) = target(of: reference, from: plan) else {
            return (shown, owner.flatMap { session.drug(ofReference: reference, from: $0) })
        }
        let written = concept(node.element[.code]) ?? shown
        if let number = node.number {
            return (written, session.drugs(ofMedication: number).first)
        }
        let drug = node.element[.code].flatMap {
            session.drug(of: $0, medication: node.element, from: owner ?? 0)
        }
        return (written, drug)
    }

    func performers(_ element: Element?) -> String? {
        let names = element.items.compactMap(words)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// The phase and the task of a protocol that an activity carries out.
    func setAction(_ activity: inout PlannedActivity, _ element: Element?) {
        for uri in element.items.compactMap(\.string)
        where uri.hasPrefix("https://w3id.org/cobalamin/PlanDefinition/") {
            guard let mark = uri.firstIndex(of: "#") else { continue }
            for part in uri[uri.index(after: mark)...].split(separator: "/") {
                if part.hasPrefix("M-") {
                    activity.task = String(part)
                } else {
                    activity.phase = String(part)
                }
            }
        }
    }

    /// In words, for people: what is ordered, else the first line of the description.
    func setTitle(_ activity: inout PlannedActivity) {
        if activity.kind == .text, let code = activity.code, code.codings.isEmpty {
            activity.title = code.text ?? ""
            activity.code = nil
        }
        if activity.title.isEmpty {
            activity.title =
                activity.code?.words ?? activity.product?.words
                ?? activity.detail.map { String($0.prefix { !$0.isNewline }) }
                ?? activity.directions ?? activity.kind.rawValue
        }
        if activity.detail == activity.title { activity.detail = nil }
    }

    private static let detailMembers: Set<String> = [
        "kind", "instantiatesUri", "code", "reasonCode", "status", "statusReason", "doNotPerform",
        "scheduledTiming", "scheduledPeriod", "scheduledString", "location", "performer",
        "productCodeableConcept", "productReference", "dailyAmount", "quantity", "description",
    ]
}
