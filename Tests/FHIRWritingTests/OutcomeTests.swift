import ClinicalModel
import FHIRCore
import FHIRWriting
import Testing

struct OutcomeTests {
    private func outcome(_ screening: Screening) throws -> Written {
        try Written(OutcomeWriter(Sample.writer(screening)).outcome())
    }

    @Test func `mirrors a finding with its person and the entries it rests on`() throws {
        let outcome = try outcome(Sample.screening([try Sample.finding("implausible-unit")]))
        #expect(outcome["issue"]?.count == 1)
        #expect(outcome.text("meta.tag.0.code") == "cobalamin")
        #expect(outcome.text("issue.0.severity") == "error")
        #expect(outcome.text("issue.0.code") == "value")
        #expect(outcome.text("issue.0.details.coding.0.code") == "implausible-unit")
        #expect(outcome.text("issue.0.expression.0") == "Bundle.entry[5].resource")
        #expect(
            outcome.text("issue.0.extension.0.url")
                == "https://w3id.org/cobalamin/StructureDefinition/finding-subject")
        #expect(outcome.text("issue.0.extension.0.valueReference.reference") == "Patient/t1")
        #expect(outcome.text("issue.0.extension.0.valueReference.identifier.value") == "t1-own")
    }

    @Test func `says what was not decided`() throws {
        let outcome = try outcome(
            Sample.screening(
                [try Sample.finding("b12-overt-deficiency")],
                insufficient: IncompleteTests.insufficient))
        #expect(outcome.text("issue.1.details.coding.0.code") == "screening-incomplete")
        #expect(outcome.text("issue.1.code") == "incomplete")
        #expect(outcome.text("issue.1.severity") == "information")
    }

    @Test func `says which rules are disabled, whoever is in the document`() throws {
        var screening = Sample.screening([])
        screening.subjects = []
        screening.notEvaluated = [
            DisabledRule(number: "R45", rule: "implausible-unit", reason: "disabled in site.yaml")
        ]
        let outcome = try outcome(screening)
        #expect(
            outcome.text("issue.0.diagnostics")
                == "Not evaluated: R45 implausible-unit (disabled in site.yaml).")
        #expect(outcome.text("issue.0.code") == "incomplete")
    }

    @Test func `places an issue of the data`() throws {
        var issue = IncompleteTests.issue
        issue.source = Sample.b12
        issue.line = 12
        issue.column = 5
        let outcome = try outcome(Sample.screening([], issues: [issue]))
        #expect(outcome.text("issue.0.location.0") == "line 12, column 5")
        #expect(outcome.text("issue.0.expression.0") == "Bundle.entry[5].resource")
        #expect(outcome.text("issue.0.extension.0.valueReference.reference") == "Patient/t1")
    }

    @Test func `never is without an issue`() throws {
        let outcome = try outcome(Sample.screening([]))
        #expect(outcome.text("issue.0.details.coding.0.code") == "empty-result")
        #expect(
            outcome.text("issue.0.diagnostics")
                == RuleFixture.knowledge.sentences.emptyResult)
    }

    @Test func `stands in the place of a document that cannot be read`() throws {
        let issue = Issue(
            severity: .fatal, code: "structure", id: "truncated", expression: nil,
            position: SourcePosition(line: 3, column: 9, byteOffset: 40),
            diagnostics: "The document ends inside an object.")
        let outcome = try Written(OutcomeWriter.unreadable([issue]))
        #expect(outcome.text("resourceType") == "OperationOutcome")
        #expect(outcome.text("issue.0.severity") == "fatal")
        #expect(outcome.text("issue.0.location.0") == "line 3, column 9")
        #expect(outcome.text("issue.0.diagnostics")?.contains("40") == true)
    }
}
