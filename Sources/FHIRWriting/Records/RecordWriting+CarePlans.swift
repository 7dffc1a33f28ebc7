import ClinicalModel
import FHIRSyntax

extension RecordWriting {
    mutating func writeCarePlan(_ group: RecordGroup, at address: ResourceAddress) {
        guard case .carePlan(let record) = group.items.first else { return }
        let subject = subject(of: group)
        let references = record.activities.map { activity in
            activity.reference.map { urls[$0] ?? Self.address(ofOrder: $0).fullURL }
        }
        let activities = zip(record.activities, references).map { ($0, $1, self.detail(of: $0)) }
        add(address) { plan in
            if !record.definitions.isEmpty {
                plan.array("instantiatesCanonical") { array in
                    for definition in record.definitions { array.string(definition) }
                }
            }
            plan.member("status", record.status)
            if record.intent.isEmpty {
                plan.absent("intent")
            } else {
                plan.member("intent", record.intent)
            }
            if let title = record.title { plan.text("title", title) }
            plan.reference("subject", subject)
            plan.period("period", record.period)
            plan.time("created", record.created)
            guard !activities.isEmpty else { return }
            plan.array("activity") { array in
                for (activity, reference, detail) in activities {
                    array.object { object in
                        object.reference("reference", reference)
                        if reference == nil { object.detail(activity, detail) }
                    }
                }
            }
        }
    }

    /// Code and product of an activity that stands in the plan itself.
    private func detail(
        of activity: CarePlanRecord.Activity
    ) -> (code: WrittenConcept?, product: WrittenConcept?) {
        let code = activity.keys.first.flatMap { key -> WrittenConcept? in
            var concept = self.code(of: key)
            concept?.text = knowledge.analyte(key)?.title
            return concept
        }
        return (code, activity.substance.map { drugCode($0, isAntidote: false) })
    }

    /// Orders that plans refer to and that are no records: planned and not yet given out.
    mutating func writeMissingOrders() {
        for record in document.records {
            for activity in record.carePlans.flatMap(\.activities) {
                guard let reference = activity.reference, urls[reference] == nil,
                    !isWritten(Self.address(ofOrder: reference).fullURL)
                else { continue }
                writeOrder(activity, at: Self.address(ofOrder: reference), record.person.id)
            }
        }
    }

    private static func address(ofOrder reference: String) -> ResourceAddress {
        let type = reference.split(separator: "/").first.map(String.init) ?? ""
        let isTyped = reference.contains("/") && !reference.contains(":")
        let source = SourceReference(reference: reference, resourceType: type)
        return ResourceAddress(isTyped ? type : "MedicationRequest", source, key: reference)
    }

    private mutating func writeOrder(
        _ activity: CarePlanRecord.Activity, at address: ResourceAddress, _ person: PersonID
    ) {
        var address = address
        if let kind = activity.kind { address.type = kind }
        let subject = url(of: person)
        if address.type == "ServiceRequest" {
            return writeServiceRequest(
                keys: activity.keys, status: activity.status ?? "unknown", intent: "plan",
                planned: activity, authored: nil, subject: subject, at: address)
        }
        guard address.type == "MedicationRequest", let substance = activity.substance else {
            return
        }
        let code = drugCode(substance, isAntidote: false)
        add(address) { request in
            request.member("status", activity.status ?? "unknown")
            request.concept("statusReason", activity.statusReason.map { WrittenConcept(text: $0) })
            request.member("intent", "plan")
            if activity.isProhibited {
                request.name("doNotPerform")
                request.bool(true)
            }
            request.concept("medicationCodeableConcept", code)
            request.reference("subject", subject)
            guard activity.period != nil || activity.dosesPerDay != nil else { return }
            request.array("dosageInstruction") { array in
                array.object {
                    $0.timing("timing", bounds: activity.period, perDay: activity.dosesPerDay)
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func detail(
        _ activity: CarePlanRecord.Activity,
        _ concepts: (code: WrittenConcept?, product: WrittenConcept?)
    ) {
        object("detail") { detail in
            detail.member("kind", activity.kind)
            detail.concept("code", concepts.code)
            // R4 requires a code; what was read without one says no more than this does.
            detail.member("status", activity.status ?? "unknown")
            detail.concept("statusReason", activity.statusReason.map { WrittenConcept(text: $0) })
            if activity.isProhibited {
                detail.name("doNotPerform")
                detail.bool(true)
            }
            if activity.dosesPerDay != nil {
                detail.timing(
                    "scheduledTiming", bounds: activity.period, perDay: activity.dosesPerDay)
            } else {
                detail.period("scheduledPeriod", activity.period)
            }
            detail.concept("productCodeableConcept", concepts.product)
            detail.quantity("quantity", activity.amountMicrograms.map(ReportedQuantity.micrograms))
        }
    }
}
