import ClinicalModel
import FHIRSyntax

extension FindingWriter {
    /// The Flag that goes with a finding; inactive once the finding is closed.
    func flag(_ finding: Finding, rule: RuleDefinition, findingID: String) -> EmittedResource {
        let id = identity.companion("Flag", of: findingID)
        let isOpen = finding.lifecycle == .new || finding.lifecycle == .underTreatment
        var writer = JSONWriter(reserving: 1024)
        writer.object { flag in
            flag.head("Flag", id: id)
            if patient(of: finding.subject) != finding.subject {
                flag.array("extension") { writeSubjectExtension(finding.subject, to: &$0) }
            }
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
                code.array("coding") {
                    $0.coding(
                        Canonical.rules, finding.rule, display: "\(finding.number) \(finding.rule)")
                }
                code.member("text", knowledge.sentences.closing(finding.message))
            }
            flag.object("subject") { writePerson(patient(of: finding.subject), to: &$0) }
        }
        return EmittedResource(type: "Flag", id: id, subject: finding.subject, json: writer.bytes)
    }

    /// The RiskAssessment that goes with an exposure finding.
    func riskAssessment(_ finding: Finding, findingID: String) -> EmittedResource {
        let id = identity.companion("RiskAssessment", of: findingID)
        var writer = JSONWriter(reserving: 1024)
        writer.object { risk in
            risk.head("RiskAssessment", id: id)
            risk.findingIdentifier(id)
            risk.member("status", "final")
            risk.object("subject") { writePerson(patient(of: finding.subject), to: &$0) }
            risk.member("occurrenceDateTime", identified)
            risk.array("prediction") { array in
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
        }
        return EmittedResource(
            type: "RiskAssessment", id: id, subject: finding.subject, json: writer.bytes)
    }
}
