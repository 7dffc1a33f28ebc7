import ClinicalModel

/// A plan as lines `path = value`: two plans are the same when their lines are.
enum PlanLines {
    /// What says where something stood, and what the server that keeps the plan decides.
    static let ignored: [String: String] = [
        "TreatmentPlan.source": "place in the input", "TreatmentPlan.issues": "of the reading",
        "TreatmentPlan.version": "given by the server",
        "TreatmentPlan.lastUpdated": "given by the server",
        "TreatmentPlan.addresses": "compared by reference",
        "PlannedActivity.source": "place in the input",
        "PlannedActivity.order": "a contained order leaves as a resource of its own",
        "PlannedActivity.orderStatus": "follows from the status of an activity of a plan",
        "PlannedActivity.intent": "an order without one takes the plan's",
        "Goal.source": "place in the input", "Goal.id": "a contained goal has another name outside",
    ]

    static func lines(of plan: TreatmentPlan) -> [String] {
        var lines = plan.addresses.map { "addresses = \($0.reference)" }
        write(plan, "plan", &lines)
        return lines
    }

    private static func write(_ value: Any, _ path: String, _ lines: inout [String]) {
        if let text = plain(value) {
            lines.append("\(path) = \(text)")
            return
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            if let inner = mirror.children.first { write(inner.value, path, &lines) }
        case .collection, .set:
            for (place, item) in mirror.children.enumerated() {
                write(item.value, "\(path)[\(place)]", &lines)
            }
        case .struct, .class, .tuple:
            let type = String(describing: mirror.subjectType)
            for child in mirror.children {
                let name = child.label ?? "?"
                if ignored["\(type).\(name)"] == nil {
                    write(child.value, "\(path).\(name)", &lines)
                }
            }
        default: lines.append("\(path) = \(value)")
        }
    }

    private static func plain(_ value: Any) -> String? {
        switch value {
        case let text as String: "\"\(text)\""
        case let time as FuzzyTime: "\(time)"
        case let number as Exact: "\(number)"
        case let key as AnalyteKey: key.rawValue
        case is PersonID: "person"
        default: nil
        }
    }

    /// The lines that differ, of either side.
    static func difference(_ one: TreatmentPlan, _ other: TreatmentPlan) -> [String] {
        let (first, second) = (lines(of: one), lines(of: other))
        let (left, right) = (Set(first), Set(second))
        return first.filter { !right.contains($0) }.map { "- \($0)" }
            + second.filter { !left.contains($0) }.map { "+ \($0)" }
    }
}
