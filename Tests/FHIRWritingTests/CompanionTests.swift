import ClinicalModel
import FHIRCore
import FHIRWriting
import Testing

struct CompanionTests {
    @Test func `writes a Flag where the index says so`() throws {
        let resources = Sample.writer(
            Sample.screening([try Sample.finding("folic-acid-before-b12")])
        ).resources()
        #expect(resources.map(\.type) == ["DetectedIssue", "Flag"])
        let flag = try resources.only("Flag")
        #expect(flag.text("status") == "active")
        #expect(flag["category"]?.count == 2)
        #expect(flag.text("category.0.coding.0.code") == "safety")
        #expect(flag.text("category.1.coding.0.code") == "drug")
        #expect(flag.text("code.coding.0.code") == "folic-acid-before-b12")
        #expect(flag.text("subject.reference") == "Patient/t1")
        #expect(flag.text("subject.identifier.value") == "t1-own")
    }

    @Test(arguments: [Lifecycle.mitigated, .resolved, .superseded])
    func `closes the Flag with the finding`(lifecycle: Lifecycle) throws {
        let finding = try Sample.finding("b12-severe-deficiency", lifecycle: lifecycle)
        let resources = Sample.writer(Sample.screening([finding]), history: true).resources()
        #expect(try resources.only("Flag").text("status") == "inactive")
    }

    @Test func `writes the Flag of a recovery inactive`() throws {
        let finding = try Sample.finding("recovery-confirmed")
        let resources = Sample.writer(Sample.screening([finding])).resources()
        #expect(try resources.only("Flag").text("status") == "inactive")
    }

    @Test(arguments: zip([["risk-high"], []], ["high", "moderate"]))
    func `writes a RiskAssessment of an exposure`(notes: [String], risk: String) throws {
        var finding = try Sample.finding("ebf-at-risk-mother")
        finding.notes = notes
        let resources = Sample.writer(Sample.screening([finding])).resources()
        #expect(resources.map(\.type) == ["DetectedIssue", "Flag", "RiskAssessment"])
        let assessment = try resources.only("RiskAssessment")
        #expect(assessment.text("prediction.0.outcome.text") == "vitamin B12 deficiency")
        #expect(assessment.text("prediction.0.qualitativeRisk.coding.0.code") == risk)
        #expect(assessment.text("subject.reference") == "Patient/t1")
        #expect(assessment.text("occurrenceDateTime") == "2025-06-05")
        #expect(assessment.texts("basis", "reference") == ["Observation/b12"])
        #expect(Set(resources.map(\.id)).count == 3)
    }

    @Test func `names a mother known only as RelatedPerson in every resource`() throws {
        let finding = try Sample.finding("nitrous-oxide-exposure", of: Sample.relatedMother)
        let resources = Sample.writer(Sample.screening([finding])).resources()
        let assessment = try resources.only("RiskAssessment")
        #expect(assessment.text("subject.reference") == "Patient/t3")
        #expect(assessment.extensions("finding-subject").count == 1)
    }

    @Test func `leaves patient out where a RelatedPerson has no infant here`() throws {
        let person = Person(
            id: PersonID(0), source: Sample.source("RelatedPerson", "x", 0),
            isRelatedPersonOnly: true)
        let finding = try Sample.finding("nitrous-oxide-exposure", of: PersonID(0))
        let screening = Screening(
            asOf: Sample.asOfDay,
            subjects: [SubjectScreening(person: PersonID(0), role: .mother, findings: [finding])])
        let resources = FindingWriter(
            knowledge: RuleFixture.knowledge, screening: screening, persons: [person]
        ).resources()
        #expect(resources.map(\.type) == ["DetectedIssue"])
        #expect(try resources.only("DetectedIssue")["patient"] == nil)
    }
}
