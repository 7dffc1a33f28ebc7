import ClinicalModel
import FHIRSyntax

extension PlanWriting {
    /// An activity that stands in the plan itself.
    func detail(_ activity: PlannedActivity, _ detail: inout JSONWriter) {
        detail.member("kind", activity.kind.resourceType)
        detail.strings("instantiatesUri", action(of: activity).map { [$0] } ?? [])
        detail.concept("code", code(of: activity))
        if let reason = activity.reason {
            detail.concepts("reasonCode", [WrittenConcept(reason)])
        }
        detail.member("status", activity.status.rawValue)
        detail.concept("statusReason", activity.statusReason.map { WrittenConcept(text: $0) })
        detail.prohibition(activity)
        if activity.timing != nil {
            detail.schedule("scheduledTiming", activity)
        } else {
            detail.period("scheduledPeriod", activity.window)
            if activity.window == nil, activity.source != nil, let words = activity.directions {
                detail.text("scheduledString", words)
            }
        }
        if let location = activity.location {
            detail.object("location") { $0.text("display", location) }
        }
        if let performer = activity.performer {
            detail.array("performer") { $0.object { $0.text("display", performer) } }
        }
        if activity.kind == .medication || activity.kind == .nutrition, activity.hasProduct {
            detail.concept("productCodeableConcept", product(of: activity))
        }
        detail.quantity("dailyAmount", activity.dose?.dailyAmount)
        detail.quantity("quantity", activity.dose?.amount)
        if let words = description(of: activity) { detail.text("description", words) }
    }

    /// A code as it was written, else what the activity is called where nothing else says it.
    private func code(of activity: PlannedActivity) -> WrittenConcept? {
        if let code = activity.code { return WrittenConcept(code) }
        if activity.keys.count == 1, let key = activity.keys.first, var code = concept(of: key) {
            code.text = activity.title
            return code
        }
        guard let detail = activity.detail, !activity.hasProduct,
            detail.prefix(while: { !$0.isNewline }) != activity.title
        else { return nil }
        return WrittenConcept(text: activity.title)
    }

    private func description(of activity: PlannedActivity) -> String? {
        if let detail = activity.detail { return detail }
        return activity.code == nil && activity.keys.count != 1 && !activity.hasProduct
            ? activity.title : nil
    }
}

extension PlannedActivity {
    fileprivate var hasProduct: Bool { product != nil || substance != nil }
}

extension PlannedActivity.Kind {
    /// CarePlanActivityKind; nil for mere words.
    fileprivate var resourceType: String? {
        switch self {
        case .medication: "MedicationRequest"
        case .service: "ServiceRequest"
        case .appointment: "Appointment"
        case .task: "Task"
        case .nutrition: "NutritionOrder"
        case .group, .text: nil
        }
    }
}
