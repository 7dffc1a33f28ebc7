/// A published interval of an analyte; rules compare with parameters, intervals say what is usual.
public struct ReferenceInterval: Sendable, Hashable {
    /// What an interval is for.
    public enum Use: String, Sendable, Hashable {
        /// The limit a parameter of the rules stands for.
        case byDefault = "default"
        /// Another published interval a site may prefer.
        case alternative
        /// For reports only.
        case displayOnly = "display-only"
    }

    /// For whom an interval was found.
    public enum PersonClass: String, Sendable, Hashable {
        case infant
        /// A woman who is not pregnant.
        case mother
        case pregnantFirstTrimester = "pregnant-t1"
        case pregnantSecondTrimester = "pregnant-t2"
        case pregnantThirdTrimester = "pregnant-t3"
    }

    public let personClass: PersonClass
    /// Days of life for which it holds; `nil` for mothers.
    public let ageDays: ClosedRange<Int>?
    /// Lower limit, in `unit`; a limit itself lies within.
    public let low: Exact?
    /// Upper limit, in `unit`.
    public let high: Exact?
    /// A unit the analyte is accepted in.
    public let unit: String
    /// Outside of it a value is dangerous, not merely unusual.
    public let isCritical: Bool
    public let use: Use
    /// How well it is founded; `nil` where the source does not say.
    public let grade: EvidenceMark?
    /// What values outside are called ("borderline below"), where that is not plain.
    public let meaning: String?
    /// A short citation.
    public let source: String

    public init(
        personClass: PersonClass, ageDays: ClosedRange<Int>?, low: Exact?, high: Exact?,
        unit: String, isCritical: Bool, use: Use, grade: EvidenceMark?, meaning: String?,
        source: String
    ) {
        self.personClass = personClass
        self.ageDays = ageDays
        self.low = low
        self.high = high
        self.unit = unit
        self.isCritical = isCritical
        self.use = use
        self.grade = grade
        self.meaning = meaning
        self.source = source
    }
}
