import ClinicalModel
import FHIRCore
import FHIRWriting
import Testing

struct DetectedIssueTests {
    private func write(_ finding: Finding, earlier: [String: [[UInt8]]] = [:]) throws -> Written {
        try Sample.writer(Sample.screening([finding])).resources(earlier: earlier)
            .only("DetectedIssue")
    }

    @Test func `says rule, person, date and sentence`() throws {
        let issue = try write(Sample.finding("b12-severe-deficiency"))
        #expect(issue.text("meta.tag.0.system") == "https://w3id.org/cobalamin/CodeSystem/origin")
        #expect(issue.text("identifier.0.system") == "https://w3id.org/cobalamin/finding")
        #expect(issue.text("identifier.0.value") == issue.text("id"))
        #expect(issue.text("status") == "final")
        #expect(issue.texts("code.coding", "code") == ["b12-severe-deficiency", "LAB"])
        #expect(issue.text("code.coding.0.display") == "R01 b12-severe-deficiency")
        #expect(issue.text("severity") == "high")
        #expect(issue.text("patient.reference") == "Patient/t1")
        #expect(issue.text("patient.identifier.value") == "t1-own")
        #expect(issue.text("identifiedDateTime") == "2025-06-05")
        #expect(issue.texts("evidence.0.detail", "reference") == ["Observation/b12"])
        #expect(issue["implicated"] == nil)
        #expect(issue["mitigation"] == nil)
        #expect(
            issue.text("detail")?.hasSuffix(
                " Decision support only; needs review by a qualified clinician.") == true)
    }

    @Test func `carries version, confidence, life cycle, recommendation, notes and limits`() throws
    {
        let issue = try write(Sample.finding("b12-severe-deficiency"))
        let values = ["rule-version", "finding-confidence", "finding-lifecycle", "finding-note"].map
        {
            issue.extensions($0).compactMap { $0.children.first { $0.name != "url" }?.string }
        }
        #expect(values == [["1"], ["definite"], ["new"], ["near-threshold"]])
        #expect(issue.extensions("recommendation").count == 1)
        let limit = try #require(issue.extensions("used-threshold").first)
        let parts = try #require(limit.member(named: "extension"))
        #expect(
            parts.children.compactMap { $0.children.first { $0.name != "url" }?.string }
                == ["P-B12-SEVERE", "100 pg/mL", "B", "NHANES III"])
        #expect(issue.extensions("finding-subject").isEmpty)
    }

    @Test(arguments: zip(Severity.allCases, ["low", "moderate", "high", "high"]))
    func `maps the severity`(severity: Severity, code: String) throws {
        var finding = try Sample.finding("b12-overt-deficiency")
        finding.severity = severity
        #expect(try write(finding).text("severity") == code)
    }

    @Test func `is preliminary while its evidence is`() throws {
        var finding = try Sample.finding("b12-overt-deficiency")
        finding.isProvisional = true
        #expect(try write(finding).text("status") == "preliminary")
        for closed in [Lifecycle.resolved, .superseded] {
            finding.lifecycle = closed
            let resources = Sample.writer(Sample.screening([finding]), history: true).resources()
            #expect(try resources.only("DetectedIssue").text("status") == "final")
        }
    }

    @Test func `refers to entries by urn, and by type and id otherwise`() throws {
        var finding = try Sample.finding("maternal-deficiency", of: Sample.mother)
        finding.evidence[0].source = Sample.mothersB12
        let issue = try write(finding)
        #expect(issue.text("patient.reference") == Sample.persons[2].source.fullURL)
        #expect(issue.text("patient.identifier.value") == "m-own")
        #expect(issue["patient.identifier.system"] == nil)
        #expect(issue.texts("evidence.0.detail", "reference") == [Sample.mothersB12.fullURL])
        let other = try write(Sample.finding("b12-overt-deficiency", of: Sample.thirdInfant))
        #expect(other.text("patient.reference") == "Patient/t3")
    }

    @Test func `names a resource without id and fullUrl by its place`() throws {
        var finding = try Sample.finding("b12-overt-deficiency")
        finding.evidence[0].source?.reference = ""
        let issue = try write(finding)
        #expect(issue.texts("evidence.0.detail", "display") == ["Bundle.entry[5].resource"])
    }

    @Test func `implicates the mother and her resources where the rule speaks of both`() throws {
        var finding = try Sample.finding("dyad-concordance")
        finding.about = Sample.mother
        finding.evidence.append(
            Evidence(kind: .result, role: .triggers, source: Sample.mothersB12, name: "B12"))
        let issue = try write(finding)
        #expect(
            issue.texts("implicated", "reference")
                == [Sample.persons[2].source.fullURL, Sample.mothersB12.fullURL])
        #expect(issue.texts("evidence.0.detail", "reference").count == 2)
    }

    @Test func `names a mother known only as RelatedPerson beside her infant`() throws {
        let issue = try write(Sample.finding("maternal-deficiency", of: Sample.relatedMother))
        #expect(issue.text("patient.reference") == "Patient/t3")
        #expect(issue.texts("implicated", "reference") == ["RelatedPerson/rp"])
        let subject = try #require(issue.extensions("finding-subject").first)
        #expect(
            subject.member(named: "valueReference")?.member(named: "reference")?.string
                == "RelatedPerson/rp")
    }

    @Test func `says the treatment a finding is under`() throws {
        var finding = try Sample.finding("b12-severe-deficiency", lifecycle: .underTreatment)
        finding.treatmentStart = Sample.sampled
        let issue = try write(finding)
        #expect(issue.text("mitigation.0.action.coding.0.code") == "1")
        #expect(issue.text("mitigation.0.date") == "2025-06-04T08:00:00+02:00")
        #expect(issue["mitigation.0.author"] == nil)
    }

    @Test func `keeps a clinician's mitigation, on one line`() throws {
        var finding = try Sample.finding("b12-severe-deficiency", lifecycle: .mitigated)
        finding.mitigatedBy = "a clinician's statement"
        let id = try #require(try write(finding).text("id"))
        let kept = """
            {
              "action": {"text": "Known,  treated \\" elsewhere"},
              "author": {"reference": "Practitioner/dr"}
            }
            """
        let written = Sample.writer(Sample.screening([finding])).resources(
            earlier: [id: [Array(kept.utf8)]])
        let issue = try written.only("DetectedIssue")
        #expect(!written[0].json.contains(UInt8(ascii: "\n")))
        #expect(issue["mitigation"]?.count == 1)
        #expect(issue.text("mitigation.0.action.text") == "Known,  treated \" elsewhere")
        #expect(issue.text("mitigation.0.author.reference") == "Practitioner/dr")
        #expect(
            issue.extensions("finding-lifecycle").first?.member(named: "valueCode")?.string
                == "mitigated")
    }

    @Test func `says why it is mitigated where the statement stands elsewhere`() throws {
        var finding = try Sample.finding("b12-severe-deficiency", lifecycle: .mitigated)
        finding.mitigatedBy = "seen by metabolic clinic"
        let issue = try write(finding)
        #expect(issue.text("mitigation.0.action.text") == "seen by metabolic clinic")
    }

    @Test(arguments: [Lifecycle.resolved, .superseded])
    func `writes closed findings only where they were known or asked for`(
        lifecycle: Lifecycle
    ) throws {
        let finding = try Sample.finding("macrocytosis-age-adjusted", lifecycle: lifecycle)
        let screening = Sample.screening([finding])
        #expect(Sample.writer(screening).resources().isEmpty)
        let written = Sample.writer(screening, history: true).resources()
        let id = try #require(written.first?.id)
        #expect(Sample.writer(screening).resources(earlier: [id: []]).count == 1)
    }

    @Test func `holds no character that FHIR text must not hold`() throws {
        var finding = try Sample.finding("b12-severe-deficiency")
        finding.message = "a\u{1}b\u{7F}"
        let issue = try write(finding)
        #expect(issue.text("detail")?.hasPrefix("a\u{FFFD}b\u{FFFD} ") == true)
    }
}
