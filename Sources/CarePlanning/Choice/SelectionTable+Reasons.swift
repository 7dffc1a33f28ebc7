import ClinicalModel
import DecisionSupport

/// Why nothing was chosen, and why not another.
extension SelectionTable {
    var whyNone: String {
        let gates = rows.map(\.selection.anyOf).filter { !$0.isEmpty }
        let isClosed = !gates.isEmpty && gates.allSatisfy { $0.allSatisfy { !isTrue($0) } }
        if isClosed, let gate = gates.first {
            return """
                No protocol is proposed: none of \(gate.joined(separator: ", ")) has fired. That \
                does not exclude a deficiency; a clinician may ask for a protocol by name.
                """
        }
        return """
            No protocol is proposed: no row of the choice fits. That does not exclude a deficiency; \
            a clinician may ask for a protocol by name.
            """
    }

    func whyNot(_ other: TreatmentProtocol, _ choice: ProtocolChoice) -> String {
        guard other.isProposable else {
            return "It is read in specialists' plans that come in, and never proposed."
        }
        let own = rows.filter { $0.owner.id == other.id }
        guard !own.isEmpty else {
            return "It is chosen only by a site or by name, as an alternative."
        }
        if own.contains(where: \.verdict.fits), let chosen = choice.chosen {
            let isOption = own.allSatisfy(\.selection.isOptionOnly)
            return isOption
                ? "It is only an option beside no other plan, and \(chosen.id) is chosen."
                : "It fits too, and \(chosen.id) comes before it."
        }
        if own.contains(where: \.verdict.fits) { return "It was not asked for." }
        var reasons: [String] = []
        for reason in own.map(\.verdict.whyNot) where !reasons.contains(reason) {
            reasons.append(reason)
        }
        return reasons.joined(separator: " ")
    }

    /// What stands against a protocol that somebody asked for.
    func against(_ named: TreatmentProtocol) -> [String] {
        let own = rows.filter { $0.owner.id == named.id }
        guard !own.isEmpty, !own.contains(where: \.verdict.fits) else { return [] }
        let reasons = own.map(\.verdict.whyNot).uniqued().joined(separator: " ")
        return ["Against \(named.id), which was asked for by name: \(reasons)"]
    }

    /// With red-flag signs treatment without any injection is not what R42 looks for.
    func withoutInjection(_ choice: ProtocolChoice) -> [String] {
        guard let chosen = choice.chosen, chosen.population == .infant,
            facts.truth(of: ProtocolPredicate.redFlags.rawValue).isYes
        else { return [] }
        let arms = choice.arm.map { [$0] } ?? chosen.arms
        let routes = arms.flatMap(\.phases).flatMap(\.routes)
        guard !routes.contains(where: \.isParenteral) else { return [] }
        return [
            "Red-flag signs are present, and \(chosen.id) gives no injection: in neurological"
                + " disease the first doses are given by injection (R42). A clinician decides."
        ]
    }

    private func isTrue(_ name: String) -> Bool { facts.truth(of: name).isYes }
}
