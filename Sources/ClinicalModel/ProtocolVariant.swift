/// The named treatment schemes of the clinical knowledge (6.1).
public enum ProtocolVariant: String, Sendable, CaseIterable {
    case seed004NeuroIM = "seed004-neuro-im"
    case seed004Monthly = "seed004-monthly"
    case seed002OralSwitch = "seed002-tiw-oral-switch"
    case bnfcWithoutNeurologicalSigns = "bnfc-no-neuro"
    case iap2022 = "iap-2022"
    case lowDoseLabel = "us-label-low-dose"
    case heidelbergOral = "heidelberg-nbs-oral"
    case norwaySingleDose = "norway-400ug-single"
    case kinderformularium = "nl-kinderformularium"
    /// Inborn errors of cobalamin metabolism: read in plans of specialists, never proposed.
    case inbornError = "cbl-iem"

    /// Whether a site may choose it; the others are only recognised in what comes in.
    public var isProposable: Bool { self != .inbornError }
}
