import ClinicalModel
import FHIRCore

extension PlanReader {
    func activities(of plan: PlanNode) -> [PlannedActivity] {
        plan.element[.activity].items.enumerated().compactMap { place, element in
            activity(element, plan, plan.source.inner(".activity[\(place)]"))
        }
    }

    private func activity(
        _ element: Element, _ plan: PlanNode, _ source: SourceReference
    ) -> PlannedActivity? {
        guard element[Key("modifierExtension")] == nil else {
            report(
                "careplan-modifier-unknown", source,
                "the activity has a modifier that is not understood; it is not read")
            return nil
        }
        listUnread(element, Self.known, source)
        var activity = referred(element, plan, source) ?? detailed(element, plan, source)
        let progress = notes(element[Key("progress")])
        if activity == nil, let first = progress.first {
            activity = PlannedActivity(id: "", kind: .text, title: first, status: .unknown)
            activity?.source = source.inner(".progress[0]")
            report(
                "careplan-text-only", source, "the activity is words alone; nothing is scheduled")
        } else if !progress.isEmpty {
            // Words that are its title stand before what was noted later.
            let isTitle = activity?.code == nil && activity?.product == nil
            let first = activity?.detail ?? (isTitle ? activity?.title : nil)
            let all = [first].compactMap(\.self) + progress
            activity?.detail = all.joined(separator: "\n")
        }
        guard var activity else {
            report("careplan-empty", source, "the activity says nothing that can be read")
            return nil
        }
        activity.id = name(activity, element.text(.id))
        return activity
    }

    /// The order an activity refers to; nil where it stands in the plan itself.
    private func referred(
        _ element: Element, _ plan: PlanNode, _ source: SourceReference
    ) -> PlannedActivity? {
        guard let reference = element[Key("reference")], reference.isObject else { return nil }
        let hasDetail = element[Key("detail")] != nil
        switch target(of: reference, from: plan) {
        case .node(let node):
            if hasDetail {
                report(
                    "careplan-activity-ambiguous", source,
                    "the activity has a detail and a reference, against R4 (cpl-3): the order is read and the detail is not"
                )
            }
            return order(at: node, reference, source)
        case .elsewhere(let text):
            guard !hasDetail else {
                report(
                    "careplan-activity-ambiguous", source,
                    "the activity has a detail and a reference, against R4 (cpl-3): the order is not in the input, the detail is read"
                )
                return nil
            }
            return absent(text, reference, source)
        case .nothing:
            guard !hasDetail, let words = reference.text(Key("display")) else { return nil }
            var activity = PlannedActivity(id: "", kind: .text, title: words, status: .unknown)
            activity.source = source
            return activity
        }
    }

    /// An order that the input does not hold: its name is all that is known of it.
    private func absent(
        _ text: String, _ reference: Element, _ source: SourceReference
    ) -> PlannedActivity {
        let type = reference.text(Key("type")) ?? Self.type(of: text) ?? ""
        let title = reference.text(Key("display")) ?? (type.isEmpty ? "an order" : type)
        var activity = PlannedActivity(
            id: "", kind: Self.kinds[type] ?? .text, title: title, status: .unknown)
        activity.source = source
        activity.order = SourceReference(reference: text, resourceType: type)
        activity.isElsewhere = true
        report(
            "careplan-order-missing", source.inner(".reference"),
            "the order is not in the input; when and how much it says is not known")
        return activity
    }

    /// An order that stands in the input; each is read once in a plan.
    func order(
        at node: PlanNode, _ reference: Element?, _ source: SourceReference
    ) -> PlannedActivity? {
        guard seen.insert(node.source.path).inserted else {
            report(
                "careplan-reference-cycle", source,
                "the plan leads here a second time, or to itself; the reference is passed over")
            return repeated(node, reference, source)
        }
        guard node.element[Key("modifierExtension")] == nil else {
            report(
                "careplan-modifier-unknown", node.source,
                "the order has a modifier that is not understood; it is not read")
            return repeated(node, reference, source)
        }
        guard isForSubject(node) else {
            report(
                "careplan-order-other-person", node.source,
                "the order is for another person than the plan; it is not scheduled here")
            var activity = repeated(node, reference, source)
            activity.kind = Self.kinds[node.type] ?? .text
            return activity
        }
        orderZone = orderZone ?? Self.firstZone(in: node.element)
        var activity: PlannedActivity
        switch node.type {
        case "MedicationRequest": activity = medicationRequest(node)
        case "ServiceRequest": activity = serviceRequest(node)
        case "Appointment": activity = appointment(node)
        case "Task": activity = task(node)
        case "NutritionOrder": activity = nutritionOrder(node)
        case "RequestGroup": activity = requestGroup(node)
        default:
            report(
                "careplan-part-not-read", source.inner(".reference"),
                "an order of this type is not read")
            return repeated(node, reference, source)
        }
        activity.source = node.source
        activity.order = order(node)
        activity.orderStatus = node.element.text(.status)
        activity.status = activity.orderStatus.map { .init(orderStatus: $0) } ?? .unknown
        activity.intent = node.element.text(Key("intent"))
        if let display = reference?.text(Key("display")) { activity.title = display }
        return activity
    }

    /// Whether an order names the person of the plan, or nobody.
    private func isForSubject(_ node: PlanNode) -> Bool {
        guard let subject, let planNumber,
            let named = [Key("subject"), Key("for"), Key("patient")]
                .compactMap({ node.element[$0] }).first(where: { $0.isObject })
        else { return true }
        let said = session.issues.count
        defer { session.issues.removeSubrange(said...) }
        let person =
            session.person(of: named, from: planNumber) ?? absentPerson(named, from: planNumber)
        return person.map { $0 == subject } ?? true
    }

    /// Words for an order that is not read here.
    private func repeated(
        _ node: PlanNode, _ reference: Element?, _ source: SourceReference
    ) -> PlannedActivity {
        var activity = PlannedActivity(
            id: "", kind: .text, title: reference?.text(Key("display")) ?? node.type,
            status: .unknown)
        activity.source = source
        activity.order = order(node)
        activity.isElsewhere = true
        return activity
    }

    /// What an activity is called in its plan, the same in every version as far as the plan allows.
    func name(_ activity: PlannedActivity, _ id: String?) -> String {
        let order = activity.order?.reference
        let words = "\(activity.kind.rawValue):\(activity.title.prefix(60))"
        let base = (id ?? (order?.isEmpty ?? true ? words : order) ?? words).split(
            whereSeparator: \.isWhitespace
        ).joined(separator: "-")
        if names.insert(base).inserted { return base }
        var count = (repeats[base] ?? 1) + 1
        while !names.insert("\(base)#\(count)").inserted { count += 1 }
        repeats[base] = count
        return "\(base)#\(count)"
    }

    static let kinds: [String: PlannedActivity.Kind] = [
        "MedicationRequest": .medication, "ServiceRequest": .service, "Appointment": .appointment,
        "Task": .task, "NutritionOrder": .nutrition, "RequestGroup": .group,
        "CommunicationRequest": .task, "DeviceRequest": .service, "VisionPrescription": .service,
    ]
    private static let known: Set<String> = [
        "reference", "detail", "progress", "modifierExtension",
    ]
}
