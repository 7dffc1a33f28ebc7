import ClinicalModel
import FHIRSyntax

/// The writing of one plan: its CarePlan first, then what that refers to.
struct PlanWriting {
    let writer: PlanWriter
    let plan: TreatmentPlan
    /// The CarePlans of the other member of the dyad that are written at the same time.
    let companions: [PlanWriter.Name]
    let name: PlanWriter.Name
    private(set) var written: [EmittedResource] = []

    init(_ writer: PlanWriter, _ plan: TreatmentPlan, beside plans: [TreatmentPlan]) {
        self.writer = writer
        self.plan = plan
        let others = Set(
            writer.document.dyads.compactMap { dyad -> PersonID? in
                if dyad.infant == plan.subject { return dyad.mother }
                return dyad.mother == plan.subject ? dyad.infant : nil
            })
        companions =
            plan.source == nil
            ? plans.filter { others.contains($0.subject) }.map(writer.name) : []
        name = writer.name(of: plan)
    }

    mutating func resources() -> [EmittedResource] {
        let goals = plan.goals.filter { !$0.isElsewhere }.map {
            ($0, writer.name(of: $0, in: plan))
        }
        let orders = plan.activities.map { activity in
            type(ofOrder: activity).map {
                writer.name(of: activity, as: $0, [activity.id], in: plan)
            }
        }
        writeCarePlan(goals.map(\.1), orders)
        for (goal, name) in goals { write(goal, as: name) }
        for (activity, order) in zip(plan.activities, orders) {
            guard let order else { continue }
            write(activity, as: order, [activity.id])
        }
        return written
    }

    /// Writes a resource of the plan: type, id, and the tag of what is ours.
    mutating func add(_ name: PlanWriter.Name, _ body: (inout JSONWriter) -> Void) {
        var json = JSONWriter(reserving: 1024)
        json.object { resource in
            if plan.isOurs {
                resource.head(name.type, id: name.id)
            } else {
                resource.member("resourceType", name.type)
                resource.member("id", name.id)
            }
            body(&resource)
        }
        written.append(
            EmittedResource(
                type: name.type, id: name.id, subject: plan.subject, json: json.bytes))
    }

    /// The type of resource that holds an activity; nil where the plan itself does.
    ///
    /// What stood in a plan that was read stays there. A Task has no schedule: a task that repeats
    /// stands in the plan.
    func type(ofOrder activity: PlannedActivity) -> String? {
        if activity.isElsewhere { return nil }
        if let order = activity.order {
            return order.resourceType.isEmpty ? nil : order.resourceType
        }
        guard plan.source == nil else { return nil }
        switch activity.kind {
        case .medication: return "MedicationRequest"
        case .service: return "ServiceRequest"
        case .appointment: return "Appointment"
        case .nutrition: return "NutritionOrder"
        case .group: return "RequestGroup"
        case .task: return activity.timing == nil ? "Task" : nil
        case .text: return nil
        }
    }

    var subject: SourceReference { writer.document[plan.subject].person.source }

    /// The Reference to the person; one without id and fullUrl is named by its identifier or place.
    func person(_ member: String, _ object: inout JSONWriter) {
        object.object(member) { reference in
            let own = writer.identity.identifier(of: plan.subject)
            let target = writer.reference(to: subject)
            reference.member("reference", target)
            if let own {
                reference.object("identifier") { identifier in
                    identifier.member("system", own.system.isEmpty ? nil : own.system)
                    identifier.member("value", own.value)
                }
            }
            if own == nil, target == nil { reference.member("display", subject.identity) }
        }
    }

    var isDraft: Bool { plan.status == "draft" }
}

extension TreatmentPlan.Goal {
    /// Whether the plan names it and the input does not hold it.
    var isElsewhere: Bool { status.isEmpty }
}
