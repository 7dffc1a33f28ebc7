import CarePlanning
package import ClinicalModel
import FHIRCore
import FHIRReading
package import FHIRWriting

/// The resources of proposals, without those that must not be written again.
package struct PlanResources {
    private let pipeline: AdapterPipeline
    private let judgement: Judgement

    package init(_ pipeline: AdapterPipeline, _ judgement: Judgement) {
        self.pipeline = pipeline
        self.judgement = judgement
    }

    /// What is spliced into the input: nothing that stands there already.
    package func splicing(
        _ plans: [TreatmentPlan], linking: PlanWriter.Linking
    ) -> [EmittedResource] {
        let held = heldStatuses
        return resources(of: plans, linking: linking, held).filter { held[$0.reference] == nil }
    }

    /// What is sent to a server: drafts anew, nothing that somebody has taken up or turned down.
    package func sending(_ plans: [TreatmentPlan]) -> [EmittedResource] {
        let held = heldStatuses
        return resources(of: plans, linking: .urn, held).filter { resource in
            held[resource.reference].map(Self.isDraft) ?? true
        }
    }

    /// A plan whose CarePlan is no longer a draft is left alone, with all that belongs to it.
    private func resources(
        of plans: [TreatmentPlan], linking: PlanWriter.Linking, _ held: [String: String]
    ) -> [EmittedResource] {
        let writer = PlanWriter(
            knowledge: pipeline.knowledge, document: judgement.reading.clinical,
            screening: judgement.screening, linking: linking)
        let open = plans.filter { plan in
            guard let carePlan = writer.resources(of: [plan]).first else { return false }
            return held[carePlan.reference].map(Self.isDraft) ?? true
        }
        return writer.resources(of: open)
    }

    private static func isDraft(_ status: String) -> Bool {
        ["draft", "proposed", ""].contains(status)
    }

    /// The status of each resource of the input that a plan could be written over, by reference.
    private var heldStatuses: [String: String] {
        var statuses: [String: String] = [:]
        for resource in judgement.heldResources {
            guard let type = resource[.resourceType]?.string, Self.types.contains(type),
                let id = resource[.id]?.string
            else { continue }
            let status = resource[.status]?.string ?? resource[Key("lifecycleStatus")]?.string
            statuses["\(type)/\(id)"] = status ?? ""
        }
        return statuses
    }

    private static let types: Set<String> = [
        "CarePlan", "Goal", "MedicationRequest", "ServiceRequest", "Task", "Appointment",
        "NutritionOrder", "RequestGroup",
    ]
}
