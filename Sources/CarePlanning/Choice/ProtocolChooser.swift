package import ClinicalModel
package import DecisionSupport

/// Chooses a protocol for a person as clinical section 6.1 says: the first row that fits.
///
/// The rows stand in the profiles; here is only how they are read.
package struct ProtocolChooser: Sendable {
    let catalogue: ProtocolCatalogue
    let request: ProtocolRequest

    package init(_ catalogue: ProtocolCatalogue, request: ProtocolRequest = .automatic) {
        self.catalogue = catalogue
        self.request = request
    }

    /// Which protocol is proposed for a person, and why.
    package func choice(
        for person: PersonID, in assessed: AssessedDocument, _ screening: Screening
    ) -> ProtocolChoice {
        choice(
            for: assessed.facts(of: person, in: screening),
            ageDays: assessed.assessment(of: person).ageDays)
    }

    /// The same of facts that are at hand.
    package func choice(for facts: ScreeningFacts, ageDays: Int?) -> ProtocolChoice {
        guard let population = facts.role.population else {
            return ProtocolChoice(
                person: facts.person, chosen: nil,
                reason: "Protocols are for infants in scope and their mothers.")
        }
        let table = SelectionTable(
            protocols: catalogue.protocols.filter { $0.population == population }, facts: facts,
            ageDays: ageDays)
        var choice = table.automatic
        switch request {
        case .automatic: break
        case .site(let id, let arm):
            if let site = table.protocol(id) { choice = table.site(site, arm: arm, over: choice) }
        case .named(let id, let arm):
            if let named = table.protocol(id) {
                choice = table.named(named, arm: arm, over: choice)
            }
        }
        return table.completed(choice)
    }
}

extension Role {
    fileprivate var population: TreatmentProtocol.Population? {
        switch self {
        case .infant: .infant
        case .mother: .mother
        case .other: nil
        }
    }
}
