import ClinicalModel
import FHIRCore
import FHIRWriting
import Testing

struct IncompleteTests {
    static let insufficient = [
        Insufficiency(number: "R05", rule: "functional-deficiency-normal-b12", missing: ["MMA"]),
        Insufficiency(number: "R07", rule: "isolated-metabolite-elevation", missing: ["MMA"]),
        Insufficiency(number: "R24", rule: "dyad-discordance", missing: ["B12", "THCY"]),
    ]

    static let issue = DataIssue(
        id: "dyad-link-missing", level: .information, code: "business-rule", subject: Sample.twin,
        message: "No link.")

    @Test func `lists rules, what they lack, and issues`() throws {
        let screening = Sample.screening(
            [], insufficient: Self.insufficient, issues: [Self.issue, Self.issue])
        let issue = try Sample.writer(screening).resources().only("DetectedIssue")
        #expect(issue.text("code.coding.0.code") == "screening-incomplete")
        #expect(issue.text("severity") == "low")
        #expect(issue.extensions("missing-input").count == 3)
        #expect(issue.extensions("data-issue").count == 1)
        #expect(
            issue.text("detail") == """
                Not decided for lack of data: without MMA: R05 functional-deficiency-normal-b12, \
                R07 isolated-metabolite-elevation; without B12, THCY: R24 dyad-discordance. \
                About the data: dyad-link-missing. \
                No configured pattern matched. This does not exclude vitamin B12 deficiency. \
                Decision support only; needs review by a qualified clinician.
                """)
    }

    @Test func `names disabled rules to those they are about`() throws {
        var screening = Sample.screening([])
        screening.notEvaluated = [
            DisabledRule(
                number: "R01", rule: "b12-severe-deficiency", reason: "disabled in site.yaml")
        ]
        let written = Sample.writer(screening).resources()
        let infants = screening.subjects.filter { $0.role == .infant }
        #expect(written.map(\.subject) == infants.map(\.person))
        let issue = try Written(try #require(written.first).json)
        #expect(issue.extensions("not-evaluated").count == 1)
        #expect(
            issue.text("detail") == """
                Not evaluated: R01 b12-severe-deficiency (disabled in site.yaml). \
                No configured pattern matched. This does not exclude vitamin B12 deficiency. \
                Decision support only; needs review by a qualified clinician.
                """)
        #expect(Sample.writer(screening, incomplete: .never).resources().isEmpty)
    }

    @Test func `leaves the sentence of the empty result to people without findings`() throws {
        let screening = Sample.screening(
            [try Sample.finding("b12-overt-deficiency")], insufficient: Self.insufficient)
        let written = Sample.writer(screening).resources()
        try #require(written.count == 2)
        #expect(try Written(written[1].json).text("detail")?.contains("exclude") == false)
    }

    @Test func `is said by its policy`() {
        func count(_ policy: IncompletePolicy, hasInput: Bool, of subject: PersonID = Sample.twin)
            -> Int
        {
            let screening = Sample.screening(
                [], insufficient: Self.insufficient, subject: subject, hasInput: hasInput)
            return Sample.writer(screening, incomplete: policy).resources().count
        }
        #expect(count(.touched, hasInput: true) == 1)
        #expect(count(.touched, hasInput: false) == 0)
        #expect(count(.always, hasInput: false) == 1)
        #expect(count(.never, hasInput: true) == 0)
        #expect(count(.touched, hasInput: true, of: Sample.mother) == 1)
    }

    @Test func `is not said of people who are neither infant nor linked mother`() {
        var screening = Sample.screening([], insufficient: Self.insufficient)
        screening.subjects[0].role = .other
        #expect(Sample.writer(screening, incomplete: .always).resources().isEmpty)
    }

    @Test func `names a mother known only as RelatedPerson beside her infant`() throws {
        let screening = Sample.screening(
            [], insufficient: Self.insufficient, subject: Sample.relatedMother)
        let issue = try Sample.writer(screening).resources().only("DetectedIssue")
        #expect(issue.text("patient.reference") == "Patient/t3")
        #expect(issue.texts("implicated", "reference") == ["RelatedPerson/rp"])
        #expect(issue.extensions("finding-subject").count == 1)
    }
}
