/// How the resources of a collection are told apart into groups.
package enum GroupKey: Sendable {
    /// One group a patient.
    case patient
    /// A mother and her infants.
    case mother
}

/// Entries of one collection that are judged together.
package struct EntryGroup: Sendable {
    /// The patient's reference, or the mother's; nil for what belongs to nobody.
    package let name: String?
    /// Positions in `Bundle.entry`, ascending.
    package let entries: [Int]

    package init(name: String?, entries: [Int]) {
        self.name = name
        self.entries = entries
    }
}
