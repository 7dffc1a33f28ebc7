/// A finding resource of an earlier run that the document holds.
package struct OwnResource: Sendable, Hashable {
    /// The tag system by which the project's resources are known.
    package static var originSystem: StaticString {
        "https://w3id.org/cobalamin/CodeSystem/origin"
    }
    /// The extension of a Patient that tells how infant and mother were joined.
    static var dyadLinkURL: StaticString {
        "https://w3id.org/cobalamin/StructureDefinition/dyad-link"
    }
    /// The system of `DetectedIssue.identifier`.
    package static var findingSystem: StaticString { "https://w3id.org/cobalamin/finding" }

    /// `DetectedIssue`, `Flag`, `RiskAssessment`, `Provenance`.
    package var resourceType: String
    package var id: String?
    package var fullURL: String?
    /// The value of the identifier of the finding system.
    package var identifier: String?
    /// The rule's slug, from the code; nil for resources without one.
    package var rule: String?
    /// `patient` or `subject`, as written.
    package var subjectReference: String?
    package var status: String?
    /// Position in `ResourceIndex.bundles` of the Bundle it stands in; -1 where in none.
    package var bundle: Int
    /// Number of the `Bundle.entry` (`Document.element(at:)`); nil outside of a Bundle.
    package var entryIndex: Int?
    /// Bytes of that entry in the document.
    package var entryRange: Range<Int>?
    /// Bytes of the resource in the document.
    package var resourceRange: Range<Int>
    /// Number of the resource's element.
    package var elementIndex: Int
    /// Bytes of each `mitigation` that carries an author: a clinician's, kept on rewriting.
    package var authoredMitigations: [Range<Int>]
}
