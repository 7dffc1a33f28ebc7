/// What the knowledge says of a laboratory's own codes; the pipeline answers it.
public protocol LabCodes: Sendable {
    /// The LOINC code that a local code or name stands for, decided by unit, number and specimen
    /// where the name alone does not; nil where it must stay uncoded.
    func loinc(for query: LabCodeQuery) -> LabCodeMatch?

    /// Whether any of the names can stand for an analyte, whatever unit, number and specimen; may be
    /// true of more than that. What it refuses is not asked for again.
    func mayKnow(names: [String]) -> Bool

    /// Whether a LOINC code is known and trusted only with a specimen that agrees (marked P).
    func isProvisional(loinc code: String) -> Bool

    /// The UCUM unit for a unit as a laboratory writes it; nil where it cannot be told.
    func ucum(for unit: String) -> String?
}

extension LabCodes {
    public func mayKnow(names: [String]) -> Bool { true }
}

/// What is known of a result whose code is no LOINC code.
public struct LabCodeQuery: Sendable, Hashable {
    /// The names to try in order: codes, displays, text.
    public var names: [String]
    /// The unit as sent.
    public var unit: String?
    /// The number as sent, normalised to decimal text; nil where it is none.
    public var number: String?
    /// Words that name the sample: the specimen's, the panel's.
    public var specimenWords: [String]
    public var panelWords: [String]

    public init(
        names: [String], unit: String? = nil, number: String? = nil,
        specimenWords: [String] = [], panelWords: [String] = []
    ) {
        (self.names, self.unit, self.number) = (names, unit, number)
        (self.specimenWords, self.panelWords) = (specimenWords, panelWords)
    }
}

/// A local code's LOINC code.
public struct LabCodeMatch: Sendable, Hashable {
    public var code: String
    public var display: String
    /// The local name that was matched, normalised.
    public var name: String

    public init(code: String, display: String, name: String) {
        (self.code, self.display, self.name) = (code, display, name)
    }
}
