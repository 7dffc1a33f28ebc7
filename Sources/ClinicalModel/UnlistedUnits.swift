import Synchronization

/// What UCUM said of units that the table of an analyte does not list.
///
/// A laboratory writes the same unit on each of its results, and asking UCUM costs far more than
/// reading the result: the answers are kept. They are the same each time, whoever asks.
final class UnlistedUnits: Sendable {
    /// The unit of a value as printed and as coded.
    struct Spellings: Hashable {
        let text: String?
        let code: String?

        fileprivate var length: Int { (text?.utf8.count ?? 0) + (code?.utf8.count ?? 0) }
    }

    /// So many answers are kept: no input, however odd its units, makes this grow further.
    private static let most = 64
    /// No unit in earnest is longer, in bytes.
    private static let longest = 128

    private let answers = Mutex<[Spellings: AnalyteUnit?]>([:])

    /// The kept answer, or that of `make`.
    func unit(_ asked: Spellings, make: (Spellings) -> AnalyteUnit?) -> AnalyteUnit? {
        if let known = answers.withLock({ $0[asked] }) { return known }
        let unit = make(asked)
        guard asked.length <= Self.longest else { return unit }
        answers.withLock { answers in
            if answers.count < Self.most { answers[asked] = .some(unit) }
        }
        return unit
    }
}

extension Analyte {
    /// What UCUM says of a unit that the table does not know.
    func unlistedUnit(text: String?, code: String?) -> AnalyteUnit? {
        unlistedUnits.unit(UnlistedUnits.Spellings(text: text, code: code)) {
            unitByUCUM(text: $0.text, code: $0.code)
        }
    }
}
