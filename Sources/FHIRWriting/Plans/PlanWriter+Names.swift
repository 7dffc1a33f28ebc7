import ClinicalModel

extension PlanWriter {
    /// What the resource of a plan or of a part of it is called.
    struct Name {
        var type: String
        var id: String
    }

    /// The CarePlan of a plan: the name it was read with, else one of the person and the protocol.
    func name(of plan: TreatmentPlan) -> Name {
        if let kept = Self.kept("CarePlan", plan.source) { return kept }
        return made("CarePlan", [], of: plan)
    }

    /// The order of an activity: the name it was read with, else one of the plan and the activity.
    func name(
        of activity: PlannedActivity, as type: String, _ path: [String], in plan: TreatmentPlan
    ) -> Name {
        if let kept = Self.kept(type, activity.order) { return kept }
        return made(type, path, of: plan)
    }

    func name(of goal: TreatmentPlan.Goal, in plan: TreatmentPlan) -> Name {
        if let kept = Self.kept("Goal", goal.source) { return kept }
        return made("Goal", [goal.id], of: plan)
    }

    /// A version-5 UUID over the person, what the plan follows, and what is named in it.
    private func made(_ type: String, _ path: [String], of plan: TreatmentPlan) -> Name {
        let origin = plan.source.map(\.path) ?? ""
        let definition = plan.protocolID ?? plan.definitions.first ?? plan.title ?? ""
        let called = plan.source?.identity ?? definition
        let parts = [called, plan.source == nil ? plan.arm ?? "" : origin] + path
        let name = parts.joined(separator: "\u{1F}")
        return Name(type: type, id: identity.id(rule: type, subject: plan.subject, instance: name))
    }

    /// The name of a resource that the input holds under `Type/id`.
    static func kept(_ type: String, _ source: SourceReference?) -> Name? {
        guard let source, source.reference.hasPrefix(type + "/"), !source.reference.contains("#")
        else { return nil }
        return Name(type: type, id: String(source.reference.dropFirst(type.utf8.count + 1)))
    }

    /// How one of the written resources is referred to.
    func reference(to name: Name) -> String {
        switch linking {
        case .relative: "\(name.type)/\(name.id)"
        case .urn where name.id.isNamedUUID, .urnBeside where name.id.isNamedUUID:
            "urn:uuid:\(name.id)"
        case .urn, .urnBeside: "\(name.type)/\(name.id)"
        }
    }

    /// How a finding is referred to: it stands in the same Bundle only where that is annotated.
    func findingReference(_ id: String) -> String {
        linking == .urnBeside ? "urn:uuid:\(id)" : "DetectedIssue/\(id)"
    }

    /// How a resource of the input is referred to: by `Type/id` where it has one, for what is written
    /// must still find it when the input's own Bundle is gone.
    func reference(to source: SourceReference) -> String? {
        if linking != .urn, let url = source.fullURL, url.hasPrefix("urn:") { return url }
        return source.reference.isEmpty ? nil : source.reference
    }
}
