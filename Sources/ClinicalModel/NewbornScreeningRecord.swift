/// What the report of a newborn screening says in words or codes, beside its numbers.
public struct NewbornScreeningRecord: Sendable {
    public enum Topic: Sendable {
        /// The overall interpretation (LOINC 57130-7).
        case interpretation
        /// The conditions with positive markers (LOINC 57131-5).
        case positiveConditions
    }

    public var topic: Topic
    /// The answers as written.
    public var answers: [String]
    /// The disorders the answers name, `mma-disorder`, `propionic-acidaemia`; none where they deny.
    public var disorders: [ConceptKey]
    public var time: FuzzyTime?
    public var source: SourceReference

    public init(
        topic: Topic, answers: [String], disorders: [ConceptKey] = [], time: FuzzyTime? = nil,
        source: SourceReference
    ) {
        self.topic = topic
        self.answers = answers
        self.disorders = disorders
        self.time = time
        self.source = source
    }
}
