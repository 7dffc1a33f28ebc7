/// The project's own addresses and those of the standard that its output uses.
package enum Canonical {
    /// The base of every artefact of the project.
    package static let base = "https://w3id.org/cobalamin"
    /// The system of `DetectedIssue.identifier`.
    package static let finding = base + "/finding"
    package static let rules = base + "/CodeSystem/rules"
    /// The tag by which an earlier run's resources are recognised.
    package static let origin = base + "/CodeSystem/origin"
    package static let originCode = "cobalamin"
    static let actCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
    static let flagCategory = "http://terminology.hl7.org/CodeSystem/flag-category"
    static let riskProbability = "http://terminology.hl7.org/CodeSystem/risk-probability"

    /// The address of one of the project's structure definitions.
    package static func structureDefinition(_ name: String) -> String {
        structureDefinitions + name
    }

    private static let structureDefinitions = base + "/StructureDefinition/"
}
