import ClinicalModel
import FHIRSyntax

/// The orders that a plan refers to, one for each activity.
extension PlanWriting {
    mutating func write(
        _ activity: PlannedActivity, as name: PlanWriter.Name, _ path: [String]
    ) {
        switch name.type {
        case "MedicationRequest": writeMedicationRequest(activity, as: name)
        case "ServiceRequest": writeServiceRequest(activity, as: name)
        case "Appointment": writeAppointment(activity, as: name)
        case "NutritionOrder": writeNutritionOrder(activity, as: name)
        case "RequestGroup": writeRequestGroup(activity, as: name, path)
        case "Task": writeTask(activity, as: name)
        default: break
        }
    }

    func status(of activity: PlannedActivity, as type: String) -> String {
        if let own = activity.orderStatus,
            PlannedActivity.Status(orderStatus: own) == activity.status
        {
            return own
        }
        return activity.status.orderStatus(ofType: type, inDraft: isDraft)
    }

    private func intent(of activity: PlannedActivity) -> String {
        activity.intent ?? (plan.intent == "proposal" ? "proposal" : "plan")
    }

    /// What all requests begin with.
    private func head(
        _ activity: PlannedActivity, _ type: String, _ resource: inout JSONWriter
    ) {
        resource.strings("instantiatesUri", action(of: activity).map { [$0] } ?? [])
        resource.member("status", status(of: activity, as: type))
    }

    private mutating func writeMedicationRequest(
        _ activity: PlannedActivity, as name: PlanWriter.Name
    ) {
        let writing = self
        let product = product(of: activity)
        let dosages = activity.parts.isEmpty ? [activity] : activity.parts
        add(name) { resource in
            writing.head(activity, name.type, &resource)
            resource.concept(
                "statusReason", activity.statusReason.map { WrittenConcept(text: $0) })
            resource.member("intent", writing.intent(of: activity))
            resource.prohibition(activity)
            resource.concept("medicationCodeableConcept", product)
            writing.person("subject", &resource)
            // A phase that waits for another must not be read as begun on the day it was written.
            if !activity.waits { resource.time("authoredOn", writing.plan.created) }
            resource.reasons(activity)
            if let detail = activity.detail { resource.note(detail) }
            let written = dosages.filter(\.hasDosage)
            guard !written.isEmpty else { return }
            resource.array("dosageInstruction") { array in
                for (number, dosage) in written.enumerated() {
                    array.object { object in
                        if written.count > 1 {
                            object.name("sequence")
                            object.number(number + 1)
                        }
                        writing.dosage(dosage, of: activity, &object)
                    }
                }
            }
        }
    }

    private mutating func writeServiceRequest(
        _ activity: PlannedActivity, as name: PlanWriter.Name
    ) {
        let writing = self
        let (code, details) = service(of: activity)
        add(name) { resource in
            writing.head(activity, name.type, &resource)
            resource.member("intent", writing.intent(of: activity))
            resource.prohibition(activity)
            resource.concept("code", code)
            resource.concepts("orderDetail", details)
            writing.person("subject", &resource)
            resource.occurrence(activity)
            resource.asNeeded(activity)
            resource.time("authoredOn", writing.plan.created)
            resource.performer(activity)
            resource.reasons(activity)
            if let detail = activity.detail { resource.note(detail) }
        }
    }

    /// One analyte is what is ordered; several are the details of one order with a name.
    private func service(
        of activity: PlannedActivity
    ) -> (code: WrittenConcept, details: [WrittenConcept]) {
        let known = activity.keys.compactMap(concept(of:))
        if let code = activity.code {
            return (WrittenConcept(code), activity.hasOwnKeys ? known : [])
        }
        if known.count == 1, var code = known.first {
            code.text = activity.title
            return (code, [])
        }
        return (WrittenConcept(text: activity.title), known)
    }

    private mutating func writeTask(_ activity: PlannedActivity, as name: PlanWriter.Name) {
        let writing = self
        let action = action(of: activity)
        let focus = writer.reference(to: self.name)
        add(name) { resource in
            resource.member("instantiatesUri", action)
            resource.references("basedOn", [focus])
            resource.member("status", writing.status(of: activity, as: name.type))
            resource.concept(
                "statusReason", activity.statusReason.map { WrittenConcept(text: $0) })
            resource.member("intent", writing.intent(of: activity))
            resource.concept("code", activity.code.map { WrittenConcept($0) })
            resource.text("description", activity.title)
            writing.person("for", &resource)
            resource.time("authoredOn", writing.plan.created)
            if let performer = activity.performer {
                resource.object("owner") { $0.text("display", performer) }
            }
            resource.concept("reasonCode", activity.reason.map { WrittenConcept($0) })
            if let detail = activity.detail { resource.note(detail) }
            guard let window = activity.window, !window.isEmpty else { return }
            resource.object("restriction") { $0.period("period", window) }
        }
    }

    private mutating func writeAppointment(
        _ activity: PlannedActivity, as name: PlanWriter.Name
    ) {
        let writing = self
        let instants = activity.timing?.appointment
        add(name) { resource in
            resource.member("status", writing.status(of: activity, as: name.type))
            resource.concept(
                "cancelationReason", activity.statusReason.map { WrittenConcept(text: $0) })
            if let code = activity.code { resource.concepts("serviceType", [WrittenConcept(code)]) }
            resource.reasons(activity)
            resource.text("description", activity.title)
            resource.time("start", instants.map { .instant($0.start) })
            resource.time("end", instants.map { .instant($0.end) })
            if let detail = activity.detail { resource.text("comment", detail) }
            resource.array("participant") { array in
                array.object { participant in
                    writing.person("actor", &participant)
                    participant.member("status", "needs-action")
                }
                if let performer = activity.performer {
                    array.object { participant in
                        participant.object("actor") { $0.text("display", performer) }
                        participant.member("status", "needs-action")
                    }
                }
            }
            guard let window = activity.window, !window.isEmpty else { return }
            resource.array("requestedPeriod") { array in
                array.object { object in
                    object.time("start", window.start)
                    object.time("end", window.end)
                }
            }
        }
    }

    private mutating func writeNutritionOrder(
        _ activity: PlannedActivity, as name: PlanWriter.Name
    ) {
        let writing = self
        add(name) { resource in
            writing.head(activity, name.type, &resource)
            resource.member("intent", writing.intent(of: activity))
            writing.person("patient", &resource)
            if let time = writing.plan.created ?? writing.plan.start {
                resource.time("dateTime", time)
            } else {
                resource.absent("dateTime")
            }
            let type = activity.code.map { WrittenConcept($0) }
            let isSupplement = activity.product != nil || activity.dose != nil
            let member = isSupplement ? "supplement" : "oralDiet"
            let concept =
                activity.product.map { WrittenConcept($0) } ?? type
                ?? WrittenConcept(text: activity.title)
            let body: (inout JSONWriter) -> Void = { object in
                if isSupplement {
                    object.concept("type", concept)
                } else {
                    object.concepts("type", [concept])
                }
                object.schedule(activity)
                if isSupplement { object.quantity("quantity", activity.dose?.amount) }
                if let words = activity.directions { object.text("instruction", words) }
            }
            if isSupplement {
                resource.array(member) { $0.object(body) }
            } else {
                resource.object(member, body)
            }
            if let detail = activity.detail { resource.note(detail) }
        }
    }

    /// A group: each part that is an order stands in a resource of its own.
    private mutating func writeRequestGroup(
        _ activity: PlannedActivity, as name: PlanWriter.Name, _ path: [String]
    ) {
        let orders = activity.parts.map { part in
            type(ofPart: part).map { writer.name(of: part, as: $0, path + [part.id], in: plan) }
        }
        let writing = self
        add(name) { resource in
            writing.head(activity, name.type, &resource)
            resource.member("intent", writing.intent(of: activity))
            writing.person("subject", &resource)
            resource.time("authoredOn", writing.plan.created)
            resource.reasons(activity)
            if let detail = activity.detail { resource.note(detail) }
            guard !activity.parts.isEmpty else { return }
            resource.array("action") { array in
                for (part, order) in zip(activity.parts, orders) {
                    array.object { writing.action(part, order, &$0) }
                }
            }
        }
        for (part, order) in zip(activity.parts, orders) {
            if let order { write(part, as: order, path + [part.id]) }
        }
    }

    /// A part that was read inside its group stays there.
    private func type(ofPart part: PlannedActivity) -> String? {
        part.kind == .group && part.order == nil ? nil : type(ofOrder: part)
    }

    private func action(
        _ part: PlannedActivity, _ order: PlanWriter.Name?, _ object: inout JSONWriter
    ) {
        object.member("id", part.id.asElementID)
        object.text("title", part.title)
        if let detail = part.detail { object.text("description", detail) }
        if let code = part.code { object.concepts("code", [WrittenConcept(code)]) }
        if order == nil {
            if part.timing != nil {
                object.schedule("timingTiming", part)
            } else {
                object.period("timingPeriod", part.window)
            }
        }
        let target = order.map(writer.reference(to:)) ?? part.orderElsewhere
        if let target, !target.isEmpty {
            object.reference("resource", target)
        } else if !part.parts.isEmpty {
            object.array("action") { array in
                for inner in part.parts {
                    array.object { self.action(inner, nil, &$0) }
                }
            }
        }
    }

    /// The action of the protocol that an activity carries out, as the protocol's address names it.
    func action(of activity: PlannedActivity) -> String? {
        let parts = [activity.phase, activity.task].compactMap(\.self)
        guard !parts.isEmpty, let definition = plan.definitions.first else { return nil }
        let address = definition.prefix { $0 != "|" && $0 != "#" }
        return "\(address)#\(parts.joined(separator: "/"))"
    }
}

extension PlannedActivity {
    /// A phase of a protocol without a date: it begins when somebody ends the one before.
    fileprivate var waits: Bool {
        phase != nil && window == nil && timing?.bounds?.start == nil
            && timing?.events.isEmpty ?? true
    }
}
