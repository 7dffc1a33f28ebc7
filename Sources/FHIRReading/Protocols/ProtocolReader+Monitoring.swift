import ClinicalModel
import FHIRCore

/// What is measured and looked at during treatment.
extension ProtocolReader {
    mutating func monitoringTask(
        _ action: Element, _ source: ProfileSource
    ) -> MonitoringTask? {
        guard let id = action[.id]?.string, let title = action[.title]?.string else {
            report(source, action, "a monitoring task needs id and title")
            return nil
        }
        guard let activity = activity(action, source) else { return nil }
        var task = MonitoringTask(
            id: action[ProtocolKey.prefix]?.string ?? id, title: title, keys: activity.keys,
            appliesWhen: conditions(action, source))
        task.definition = activity.url
        task.kind = activity.kind
        task.note = action[.description]?.string
        task.expertDefaults = action.profileStrings("expert-default")
        task.isRequired = action[ProtocolKey.requiredBehavior]?.equals("must") ?? false
        task.rules = rules(action, source)
        readWindow(action, source, to: &task)
        readRepetition(action, source, to: &task)
        return task
    }

    private mutating func conditions(_ action: Element, _ source: ProfileSource) -> [String] {
        let list = action[.condition].map { Array($0.children) } ?? []
        let applying = list.filter { $0[ProtocolKey.kind]?.equals("applicability") ?? false }
        if applying.count > 1 {
            report(source, action, "write several named conditions within one condition")
        }
        let names = applying.flatMap { $0.profileExtensions("named-condition") }
            .compactMap { $0[.valueCode]?.string }
        for name in names where MonitoringCondition(rawValue: name) == nil {
            let known = MonitoringCondition.allCases.map(\.rawValue).joined(separator: ", ")
            report(source, action, "'\(name)' is no named condition; known are \(known)")
        }
        return names.isEmpty ? [MonitoringCondition.all.rawValue] : names
    }

    private mutating func rules(_ action: Element, _ source: ProfileSource) -> [String] {
        action.profileExtensions("watched-by-rule").compactMap { element in
            let rule = element[.valueCode]?.string ?? ""
            if knowledge.rules.contains(rule) { return rule }
            report(source, element, "there is no rule '\(rule)'")
            return nil
        }
    }

    /// The window, from the first dose: `before-start` counts backwards.
    private mutating func readWindow(
        _ action: Element, _ source: ProfileSource, to task: inout MonitoringTask
    ) {
        for related in action[ProtocolKey.relatedAction].map({ Array($0.children) }) ?? [] {
            guard related[ProtocolKey.actionId]?.equals("treatment") ?? false else {
                report(source, related, "a monitoring task counts from the action treatment")
                continue
            }
            let range = related[ProtocolKey.offsetRange]
            let low = range?[.low].flatMap { offset($0, source) }
            let high = range?[.high].flatMap { offset($0, source) }
            switch related[ProtocolKey.relationship]?.string {
            case "after-start": (task.from, task.to) = (low, high)
            case "before-start": (task.from, task.to) = (high?.negated, low?.negated)
            case "before-end": task.isBeforeStop = true
            default:
                report(
                    source, related,
                    "the relationship must be after-start, before-start or before-end")
            }
        }
    }

    private mutating func readRepetition(
        _ action: Element, _ source: ProfileSource, to task: inout MonitoringTask
    ) {
        if let timing = action[ProtocolKey.timingTiming].flatMap({ timing($0, source) }) {
            task.every = timing.period
        }
        task.until = action.profileStrings("repeat-until").first
        if let until = task.until, until.hasPrefix("P-"), !knowledge.parameters.contains(until) {
            report(source, action, "there is no parameter '\(until)'")
        }
        task.grace = duration("monitoring-grace", of: action, source)
        task.target = duration("monitoring-target", of: action, source)
        task.atAge = duration("monitoring-age", of: action, source)
    }

    private mutating func duration(
        _ name: StaticString, of action: Element, _ source: ProfileSource
    ) -> MonitoringTask.Offset? {
        guard let found = action.profileExtensions(name).first else { return nil }
        guard let value = found[ProtocolKey.valueDuration] else {
            report(source, found, "needs a valueDuration")
            return nil
        }
        return offset(value, source)
    }
}

extension MonitoringTask.Offset {
    /// As long before as it was after.
    fileprivate var negated: MonitoringTask.Offset { MonitoringTask.Offset(-value, unit) }
}
