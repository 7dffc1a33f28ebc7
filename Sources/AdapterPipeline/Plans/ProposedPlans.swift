import CarePlanning
import ClinicalModel
import FHIRWriting

/// The plans that are written beside the findings of a document.
struct ProposedPlans {
    private let pipeline: AdapterPipeline
    private let judgement: Judgement
    private let proposals: [PlanProposal]

    /// Without settings nothing is planned, and nothing is asked.
    init(_ settings: PlanSettings?, _ pipeline: AdapterPipeline, _ judgement: Judgement) {
        self.pipeline = pipeline
        self.judgement = judgement
        proposals = settings.map { pipeline.proposals(for: judgement, $0) } ?? []
    }

    private var plans: [TreatmentPlan] { proposals.compactMap(\.plan) }

    var isEmpty: Bool { plans.isEmpty }

    func resources(linking: PlanWriter.Linking) -> [EmittedResource] {
        isEmpty ? [] : PlanResources(pipeline, judgement).splicing(plans, linking: linking)
    }

    /// What an outcome says of them, one issue a person.
    var mentions: [DataIssue] {
        proposals.map { proposal in
            let chosen = proposal.choice.chosen
            let planned = proposal.plan != nil
            let reasons = proposal.blocks.map(\.sentence)
            let text =
                planned
                ? "A draft plan by \(chosen?.id ?? "") is proposed; --emit annotated or findings"
                    + " writes it."
                : (["No plan is proposed."]
                    + (reasons.isEmpty ? [proposal.choice.reason] : reasons))
                    .joined(separator: " ")
            return DataIssue(
                id: planned ? "plan-proposed" : "plan-not-proposed", level: .information,
                code: "informational", subject: proposal.choice.person, message: text)
        }
    }
}

extension Splicer {
    /// How plans name their parts: by `urn:` where the Bundle does so.
    var linking: PlanWriter.Linking { isByURN ? .urnBeside : .relative }
}
