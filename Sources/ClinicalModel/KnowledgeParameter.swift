/// A number a rule compares with: named, with its binding unit, mark and source.
public struct Parameter: Sendable, Hashable {
    /// The name configuration and rules use, such as `P-B12-SEVERE`.
    public let name: String
    /// The exact value in `unit`.
    public let value: Exact
    /// The value as the profile writes it ("84.0").
    public let text: String
    /// UCUM, or a bracketed word such as `{therapy-day}`; `nil` for a plain number.
    public let unit: String?
    /// How well the number is founded.
    public let mark: EvidenceMark
    /// What the number is for.
    public let purpose: String
    /// Where the number comes from, as a short citation or "expert default".
    public let source: String

    public init(
        name: String, value: Exact, text: String, unit: String?, mark: EvidenceMark,
        purpose: String, source: String
    ) {
        self.name = name
        self.value = value
        self.text = text
        self.unit = unit
        self.mark = mark
        self.purpose = purpose
        self.source = source
    }
}

/// Evidence behind a number or a rule.
public enum EvidenceMark: String, Sendable, Hashable {
    /// Guideline, drug label, reference-interval study or trial.
    case guideline = "A"
    /// Cohort, case-control study or case series.
    case cohort = "B"
    /// Secondary text the project started from.
    case secondary = "C"
    /// Expert default without a confirmed source.
    case expertDefault = "D"
}
