import ClinicalModel

/// The named predicates of clinical sections 4.0 and 6.1.
extension Assessment {
    func truth(of predicate: ProtocolPredicate) -> Truth {
        switch predicate {
        case .redFlags, .neurologicalSigns, .generalSigns, .feedingDifficulty, .motorDelay:
            signTruth(of: predicate)
        case .severe, .low, .borderline, .adequate: classTruth(of: predicate)
        case .homocysteineRaised: hcyPlus
        case .methylmalonateRaised: mmaPlus
        case .metaboliteRaised: metPlus
        case .bothMetabolitesRaised: met2Plus
        case .homocysteineSuboptimal: test(last(.thcy), .above, "P-HCY-SUB", missing: .thcy)
        case .anaemia: anaemia
        case .macrocytosis: macro
        case .neutropenia: neutropenia
        case .exclusivelyBreastfed, .breastfed, .infantSupplemented: feedingTruth(of: predicate)
        case .motherAtRisk, .motherSupplemented, .malabsorption, .restrictedDiet:
            maternalTruth(of: predicate)
        case .lactation: isLactating(in: asOf.day...asOf.day)
        case .pregnantOrBreastfeeding: isPregnantOrLactating(in: asOf.day...asOf.day)
        case .treated: Truth(tx)
        }
    }

    private func signTruth(of predicate: ProtocolPredicate) -> Truth {
        let current = signs(at: .now)
        return switch predicate {
        case .redFlags: Truth(!current.rf.isEmpty)
        case .neurologicalSigns: Truth(!current.ns.isEmpty)
        case .generalSigns: Truth(!current.gs.isEmpty)
        case .feedingDifficulty: Truth(current.gs.contains("feeding-difficulty"))
        default: Truth(lateMilestones.contains { Self.motor.contains(domain(of: $0.key)) })
        }
    }

    private static let motor: Set<ConceptKey?> = ["motor", "fine-motor"]

    /// The class of an infant's B12; mothers have limits of their own.
    private func classTruth(of predicate: ProtocolPredicate) -> Truth {
        guard role == .infant else { return predicate == .low ? lowm : .no }
        return switch predicate {
        case .severe: sev
        case .low: low
        case .borderline: bord
        default: adeq
        }
    }

    private func feedingTruth(of predicate: ProtocolPredicate) -> Truth {
        guard role == .infant else { return .no }
        return switch predicate {
        case .exclusivelyBreastfed: ebf
        case .breastfed: bf
        default: suppi
        }
    }

    private func maternalTruth(of predicate: ProtocolPredicate) -> Truth {
        switch predicate {
        case .motherAtRisk: return isAtRisk
        case .motherSupplemented: return suppm
        default: break
        }
        guard let risks = role == .infant ? maternalRisk : riskm else {
            return .unknown(["mother"])
        }
        if predicate == .malabsorption { return Truth(risks.kinds.contains(.malabsorption)) }
        if risks.kinds.contains(.vegan) || risks.kinds.contains(.vegetarian) { return .yes }
        return risks.isDietKnown ? .no : .unknown(["diet"])
    }
}
