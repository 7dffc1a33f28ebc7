import ClinicalModel
import FHIRCore

/// Groups of orders, with groups inside them.
extension PlanReader {
    func requestGroup(_ node: PlanNode) -> PlannedActivity {
        var activity = start(.group, node, ["action", "author"])
        activity.code = concept(node.element[.code])
        activity.parts = actions(node.element, node, node.source, depth: 0)
        setTitle(&activity)
        if activity.title == activity.kind.rawValue {
            activity.title = activity.parts.map(\.title).joined(separator: ", ")
        }
        return activity
    }

    private func actions(
        _ element: Element, _ node: PlanNode, _ source: SourceReference, depth: Int
    ) -> [PlannedActivity] {
        element[Key("action")].items.enumerated().map { place, action in
            self.action(action, node, source.inner(".action[\(place)]"), depth: depth)
        }
    }

    private func action(
        _ action: Element, _ node: PlanNode, _ source: SourceReference, depth: Int
    ) -> PlannedActivity {
        listUnread(action, Self.members, source)
        var activity: PlannedActivity
        let reference = action[.resource]
        let title = action.text(Key("title"))
        switch target(of: reference, from: node) {
        case .node(let order):
            activity =
                self.order(at: order, reference, source)
                ?? PlannedActivity(id: "", kind: .text, title: title ?? "")
            if reference?.text(Key("display")) == nil, let title { activity.title = title }
        case .elsewhere(let text):
            let type = reference?.text(Key("type")) ?? Self.type(of: text) ?? ""
            activity = PlannedActivity(
                id: "", kind: Self.kinds[type] ?? .text, title: title ?? words(reference) ?? type,
                status: .unknown)
            activity.source = source
            activity.order = SourceReference(reference: text, resourceType: type)
            activity.isElsewhere = true
            report(
                "careplan-order-missing", source.inner(".resource"),
                "the order is not in the input; when and how much it says is not known")
        case .nothing: activity = plain(action, node, source, depth: depth)
        }
        activity.id = name(activity, action.text(.id))
        return activity
    }

    /// An action without an order of its own: a group of others, or words with a time.
    private func plain(
        _ action: Element, _ node: PlanNode, _ source: SourceReference, depth: Int
    ) -> PlannedActivity {
        var activity = PlannedActivity(id: "", kind: .text, title: "", status: .unknown)
        activity.source = source
        activity.code = first(action[.code], "code", source).flatMap(concept)
        activity.title = action.text(Key("title")) ?? ""
        activity.detail =
            action.text(Key("description")) ?? action.text(Key("textEquivalent"))
        if let timing = action[Key("timingTiming")] {
            activity.timing = self.timing(timing, source.inner(".timingTiming"))
        } else if let time = session.time(action[Key("timingDateTime")], in: source) {
            activity.timing = .at(time)
        } else {
            activity.window = window(action[Key("timingPeriod")], source.inner(".timingPeriod"))
        }
        if action[Key("action")] != nil {
            activity.kind = .group
            activity.parts = actions(action, node, source, depth: depth + 1)
        } else if activity.timing != nil || activity.window != nil {
            activity.kind = .task
        }
        setTitle(&activity)
        return activity
    }

    private static let members: Set<String> = [
        "title", "description", "textEquivalent", "code", "resource", "action", "timingTiming",
        "timingDateTime", "timingPeriod", "type",
    ]
}
