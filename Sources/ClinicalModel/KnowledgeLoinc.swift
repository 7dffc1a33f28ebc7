/// What a LOINC code means here.
public struct LoincEntry: Sendable {
    /// The part a code plays.
    public enum Role: Sendable {
        /// A code of an analyte.
        case analyte(AnalyteKey, AnalyteCode)
        /// Looks like `near` and is another analyte; never used as it.
        case trap(near: AnalyteKey?)
        /// Belongs to another analyte though software binds it to `usedAs`.
        case foreign(usedAs: String)
        /// Asks for something that is no analyte: feeding, gestational age, smoking, imaging.
        case topic(Concept)
    }

    public let code: String
    public let display: String
    public let role: Role

    public init(code: String, display: String, role: Role) {
        self.code = code
        self.display = display
        self.role = role
    }
}
