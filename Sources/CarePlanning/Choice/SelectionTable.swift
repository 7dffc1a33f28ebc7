import ClinicalModel
import DecisionSupport

/// The rows of the choice held against one person.
struct SelectionTable {
    /// A row and what came of it.
    struct Row {
        let owner: TreatmentProtocol
        let selection: ProtocolSelection
        let verdict: SelectionVerdict
    }

    let protocols: [TreatmentProtocol]
    let facts: ScreeningFacts
    /// By rank, lowest first.
    let rows: [Row]

    init(protocols: [TreatmentProtocol], facts: ScreeningFacts, ageDays: Int?) {
        self.protocols = protocols
        self.facts = facts
        let rows = protocols.filter(\.isProposable).flatMap { owner in
            owner.selections.map { selection in
                Row(
                    owner: owner, selection: selection,
                    verdict: SelectionVerdict(selection, of: owner, facts, ageDays: ageDays))
            }
        }
        self.rows = rows.enumerated().sorted {
            ($0.element.selection.rank, $0.offset) < ($1.element.selection.rank, $1.offset)
        }.map(\.element)
    }

    func `protocol`(_ id: String) -> TreatmentProtocol? { protocols.first { $0.id == id } }

    /// The first row that fits; options are offered where none does, never taken.
    var automatic: ProtocolChoice {
        if let row = fitting {
            var choice = ProtocolChoice(
                person: facts.person, chosen: row.owner,
                reason: "\(row.owner.id) fits: \(row.verdict.because).")
            choice.arm = arm(row.selection.arm, of: row.owner)
            choice.isWithoutMaintenance = row.owner.isWithoutMaintenance
            choice.notes = row.verdict.notes
            return choice
        }
        return ProtocolChoice(person: facts.person, chosen: nil, reason: whyNone)
    }

    private var fitting: Row? {
        rows.first { $0.verdict.fits && !$0.selection.isOptionOnly }
    }

    /// A site's variant stands in the place of what the rows choose, not of their refusal, and not
    /// where only a first dose is allowed.
    func site(
        _ site: TreatmentProtocol, arm: String?, over automatic: ProtocolChoice
    ) -> ProtocolChoice {
        guard let chosen = automatic.chosen, chosen.id != site.id,
            !automatic.isWithoutMaintenance, !(site.isOnlySubclinical)
        else { return automatic }
        var choice = ProtocolChoice(
            person: facts.person, chosen: site,
            reason: """
                \(site.id) is the site's protocol. Without that, \(automatic.reason)
                """)
        choice.arm = self.arm(arm, of: site)
        return choice
    }

    /// What a person asked for by name is taken, where there is something to treat; what stands
    /// against it is said.
    func named(
        _ named: TreatmentProtocol, arm: String?, over automatic: ProtocolChoice
    ) -> ProtocolChoice {
        guard !facts.fired.isEmpty || facts.truth(of: ProtocolPredicate.treated.rawValue).isYes
        else {
            return ProtocolChoice(
                person: facts.person, chosen: nil,
                reason: "No finding stands and no treatment is recorded, so nothing is planned.")
        }
        if named.isOnlySubclinical, let chosen = automatic.chosen {
            return ProtocolChoice(
                person: facts.person, chosen: nil,
                reason: """
                    \(named.id) was asked for and is not for overt deficiency; \(chosen.id) fits. \
                    Ask for that or for another.
                    """)
        }
        var choice = ProtocolChoice(
            person: facts.person, chosen: named,
            reason: "\(named.id) was asked for by name. Without that, \(automatic.reason)")
        choice.arm = self.arm(arm, of: named)
        choice.isWithoutMaintenance = automatic.isWithoutMaintenance || named.isWithoutMaintenance
        choice.notes = automatic.isWithoutMaintenance ? automatic.notes : []
        choice.notes += against(named)
        return choice
    }

    /// The choice with all that was not chosen, and what is still open.
    func completed(_ choice: ProtocolChoice) -> ProtocolChoice {
        var choice = choice
        if let chosen = choice.chosen, choice.arm == nil, chosen.arms.count > 1 {
            let arms = chosen.arms.map { "\($0.id) (\($0.title))" }.joined(separator: ", ")
            choice.requiredInputs.append(ProtocolInput.arm)
            choice.notes.append("\(chosen.id) has several ways, one must be named: \(arms).")
        }
        if choice.isWithoutMaintenance {
            choice.notes.append(
                "No maintenance part is planned: metabolic team. A first dose of hydroxocobalamin "
                    + "is allowed and must not be delayed.")
        }
        choice.notes += withoutInjection(choice)
        let options = choice.chosen == nil ? offered : []
        choice.options = options
        choice.rejected = protocols.filter { $0.id != choice.chosen?.id }.filter { other in
            !options.contains { $0.id == other.id }
        }.map { ProtocolChoice.Remark(id: $0.id, reason: whyNot($0, choice)) }
        return choice
    }

    /// What may be taken where nothing is chosen.
    private var offered: [ProtocolChoice.Remark] {
        var seen: Set<String> = []
        return rows.filter { $0.selection.isOptionOnly && $0.verdict.fits }.compactMap { row in
            guard seen.insert(row.owner.id).inserted else { return nil }
            return ProtocolChoice.Remark(
                id: row.owner.id,
                reason: "An option, never chosen by itself: \(row.verdict.because).")
        }
    }

    func arm(_ id: String?, of whole: TreatmentProtocol) -> TreatmentProtocol.Arm? {
        guard let id else { return whole.arms.count == 1 ? whole.arms.first : nil }
        return whole.arms.first { $0.id == id }
    }
}

extension TreatmentProtocol {
    /// Nothing but a first dose: what follows is not for this product.
    var isWithoutMaintenance: Bool { traits.contains("without-maintenance") }

    /// Not for overt deficiency.
    var isOnlySubclinical: Bool { traits.contains("subclinical-only") }
}
