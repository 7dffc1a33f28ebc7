package import ClinicalModel
package import DecisionSupport

/// Applies a protocol to a person: phases with real dates, monitoring, goals, constraints.
///
/// The result is a proposal. What the protocol leaves open stays open: nothing is chosen in a
/// clinician's place, and what is missing is asked for by its name.
package struct PlanMaker {
    let assessed: AssessedDocument
    let screening: Screening
    let clock: (any LocalClock)?
    let start: FuzzyTime?
    let inputs: PlanInputs
    /// What is to be said of the time zone.
    package var zoneNote: String?

    /// `start` is the first dose planned for somebody who has had none.
    package init(
        _ assessed: AssessedDocument, screening: Screening, clock: (any LocalClock)? = nil,
        start: FuzzyTime? = nil, inputs: PlanInputs = PlanInputs()
    ) {
        self.assessed = assessed
        self.screening = screening
        self.clock = clock
        self.start = start
        self.inputs = inputs
    }

    /// What is proposed by a choice; nothing where nothing was chosen or a constraint forbids it.
    package func proposal(for choice: ProtocolChoice) -> PlanProposal {
        guard let chosen = choice.chosen else { return PlanProposal(choice: choice) }
        let arm = choice.arm ?? (chosen.arms.count == 1 ? chosen.arms.first : nil)
        guard let arm else {
            var proposal = PlanProposal(choice: choice)
            proposal.missingInputs = choice.requiredInputs
            return proposal
        }
        let assessment = assessed.assessment(of: choice.person)
        var course = Course(
            assessment, chosen, arm, clock: clock, proposed: start, inputs: inputs)
        course.isWithoutMaintenance = choice.isWithoutMaintenance
        course.openRules = openRules(of: choice.person)
        return proposal(for: choice, course)
    }

    private func proposal(for choice: ProtocolChoice, _ course: Course) -> PlanProposal {
        var proposal = PlanProposal(choice: choice)
        var draft = PlanDraft(course)
        draft.addPhases()
        draft.addMonitoring()
        draft.closePeriod()
        draft.addGoals()
        let verdicts = SafetyRegistry.all.flatMap { $0.verdicts(on: draft) }
        proposal.verdicts = verdicts
        proposal.missingInputs = (choice.requiredInputs + draft.missingInputs).uniqued()
        guard !verdicts.contains(where: { $0.effect == .blocks }) else { return proposal }
        for verdict in verdicts { draft.apply(verdict) }
        if let zoneNote { draft.note(zoneNote) }
        draft.addNotes(of: choice, verdicts)
        proposal.plan = draft.plan
        return proposal
    }

    /// The rules whose findings of a person stand.
    private func openRules(of person: PersonID) -> Set<String> {
        let subject = screening.subjects.first { $0.person == person }
        let open = (subject?.findings ?? []).filter {
            $0.lifecycle == .new || $0.lifecycle == .underTreatment
        }
        return Set(open.map(\.number))
    }
}

/// What came of applying a protocol.
package struct PlanProposal: Sendable {
    package var choice: ProtocolChoice
    /// Nil where nothing is proposed: the choice or the verdicts say why.
    package var plan: TreatmentPlan?
    package var verdicts: [SafetyVerdict] = []
    /// What a person must decide by name before all of it can be planned.
    package var missingInputs: [String] = []

    package init(choice: ProtocolChoice) {
        self.choice = choice
    }

    /// What forbids the proposal.
    package var blocks: [SafetyVerdict] { verdicts.filter { $0.effect == .blocks } }
}

extension Sequence where Element: Hashable {
    /// Each once, in the order met.
    package func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
