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
    /// Where a site set another value, such as `site.yaml:12`; `nil` where the profile's is in force.
    public let overriddenBy: String?
    /// The value the profile gives, where another is in force: mark and source are those of this one.
    public let profileText: String?

    public init(
        name: String, value: Exact, text: String, unit: String?, mark: EvidenceMark,
        purpose: String, source: String, overriddenBy: String? = nil, profileText: String? = nil
    ) {
        self.name = name
        self.value = value
        self.text = text
        self.unit = unit
        self.mark = mark
        self.purpose = purpose
        self.source = source
        self.overriddenBy = overriddenBy
        self.profileText = profileText
    }

    /// The parameter with a site's value in the same unit, and the place that set it.
    public func overridden(with value: Exact, text: String, by place: String) -> Parameter {
        Parameter(
            name: name, value: value, text: text, unit: unit, mark: mark, purpose: purpose,
            source: source, overriddenBy: place, profileText: profileText ?? self.text)
    }
}

extension Parameter {
    /// No count of anything here is larger, a century's hours included.
    public static let largestCount = 1_000_000

    /// The largest value of what counts time or pieces, a century's for times; `nil` for the measured.
    ///
    /// A larger number is a slip, and no time can be reckoned with it.
    public var largestValue: Exact? {
        switch unit {
        case "a": 150
        case "wk": 5_200
        case "d", "{therapy-day}": 36_500
        case "h": 876_000
        case nil, "1": Exact(Self.largestCount)
        case .some(let unit): unit.hasPrefix("{") ? Exact(Self.largestCount) : nil
        }
    }

    /// Whether the value is one that can be reckoned with.
    public var isWithinBounds: Bool { largestValue.map { value.magnitude <= $0 } ?? true }
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
