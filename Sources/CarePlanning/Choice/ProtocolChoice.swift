package import ClinicalModel

/// Which protocol is proposed for a person, why, and why not the others (clinical section 6.1).
package struct ProtocolChoice: Sendable {
    /// A protocol beside the chosen one, and why it is offered or rejected.
    package struct Remark: Sendable, Hashable {
        /// The protocol's id, `bnfc-no-neuro`.
        package var id: String
        /// One sentence.
        package var reason: String

        package init(id: String, reason: String) {
            self.id = id
            self.reason = reason
        }
    }

    package var person: PersonID
    /// The protocol to apply; nil where none is proposed, and `reason` says why.
    package var chosen: TreatmentProtocol?
    /// The way through a protocol that has several; nil where it has one, and where a person has to
    /// choose, which `requiredInputs` says.
    package var arm: TreatmentProtocol.Arm?
    /// Why this one, or why none: one sentence or more.
    package var reason: String
    /// Every other protocol for this kind of person, in the order of the profiles.
    package var rejected: [Remark] = []
    /// Protocols that may be taken instead or besides; never taken by themselves.
    package var options: [Remark] = []
    /// Only what begins with the protocol is planned: what follows it is for the metabolic team.
    package var isWithoutMaintenance = false
    /// What a person must still decide before anything is planned: `arm`.
    package var requiredInputs: [String] = []
    /// What a reader of the plan must know of the choice.
    package var notes: [String] = []

    package init(person: PersonID, chosen: TreatmentProtocol?, reason: String) {
        self.person = person
        self.chosen = chosen
        self.reason = reason
    }
}

/// The protocol that somebody asked for: a site by its configuration, a user by a flag.
package enum ProtocolRequest: Sendable, Hashable {
    /// The one that fits.
    case automatic
    /// The site's one variant, and its arm: `bnfc-no-neuro`, `iap-2022` with `oral`.
    case site(String, arm: String?)
    /// The one a user named, and its arm.
    case named(String, arm: String?)
}
