/// A problem of the data, as FHIR's OperationOutcome describes it.
///
/// Problems of the data are values and travel with the result; only a broken environment throws.
public struct Issue: Sendable, Equatable {
    /// How much of the data can be used (FHIR IssueSeverity).
    public enum Severity: String, Sendable, CaseIterable {
        /// The result must not be trusted.
        case fatal
        /// The resource is invalid; it was read nonetheless.
        case error
        /// The data can be used.
        case warning
        /// Worth knowing.
        case information
    }

    public var severity: Severity

    /// The FHIR IssueType, for example `invalid` or `business-rule`.
    public var code: String

    /// The stable name of the check, for example `duplicate-key`.
    public var id: String

    /// The FHIRPath of the element, where one is known.
    public var expression: String?

    /// Where in the input, if known.
    public var position: SourcePosition?

    /// One plain sentence that holds no patient data.
    public var diagnostics: String

    public init(
        severity: Severity, code: String, id: String, expression: String? = nil,
        position: SourcePosition? = nil, diagnostics: String
    ) {
        self.severity = severity
        self.code = code
        self.id = id
        self.expression = expression
        self.position = position
        self.diagnostics = diagnostics
    }
}

extension Issue.Severity: Comparable {
    /// How grave it is, from 0 for information to 3 for fatal.
    public var rank: Int {
        switch self {
        case .fatal: 3
        case .error: 2
        case .warning: 1
        case .information: 0
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
