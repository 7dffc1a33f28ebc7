/// What is judged together.
package enum Grouping: String, Sendable, CaseIterable {
    /// All that is known of one patient, by business identifier or reference.
    case patient
    /// A mother and her infants, by the links of a dyad.
    case mother
    /// Everything that was read.
    case input
}
