import ClinicalModel

/// Sets of rules that the engine treats alike.
enum RuleNumber {
    /// Groups A and B, R17, R19–R24: they describe a state and live on under treatment.
    static let status: Set<String> = Set(
        (Array(1...17) + Array(19...24)).map(text))

    /// Closed by their own counts, too.
    static let bloodCount: Set<String> = Set((11...15).map(text))

    /// Replaced by what a newer result says: the newest one before treatment classifies.
    static let superseded: Set<String> = Set(
        (Array(1...16) + [21, 23, 24]).map(text))

    /// Judge the time before treatment; later samples count only as quasi-pre.
    static let beforeTreatment: Set<String> = Set((1...33).map(text))

    /// Decided at the lower end of a comparator's interval as `possible`.
    static let possible: Set<String> = ["R01", "R02", "R10"]

    /// Emitted as provisional for the lower of two contradicting B12 values.
    static let provisional: Set<String> = ["R01", "R02"]

    static func text(_ number: Int) -> String { number < 10 ? "R0\(number)" : "R\(number)" }
}
