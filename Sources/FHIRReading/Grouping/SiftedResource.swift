/// One resource that a rule could use, or that tells something about others, with what decides
/// whether it must be kept once everything has been read.
///
/// Names are hashes of the last part of a reference or id: two that meet by chance only keep more.
package struct SiftedResource: Sendable {
    /// What keeps it.
    package enum Use: UInt8, Sendable {
        /// A rule could use it, whatever else there is.
        case always
        /// Useful where something that is kept refers to it: Specimen, Medication.
        case named
        /// A medicine by reference: useful unless that is a product no rule speaks of.
        case medicine
        /// A growth value: useful of an infant.
        case growth
        /// A report that only lends its results a specimen, a subject or a time.
        case report
        /// An Encounter: it links persons if several took part.
        case encounter
        /// Of no use to a rule, but it may say who shared an Encounter or when a sample was taken.
        case passing
    }

    package let use: Use
    /// The entry's bytes in `SiftedResources.json`.
    package var range: Range<Int>
    /// Bytes by which entries are sorted: type and id, or all where there is no id.
    package var key: Range<Int>
    /// Position in `SiftedResources.containers`, -1 for a lone resource.
    package let container: Int32
    /// Index in that container.
    package let position: Int32

    /// The resource's own id.
    package var id: UInt64 = 0
    /// The last part of its fullUrl, where it has one.
    package var alias: UInt64 = 0
    /// All of the entry, so that a resource sent twice is kept once.
    package var content: UInt64 = 0
    /// Whose record it stands in.
    package var subject: UInt64 = 0
    package var encounter: UInt64 = 0
    /// The Medication it refers to.
    package var medicine: UInt64 = 0
    /// The latest sampling time written with an offset, in seconds.
    package var sampled: Int?
    /// The day of a growth value, or the birth of a Patient.
    package var day: Int32?
    /// Of what no rule uses: it may end another version that one could use.
    package var version: ResourceVersion?
    /// An Observation that asks its report for a subject or a time, or a report with a specimen.
    package var needsReport = false
    /// A Medication or Substance that is no drug of any rule.
    package var isOtherProduct = false
    /// A person: somebody who can take part in an Encounter.
    package var isPerson = false
}

/// What a document holds for the rules.
package struct SiftedResources: Sendable {
    /// Bundle entries, one after another.
    package var json: [UInt8] = []
    package var resources: [SiftedResource] = []
    /// The arrays in which resources of documents stood, `Bundle.entry`.
    package var containers: [String] = []
    /// Names that mean something in their document only.
    package internal(set) var localNames = LocalNames()
    /// What the useful ones refer to.
    package var references: [UInt64] = []
    /// What is referred to as `urn:uuid:`.
    package var uuids: Set<UInt64> = []
    /// Who took part in an Encounter.
    package var participants: [(encounter: UInt64, person: UInt64)] = []

    package init() {}
}
