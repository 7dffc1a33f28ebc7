import ClinicalModel
import FHIRCore

extension PlanReader {
    func goals(of plan: PlanNode) -> [TreatmentPlan.Goal] {
        plan.element[Key("goal")].items.enumerated().compactMap { place, reference in
            let source = plan.source.inner(".goal[\(place)]")
            switch target(of: reference, from: plan) {
            case .node(let node) where node.type == "Goal": return goal(node)
            case .node, .nothing:
                report("careplan-part-not-read", source, "the goal is no Goal; it is not read")
                return nil
            case .elsewhere(let text):
                report(
                    "careplan-order-missing", source,
                    "the goal is not in the input; what it asks for is not known")
                var goal = TreatmentPlan.Goal(
                    id: text, text: words(reference) ?? text, status: "")
                goal.source = SourceReference(reference: text, resourceType: "Goal")
                return goal
            }
        }
    }

    private func goal(_ node: PlanNode) -> TreatmentPlan.Goal {
        let element = node.element
        listUnread(element, ["lifecycleStatus", "description", "subject", "target"], node.source)
        let description = concept(element[Key("description")])
        var goal = TreatmentPlan.Goal(
            id: element.text(.id) ?? node.source.path, text: description?.words ?? "a goal",
            status: element.text(Key("lifecycleStatus")) ?? "proposed")
        goal.source = node.source
        guard let target = first(element[Key("target")], "target", node.source) else { return goal }
        let source = node.source.inner(".target[0]")
        listUnread(target, ["measure", "detailQuantity", "dueDate"], source)
        goal.due = session.time(target[Key("dueDate")], in: source.inner(".dueDate"))
        if let measure = target[Key("measure")] {
            let keys = session.orderedKeys(measure)
            goal.key = keys.first
            if keys.isEmpty {
                report(
                    "careplan-part-not-read", source.inner(".measure"),
                    "what the goal measures is not known to the profiles")
            }
        }
        if goal.key != nil, let limit = session.quantity(target[Key("detailQuantity")]) {
            goal.comparator = limit.comparator
            goal.value = limit.number
            goal.unit = limit.unitCode ?? limit.unit
        }
        return goal
    }
}
