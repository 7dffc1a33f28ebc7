/// What a protocol may ask of a person, by the names of clinical sections 4.0 and 6.
///
/// A profile that asks for anything else is refused, so that a slip of the pen never decides.
public enum ProtocolPredicate: String, Sendable, CaseIterable {
    // The infant:
    case redFlags = "RF"
    case neurologicalSigns = "NS"
    case generalSigns = "GS"
    case severe = "SEV"
    case low = "LOW"
    case borderline = "BORD"
    case adequate = "ADEQ"
    case homocysteineRaised = "HCY+"
    case methylmalonateRaised = "MMA+"
    case metaboliteRaised = "MET+"
    case bothMetabolitesRaised = "MET2+"
    /// Homocysteine above `P-HCY-SUB`.
    case homocysteineSuboptimal = "HCY-SUB"
    case anaemia = "ANAEMIA"
    case macrocytosis = "MACRO"
    case neutropenia
    case exclusivelyBreastfed = "EBF"
    case breastfed = "BF"
    case infantSupplemented = "SUPPi"
    /// A milestone of a motor domain that is late.
    case motorDelay = "motor-delay"
    case feedingDifficulty = "feeding-difficulty"

    // The mother, or both:
    case motherAtRisk = "RISKm"
    case motherSupplemented = "SUPPm"
    case malabsorption
    /// A vegan or vegetarian diet of hers.
    case restrictedDiet = "restricted-diet"
    case lactation
    case pregnantOrBreastfeeding = "pregnant-or-breastfeeding"
    case treated = "TX"
}

/// Under what a monitoring task applies.
public enum MonitoringCondition: String, Sendable, CaseIterable {
    case all
    /// Some phase of the plan is given by injection.
    case parenteral
    /// Some phase of the plan is taken by mouth.
    case oral
    case anaemia
    case neutropenia
    case neurologicalSigns = "neuro-signs"
    case breastfed
    case pregnantOrBreastfeeding = "pregnant-or-breastfeeding"

    /// What it asks of the person; nil where it asks of the plan, or nothing.
    public var predicate: ProtocolPredicate? {
        switch self {
        case .all, .parenteral, .oral: nil
        case .anaemia: .anaemia
        case .neutropenia: .neutropenia
        case .neurologicalSigns: .neurologicalSigns
        case .breastfed: .breastfed
        case .pregnantOrBreastfeeding: .pregnantOrBreastfeeding
        }
    }
}
