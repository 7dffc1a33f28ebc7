import ClinicalModel
import FHIRWriting

/// What events and the plans they belong to are called in calendars: version-5 UUIDs, so that a calendar
/// that is imported again updates its events, and nothing of the patient can be read in them.
struct EventIdentity {
    private let plan: NamedUUID

    /// By what the plan is called by whoever made it, else by where it stands, else by what it follows.
    init(_ plan: TreatmentPlan) {
        self.plan = NamedUUID.project.named("calendar").named(Self.name(of: plan))
    }

    private static func name(of plan: TreatmentPlan) -> String {
        if let identifier = plan.identifiers.min() {
            return "identifier|\(identifier.system)|\(identifier.value)"
        }
        if let source = plan.source { return "reference|\(source.reference)" }
        let parts = plan.definitions + [plan.protocolID, plan.arm].compactMap { $0 }
        return "definition|\(parts.joined(separator: "|"))|\(plan.subject.index)"
    }

    /// The UUID of the plan.
    var planText: String { plan.text }

    func uid(of key: String) -> String { plan.named(key).text }
}
