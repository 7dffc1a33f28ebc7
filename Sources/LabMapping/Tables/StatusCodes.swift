import LabFeeds

extension FeedStatus {
    /// `Observation.status` (HL7 tables 0085 and 0123).
    var observation: StaticString {
        switch self {
        case .registered: "registered"
        case .partial, .preliminary: "preliminary"
        case .final: "final"
        case .amended: "amended"
        case .corrected: "corrected"
        case .cancelled: "cancelled"
        case .enteredInError: "entered-in-error"
        case .unknown: "unknown"
        }
    }

    /// `DiagnosticReport.status`.
    var report: StaticString {
        if case .partial = self { return "partial" }
        return observation
    }

    /// Whether the words of FHIR say less than what was sent.
    var isWider: Bool { self == .partial || self == .unknown }
}

/// What orders are, by their control and status codes.
enum OrderCodes {
    /// `ServiceRequest.status` by table 0038 (ORC-5).
    static let byStatus: [PersonCodes.Row] = [
        ("A", "active"), ("CA", "revoked"), ("CM", "completed"), ("DC", "revoked"),
        ("ER", "entered-in-error"), ("HD", "on-hold"), ("IP", "active"), ("RP", "revoked"),
        ("SC", "active"),
    ]

    /// The same by table 0119 (ORC-1), where there is no status.
    static let byControl: [PersonCodes.Row] = [
        ("CA", "revoked"), ("OC", "revoked"), ("CR", "revoked"), ("DC", "revoked"),
        ("OD", "revoked"), ("DR", "revoked"), ("HD", "on-hold"), ("OH", "on-hold"),
        ("NW", "active"), ("OK", "active"), ("SC", "active"), ("SN", "active"),
    ]

    /// `ServiceRequest.priority` by table 0027 and HL7's v3 ActPriority.
    static let priorities: [PersonCodes.Row] = [
        ("S", "stat"), ("STAT", "stat"), ("ST", "stat"), ("A", "asap"), ("ASAP", "asap"),
        ("R", "routine"), ("ROUTINE", "routine"), ("RT", "routine"), ("UR", "urgent"),
        ("U", "urgent"),
    ]

    /// `Encounter.class` by table 0004.
    static let classes: [PersonCodes.Row] = [
        ("I", "IMP"), ("O", "AMB"), ("E", "EMER"), ("P", "PRENC"), ("IMP", "IMP"), ("AMB", "AMB"),
        ("EMER", "EMER"),
    ]

    /// Reasons why there is no value (`data-absent-reason`), by HL7's null flavours.
    static let absences: [PersonCodes.Row] = [
        ("UNK", "unknown"), ("NI", "unknown"), ("NAV", "temp-unknown"), ("ASKU", "asked-unknown"),
        ("NASK", "not-asked"), ("MSK", "masked"), ("NA", "not-applicable"),
        ("PINF", "positive-infinity"), ("NINF", "negative-infinity"), ("OTH", "unsupported"),
    ]
}
