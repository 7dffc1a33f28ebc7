/// What a site decided about the evaluation itself, besides the values of parameters.
public struct ScreeningPolicy: Sendable, Hashable {
    /// Rules that no finding and no insufficiency is reported of; every output names them.
    ///
    /// What such a rule reads is judged nevertheless where another rule depends on it, so that
    /// switching one off never hides the finding of another.
    public var disabledRules: [DisabledRule]
    /// Whether findings that a graver one of the same person covers are reported too.
    public var emitsSubsumed: Bool
    /// The treatment scheme the site uses: the protocol, and its arm where it has several.
    public var protocolName: ProtocolName?

    public init(
        disabledRules: [DisabledRule] = [], emitsSubsumed: Bool = false,
        protocolName: ProtocolName? = nil
    ) {
        self.disabledRules = disabledRules
        self.emitsSubsumed = emitsSubsumed
        self.protocolName = protocolName
    }

    /// Every rule, and the graver finding alone.
    public static let standard = ScreeningPolicy()
}

/// A rule that is not evaluated because a site's configuration says so.
public struct DisabledRule: Sendable, Hashable {
    /// `R25`.
    public var number: String
    /// The slug, `breast-milk-b12-low`.
    public var rule: String
    /// Who said so: "disabled in site.yaml".
    public var reason: String

    public init(number: String, rule: String, reason: String) {
        self.number = number
        self.rule = rule
        self.reason = reason
    }

    /// "R25 breast-milk-b12-low (disabled in site.yaml)".
    public var sentence: String { "\(number) \(rule) (\(reason))" }
}
