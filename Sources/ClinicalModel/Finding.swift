/// How much a finding matters, least first.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
    case info
    case warning
    case critical
    /// A data error (R45).
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The word of the output contract.
    public var name: String {
        switch self {
        case .info: "info"
        case .warning: "warning"
        case .critical: "critical"
        case .error: "error"
        }
    }

    /// One step lower, never below info.
    public var lowered: Severity {
        switch self {
        case .info, .warning: .info
        case .critical: .warning
        case .error: .critical
        }
    }
}

/// Where a finding stands in its life.
public enum Lifecycle: String, Sendable {
    case new
    case underTreatment = "under-treatment"
    case mitigated
    case resolved
    case superseded
}

/// How sure a finding is.
public enum Confidence: String, Sendable {
    case definite
    case probable
    case possible
}

/// One thing a finding rests on.
public struct Evidence: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case result
        case sign
        case dose
        case milestone
        case exposure
        case absence
    }

    public enum Role: String, Sendable {
        case triggers
        case supports
        case against
    }

    public var kind: Kind
    public var role: Role
    /// Where it stands; nil for an absence.
    public var source: SourceReference?
    /// What it is, in words: the analyte's or the sign's name, or what was looked for.
    public var name: String
    public var value: String?
    public var unit: String?
    public var canonicalValue: String?
    public var canonicalUnit: String?
    public var comparedValue: String?
    public var comparedUnit: String?
    /// The limit this value was held against, where it was one.
    public var limit: UsedThreshold?
    public var time: FuzzyTime?

    public init(
        kind: Kind, role: Role, source: SourceReference?, name: String, value: String? = nil,
        unit: String? = nil, canonicalValue: String? = nil, canonicalUnit: String? = nil,
        comparedValue: String? = nil, comparedUnit: String? = nil,
        limit: UsedThreshold? = nil, time: FuzzyTime? = nil
    ) {
        self.kind = kind
        self.role = role
        self.source = source
        self.name = name
        self.value = value
        self.unit = unit
        self.canonicalValue = canonicalValue
        self.canonicalUnit = canonicalUnit
        self.comparedValue = comparedValue
        self.comparedUnit = comparedUnit
        self.limit = limit
        self.time = time
    }
}

/// A parameter as it was used.
public struct UsedThreshold: Sendable, Hashable {
    public var parameter: String
    public var value: String
    public var unit: String?
    public var mark: String
    public var source: String
    /// The value of the profiles, in the same unit, where a site has set another.
    public var defaultValue: String?

    public init(
        parameter: String, value: String, unit: String?, mark: String, source: String,
        defaultValue: String? = nil
    ) {
        self.parameter = parameter
        self.value = value
        self.unit = unit
        self.mark = mark
        self.source = source
        self.defaultValue = defaultValue
    }

    /// The mark of a value that a site has set: nothing is known of what it is founded on.
    public static let siteMark = "S"

    /// A parameter with the value in force, and where that is from.
    public init(_ parameter: Parameter) {
        let text = parameter.profileText ?? parameter.text
        let original = [text, parameter.unit].compactMap(\.self).joined(separator: " ")
        let site = parameter.overriddenBy.map { place in
            "site configuration (\(place)); default \(original), mark"
                + " \(parameter.mark.rawValue), \(parameter.source)"
        }
        self.init(
            parameter: parameter.name, value: parameter.text, unit: parameter.unit,
            mark: site == nil ? parameter.mark.rawValue : Self.siteMark,
            source: site ?? parameter.source, defaultValue: parameter.profileText)
    }

    /// "P-B12-LOW 180 pg/mL instead of 200 pg/mL"; nil where the profiles' value was used.
    public var replacement: String? {
        guard let defaultValue else { return nil }
        let unit = unit.map { " \($0)" } ?? ""
        return "\(parameter) \(value)\(unit) instead of \(defaultValue)\(unit)"
    }
}

/// One pattern found for one person.
public struct Finding: Sendable {
    /// `R01`.
    public var number: String
    /// The slug, `b12-severe-deficiency`.
    public var rule: String
    public var version: String
    public var severity: Severity
    public var subject: PersonID
    /// The other member of the dyad, where the rule speaks of both.
    public var about: PersonID?
    public var lifecycle: Lifecycle
    public var confidence: Confidence
    /// Rests on preliminary results, or on the lower of two that contradict each other.
    public var isProvisional: Bool
    /// Rests on the lower of two contradicting results (R47): it may be wrong and hides nothing.
    public var isContested = false
    /// First and last evidence time of a windowed rule.
    public var windowStart: FuzzyTime?
    public var windowEnd: FuzzyTime?
    /// One plain sentence with value, unit and threshold.
    public var message: String
    /// What to do next; decision support, never an order.
    public var recommendation: String
    /// Remarks such as `near-threshold` and `post-first-dose-sample`.
    public var notes: [String]
    /// What can falsify the samples it rests on, one text an analyte.
    public var samplingNotes: [String] = []
    /// Why it was lowered or mitigated, in words.
    public var mitigatedBy: String?
    /// Time and kind of the treatment a status finding is under.
    public var treatmentStart: FuzzyTime?
    public var evidence: [Evidence]
    public var thresholds: [UsedThreshold]
    /// For rules that may stand once per dose, value or pair: what tells this one apart.
    public var instance: String?

    public init(
        number: String, rule: String, version: String, severity: Severity, subject: PersonID,
        about: PersonID? = nil, lifecycle: Lifecycle = .new, confidence: Confidence = .definite,
        isProvisional: Bool = false, windowStart: FuzzyTime? = nil, windowEnd: FuzzyTime? = nil,
        message: String, recommendation: String = "", notes: [String] = [],
        mitigatedBy: String? = nil, treatmentStart: FuzzyTime? = nil, evidence: [Evidence] = [],
        thresholds: [UsedThreshold] = [], instance: String? = nil
    ) {
        self.number = number
        self.rule = rule
        self.version = version
        self.severity = severity
        self.subject = subject
        self.about = about
        self.lifecycle = lifecycle
        self.confidence = confidence
        self.isProvisional = isProvisional
        self.windowStart = windowStart
        self.windowEnd = windowEnd
        self.message = message
        self.recommendation = recommendation
        self.notes = notes
        self.mitigatedBy = mitigatedBy
        self.treatmentStart = treatmentStart
        self.evidence = evidence
        self.thresholds = thresholds
        self.instance = instance
    }
}
