import ClinicalModel
import FHIRCore

/// The actions of a `PlanDefinition`: a treatment of phases or arms, and what is monitored.
extension ProtocolReader {
    /// One action is called `treatment`; every other is monitoring, a group of it, or a part that is
    /// shared.
    mutating func readActions(
        _ root: Element, _ source: ProfileSource, _ parts: [String: ProfileSource],
        to read: inout TreatmentProtocol
    ) {
        let actions = root[.action].map { Array($0.children) } ?? []
        guard let treatment = actions.first(where: { $0.hasID("treatment") }) else {
            return report(source, root, "needs an action with the id treatment")
        }
        read.arms = arms(treatment, source)
        for action in actions where !action.hasID("treatment") {
            readMonitoring(action, source, parts, to: &read)
        }
        for id in Set(read.monitoring.map(\.id)).sorted()
        where read.monitoring.count(where: { $0.id == id }) > 1 {
            report(source, root, "the monitoring task \(id) is given twice")
        }
    }

    /// A treatment with phases has one arm; one of groups an arm a group.
    private mutating func arms(
        _ treatment: Element, _ source: ProfileSource
    ) -> [TreatmentProtocol.Arm] {
        let actions = treatment[.action].map { Array($0.children) } ?? []
        guard !actions.isEmpty else {
            report(source, treatment, "needs phases")
            return []
        }
        guard actions.contains(where: { $0[.action] != nil }) else {
            return [TreatmentProtocol.Arm(id: "", title: "", phases: phases(actions, source))]
        }
        return actions.compactMap { group in
            guard let id = group[.id]?.string, let inner = group[.action] else {
                report(source, group, "an arm needs an id and phases")
                return nil
            }
            return TreatmentProtocol.Arm(
                id: id, title: group[.title]?.string ?? id,
                phases: phases(Array(inner.children), source))
        }
    }

    private mutating func readMonitoring(
        _ action: Element, _ source: ProfileSource, _ parts: [String: ProfileSource],
        to read: inout TreatmentProtocol
    ) {
        if let canonical = action[ProtocolKey.definitionCanonical]?.string,
            canonical.contains("/PlanDefinition/")
        {
            guard let part = parts[canonical.withoutVersion] else {
                return report(source, action, "there is no part \(canonical)")
            }
            let inner = part.document.root[.action].map { Array($0.children) } ?? []
            for task in inner where !task.hasID("treatment") {
                readMonitoring(task, part, [:], to: &read)
            }
        } else if let inner = action[.action] {
            for task in inner.children { readMonitoring(task, source, parts, to: &read) }
        } else if let task = monitoringTask(action, source) {
            read.monitoring.append(task)
        }
    }
}

extension Element {
    func hasID(_ id: StaticString) -> Bool { self[.id]?.equals(id) ?? false }
}
