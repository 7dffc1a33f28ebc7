package import ClinicalModel

/// A person's results after the data checks, and what the checks found.
package struct PreparedResults: Sendable {
    /// Usable results by key, oldest first.
    package var byKey: [AnalyteKey: [UsableResult]] = [:]
    /// R45, one per value.
    package var unitProblems: [UnitProblem] = []
    /// R46, one per value.
    package var unitMismatches: [UnitMismatch] = []
    /// R47, one per pair.
    package var contradictions: [Contradiction] = []
    /// Technical issues of 4.G.
    package var issues: [DataIssue] = []
}

/// Something is wrong with a value or its unit (R45).
package struct UnitProblem: Sendable {
    package enum Kind: Sendable, Equatable {
        case missingUnit
        case unknownUnit
        /// Known to be wrong for the analyte, or readable in two ways: why.
        case refusedUnit(String)
        /// Beyond what a body can have; the parameter that says so.
        case impossible(limit: String)
        /// Possible and suspicious; the parameter that says so.
        case suspicious(limit: String)
    }

    package let result: LabResult
    package let kind: Kind
    /// The value in the canonical unit, where the stated unit is known.
    package let canonical: Exact?
    /// Another unit that would make the value plausible; never applied.
    package let suggestion: UnitSuggestion?
    /// An independent marker supports the suspicious value: nothing but a remark.
    package var isSupported = false

    /// The value is kept from every clinical rule.
    package var isExcluded: Bool {
        if case .suspicious = kind { false } else { true }
    }

    package var severity: Severity {
        switch kind {
        case .missingUnit: .warning
        case .unknownUnit, .refusedUnit, .impossible: .error
        case .suspicious: isSupported ? .info : .warning
        }
    }
}

/// A unit in which a value would be plausible.
package struct UnitSuggestion: Sendable {
    /// UCUM spelling.
    package let unit: String
    /// The value in the canonical unit, if that unit were meant.
    package let canonical: Exact
}

/// Signs that a B12 was reported in pmol/L as pg/mL or the reverse (R46).
package struct UnitMismatch: Sendable {
    package enum Signal: Sendable, Equatable {
        /// The code's property is of the other kind.
        case codeProperty
        /// The sender's range looks like the other unit.
        case senderRange
        /// An earlier result of the same sender in the other unit.
        case earlierResult
    }

    package let result: UsableResult
    package let signals: [Signal]
    /// The unit that may be meant.
    package let otherUnit: String
    /// Info only: the code confirms the stated unit.
    package let isConfirmedByCode: Bool
    /// The earlier result of the third signal.
    package let earlier: UsableResult?
}

/// Two results of one specimen that cannot both be right (R47).
package struct Contradiction: Sendable {
    package let first: UsableResult
    package let second: UsableResult

    /// The more deficient of a B12 pair.
    package var lower: UsableResult {
        second.stated.low < first.stated.low ? second : first
    }
}
