/// Something that was done to a person: an endoscopy, a transfusion, an examination.
///
/// Only what was done is kept; what was planned, refused or broken off is no record.
public struct ProcedureRecord: Sendable {
    /// `gastroscopy`, `gastric-biopsy`, `coeliac-serology`, `transfusion`, `b12-injections-stopped`.
    public var key: ConceptKey
    public var period: Period
    public var source: SourceReference

    public init(key: ConceptKey, period: Period, source: SourceReference) {
        self.key = key
        self.period = period
        self.source = source
    }
}
