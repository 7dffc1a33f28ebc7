import ClinicalModel
import Testing

@Suite struct `Rule definitions` {
    @Test func `number one to fifty-eight each stand once`() throws {
        let rules = try KnowledgeFixture.knowledge().rules
        #expect(rules.map(\.number) == Array(1...58))
        #expect(Set(rules.map(\.slug)).count == 58)
    }

    @Test func `a rule carries what its resources need`() throws {
        let knowledge = try KnowledgeFixture.knowledge()
        let severe = try #require(knowledge.rule("b12-severe-deficiency"))
        #expect(severe.display == "R01 b12-severe-deficiency")
        #expect(severe.severities == ["C"])
        #expect(severe.actCodes == ["LAB"])
        #expect(severe.flagCategories == ["clinical"])
        #expect(severe.version == "1")
        let exposure = try #require(knowledge.rule(number: 20))
        #expect(exposure.actCodes == ["LACT"])
        #expect(exposure.hasRiskAssessment)
        #expect(exposure.flagCategories == ["diet"])
        #expect(knowledge.rule(number: 45)?.issueCode == "value")
        #expect(knowledge.rule(number: 47)?.issueCode == "duplicate")
        #expect(knowledge.rule(number: 41)?.actCodes == ["COMPLY", "DOSEIVL"])
        #expect(knowledge.rule(number: 58)?.flagIsInactive == true)
        #expect(knowledge.rule(number: 29)?.flagCategories == ["safety", "drug"])
        #expect(knowledge.rule(number: 54)?.subjects == ["I", "M"])
    }

    @Test func `every rule has a severity, a subject, a text and a grade`() throws {
        for rule in try KnowledgeFixture.knowledge().rules {
            #expect(!rule.severities.isEmpty && !rule.subjects.isEmpty && !rule.grades.isEmpty)
            #expect(Set(rule.severities).isSubset(of: ["I", "W", "C", "E"]))
            #expect(rule.issueText.hasSuffix("."))
        }
    }

    @Test(arguments: [
        ("comparator-indeterminate", "information", "business-rule"),
        ("loinc-foreign-code", "error", "code-invalid"),
        ("near-threshold", "note", "informational"),
        ("future-sample", "error", "value"), ("duplicate-identical", "information", "duplicate"),
        ("screening-incomplete", "information", "incomplete"),
    ])
    func `a technical issue has its level and type`(id: String, level: String, code: String) throws
    {
        let issue = try #require(try KnowledgeFixture.knowledge().technicalIssue(id))
        #expect(issue.level == level)
        #expect(issue.issueCode == code)
    }

    @Test func `the fixed sentences stand word for word`() throws {
        let sentences = try KnowledgeFixture.knowledge().sentences
        #expect(
            sentences.decisionSupport
                == "Decision support only; needs review by a qualified clinician.")
        #expect(
            sentences.emptyResult
                == "No configured pattern matched. This does not exclude vitamin B12 deficiency.")
    }
}
