package import ClinicalModel
package import LabMapping

/// What the knowledge says of a laboratory's own codes and units.
package struct KnowledgeLabCodes: LabCodes {
    private let knowledge: Knowledge?

    package init(_ knowledge: Knowledge?) { self.knowledge = knowledge }

    package func loinc(for query: LabCodeQuery) -> LabCodeMatch? { nil }
    package func isProvisional(loinc code: String) -> Bool { false }
    package func ucum(for unit: String) -> String? { nil }
}
