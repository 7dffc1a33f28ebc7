import FHIRCore
import LabFeeds

/// What a section of a document plans: a CarePlan, whose drugs, services and goals stand beside it.
extension BundleMapper {
    mutating func writePlans() {
        guard let first = report.plans.first else { return }
        guard patient != nil else {
            issues.append(
                issue(
                    .warning, "business-rule", "plan-without-patient", first.field,
                    "Something is planned for nobody that is named; it is not mapped."))
            return
        }
        for (place, carePlan) in report.plans.enumerated() { writePlan(carePlan, place) }
    }

    private mutating func writePlan(_ carePlan: FeedPlan, _ place: Int) {
        for number in carePlan.items { writeItem(Int(number)) }
        let id = plan.carePlans[place]
        beginEntry("CarePlan", id, carePlan.field)
        json.member("status", "active")
        json.member("intent", "plan")
        concepts("category", carePlan.code.map { [$0] } ?? [])
        member("title", carePlan.title)
        reference("subject", patient)
        reference("encounter", encounter)
        time("created", "_created", report.header.time, .dateTime)
        let items = carePlan.items.map { Int($0) }
        references(
            "goal",
            items.filter { report.plannedItems[$0].kind == .goal }.map { plan.planned[$0] })
        writeActivities(items, of: carePlan)
        if !items.isEmpty, let narrative = carePlan.narrative {
            list("note", [narrative]) { $0.member("text", $1, kept: true) }
        }
        endEntry("CarePlan", id)
    }

    private mutating func writeItem(_ number: Int) {
        let item = report.plannedItems[number]
        switch item.kind {
        case .medication: writePlannedMedication(item, plan.planned[number])
        case .service: writePlannedService(item, plan.planned[number])
        case .goal: writeGoal(item, plan.planned[number])
        case .encounter, .instruction, .text: break
        }
    }

    private mutating func writeActivities(_ items: [Int], of carePlan: FeedPlan) {
        let start = json.count
        json.name("activity")
        json.raw("[")
        for number in items {
            let item = report.plannedItems[number]
            switch item.kind {
            case .goal: break
            case .medication, .service:
                json.separate()
                json.raw("{")
                reference("reference", plan.planned[number])
                json.raw("}")
            case .encounter, .instruction, .text: writeDetail(item)
            }
        }
        if items.isEmpty, carePlan.narrative != nil {
            json.separate()
            json.raw("{\"detail\":{\"status\":\"unknown\"")
            member("description", carePlan.narrative, kept: true)
            json.raw("}}")
        }
        json.close(.bracket, begunAt: start)
    }

    /// What has no resource of its own: an Appointment of FHIR wants moments that documents do not give.
    private mutating func writeDetail(_ item: FeedPlannedItem) {
        json.separate()
        json.raw("{\"detail\":{")
        if item.kind == .encounter { json.member("kind", "Appointment") }
        if item.kind == .instruction { json.member("kind", "Task") }
        concept("code", item.code)
        concepts("reasonCode", item.reasons)
        json.name("status")
        mark(item.statusText)
        json.string(item.status.activity)
        period("scheduledPeriod", item.schedule.period?.closed)
        member("description", item.words)
        json.raw("}}")
    }
}

extension FeedPeriod {
    /// A point in time as the period that it is.
    var closed: FeedPeriod { self.end == nil ? FeedPeriod(start: start, end: start) : self }
}
