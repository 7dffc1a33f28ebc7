package import CarePlanning
import ClinicalModel
import DecisionSupport
import FHIRCore
import FHIRReading

extension AdapterPipeline {
    /// What is proposed for each infant and mother of a document, in its order: a plan, or why none.
    package func proposals(for judgement: Judgement, _ settings: PlanSettings) -> [PlanProposal] {
        let document = judgement.reading.clinical
        let assessed = screener.assessed(
            document, asOf: judgement.screening.asOf, clock: time.judgingClock)
        let chooser = ProtocolChooser(knowledge.protocolCatalogue, request: settings.request)
        let persons = judgement.screening.subjects.filter { $0.role != .other }.map(\.person)
        return persons.map { person in
            let choice = chooser.choice(for: person, in: assessed, judgement.screening)
            if settings.request == .automatic, choice.chosen != nil,
                let active = judgement.activePlan(of: person)
            {
                return .follows(active, instead: choice)
            }
            let zone = judgement.zone(of: person, assessed, settings)
            var maker = PlanMaker(
                assessed, screening: judgement.screening, clock: zone.clock,
                start: settings.start, inputs: settings.inputs)
            maker.zoneNote = zone.note
            return maker.proposal(for: choice)
        }
    }
}

extension Judgement {
    /// The resources of the Bundles of the document.
    var heldResources: [Element] {
        let bundles = reading.resources.bundles.map { document.element(at: $0.elementIndex) }
        return bundles.flatMap { bundle in
            (bundle[.entry]?.children).map { $0.compactMap { $0[.resource] } } ?? []
        }
    }

    /// The zone that the date of a person's first dose names, else the one that was given.
    fileprivate func zone(
        of person: PersonID, _ assessed: AssessedDocument, _ settings: PlanSettings
    ) -> (clock: ZoneClock?, note: String?) {
        guard let dose = assessed.assessment(of: person).t0?.record.source,
            let resource = resource(of: dose), let name = ZoneOfDates.name(in: resource)
        else { return (settings.clock, nil) }
        if let clock = ZoneClock(name) { return (clock, nil) }
        let other = settings.clock.map { "\($0.name) is taken" } ?? "none is taken"
        return (
            settings.clock,
            "The time zone that the date of the first dose names is not known; \(other)."
        )
    }

    private func resource(of source: SourceReference) -> Element? {
        heldResources.first { held in
            "\(held[.resourceType]?.string ?? "")/\(held[.id]?.string ?? "")" == source.reference
        }
    }

    /// A plan for vitamin B12 that is followed already, by whoever made it.
    fileprivate func activePlan(of person: PersonID) -> CarePlanRecord? {
        reading.clinical[person].carePlans.first { plan in
            plan.status == "active" && ["plan", "order"].contains(plan.intent)
                && (plan.known?.isKnown(at: screening.asOf) ?? true)
                && plan.activities.contains { $0.substance?.isVitaminB12 ?? false }
        }
    }
}

extension PlanProposal {
    /// Nobody needs a second plan beside the one that is followed.
    fileprivate static func follows(
        _ plan: CarePlanRecord, instead choice: ProtocolChoice
    ) -> PlanProposal {
        var choice = choice
        let id = choice.chosen?.id ?? ""
        choice.rejected.insert(.init(id: id, reason: "it fits; \(choice.reason)"), at: 0)
        choice.chosen = nil
        choice.arm = nil
        choice.requiredInputs = []
        choice.reason =
            "An active plan of treatment is recorded (\(plan.source.reference)); a second one is"
            + " proposed only where a protocol is named."
        return PlanProposal(choice: choice)
    }
}

extension AdapterPipeline {
    /// The one protocol that the site has fixed, and what it is called; nil where it has none.
    package func siteRequest(arm: String?) -> ProtocolRequest? {
        site.protocolName.map { .site($0.value.id, arm: $0.value.arm ?? arm) }
    }
}
