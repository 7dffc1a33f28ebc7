import ClinicalModel
import FHIRSyntax

extension FindingWriter {
    /// The Flag that goes with a finding; inactive once the finding is closed or overridden.
    func flag(
        _ finding: Finding, rule: RuleDefinition, patient: PersonID, findingID: String
    ) -> EmittedResource {
        let id = identity.companion("Flag", of: findingID)
        let isOpen = finding.lifecycle == .new || finding.lifecycle == .underTreatment
        var writer = JSONWriter(reserving: 1024)
        writer.object { flag in
            flag.head("Flag", id: id)
            writeCompanionExtensions(of: finding, patient: patient, to: &flag)
            flag.findingIdentifier(id)
            flag.member("status", isOpen && !rule.flagIsInactive ? "active" : "inactive")
            flag.array("category") { array in
                for category in rule.flagCategories {
                    array.object { concept in
                        concept.array("coding") { $0.coding(Canonical.flagCategory, category) }
                    }
                }
            }
            flag.object("code") { code in
                code.array("coding") { $0.ruleCoding(finding) }
                code.text("text", knowledge.sentences.closing(finding.message))
            }
            flag.object("subject") { writePerson(patient, to: &$0) }
        }
        return EmittedResource(type: "Flag", id: id, subject: finding.subject, json: writer.bytes)
    }

    /// The RiskAssessment that goes with an exposure finding.
    func riskAssessment(
        _ finding: Finding, patient: PersonID, findingID: String
    ) -> EmittedResource {
        let id = identity.companion("RiskAssessment", of: findingID)
        var writer = JSONWriter(reserving: 1024)
        writer.object { risk in
            risk.head("RiskAssessment", id: id)
            writeCompanionExtensions(of: finding, patient: patient, to: &risk)
            risk.findingIdentifier(id)
            let isPreliminary = finding.isProvisional && !finding.lifecycle.isClosed
            risk.member("status", isPreliminary ? "preliminary" : "final")
            risk.object("code") { code in code.array("coding") { $0.ruleCoding(finding) } }
            risk.object("subject") { writePerson(patient, to: &$0) }
            risk.member("occurrenceDateTime", identified)
            writeReferences("basis", finding.evidence.compactMap(\.source), to: &risk)
            risk.array("prediction") { array in Self.writePrediction(finding, to: &array) }
            if !finding.recommendation.isEmpty { risk.text("mitigation", finding.recommendation) }
        }
        return EmittedResource(
            type: "RiskAssessment", id: id, subject: finding.subject, json: writer.bytes)
    }

    /// A vegan mother or malabsorption is a high risk, everything else a moderate one (R20, R27).
    private static func writePrediction(_ finding: Finding, to array: inout JSONWriter) {
        array.object { prediction in
            prediction.object("outcome") { $0.member("text", "vitamin B12 deficiency") }
            prediction.object("qualitativeRisk") { concept in
                let isHigh = finding.notes.contains("risk-high")
                concept.array("coding") {
                    $0.coding(Canonical.riskProbability, isHigh ? "high" : "moderate")
                }
            }
        }
    }

    private func writeCompanionExtensions(
        of finding: Finding, patient: PersonID, to resource: inout JSONWriter
    ) {
        resource.array("extension") { array in
            array.valueExtension("rule-version", "valueString", finding.version)
            array.valueExtension("finding-lifecycle", "valueCode", finding.lifecycle.rawValue)
            if patient != finding.subject { writeSubjectExtension(finding.subject, to: &array) }
        }
    }
}
