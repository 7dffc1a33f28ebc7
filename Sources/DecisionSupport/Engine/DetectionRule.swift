package import ClinicalModel

/// One detection rule; slug, version, texts and codes come from `Knowledge.rules`.
package protocol DetectionRule: Sendable {
    /// `R01`.
    static var number: String { get }
    /// Whom the rule is asked for.
    static var subject: RuleSubject { get }
    /// Every parameter it may read; checked before the first document.
    static var parameters: [String] { get }
    /// The analytes it looks at; empty where it looks at other records only.
    static var inputs: [AnalyteKey] { get }
    /// The other records it looks at; where it names neither, "other records" stands for them.
    static var records: [RecordKind] { get }
    /// When in the evaluation order it runs.
    static var phase: RulePhase { get }
    static func evaluate(_ subject: Assessment) -> RuleOutcome
    /// Small records that fire and that must not; they run as tests.
    static var examples: [RuleExample] { get }
}

extension DetectionRule {
    package static var inputs: [AnalyteKey] { [] }
    package static var records: [RecordKind] { inputs.isEmpty ? [.other] : [] }
    package static var phase: RulePhase { .main }
}

/// Whom a rule is asked for.
package enum RuleSubject: Sendable {
    case infant
    case mother
    case infantOrMother
    /// Everybody in the document, whatever the role.
    case anyone

    func includes(_ role: Role) -> Bool {
        switch self {
        case .infant: role == .infant
        case .mother: role == .mother
        case .infantOrMother: role != .other
        case .anyone: true
        }
    }
}

/// When a rule runs: some read what others found.
package enum RulePhase: Int, Sendable, CaseIterable {
    /// Before all others (the mother's own deficiency).
    case first
    case main
    /// Reads the severities after suppression.
    case dependent
}
