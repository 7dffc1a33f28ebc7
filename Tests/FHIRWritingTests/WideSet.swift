import ClinicalModel
import FHIRSyntax
import FHIRWriting
import Testing

/// All rules in all stages of life about all kinds of persons: what the writer can emit.
enum WideSet {
    struct Case: CustomTestStringConvertible {
        let lifecycle: Lifecycle
        let subject: PersonID

        var testDescription: String { "\(lifecycle.rawValue), person \(subject.index)" }
    }

    static let cases = [Lifecycle.new, .underTreatment, .mitigated, .resolved, .superseded].flatMap
    {
        lifecycle in
        Sample.persons.map { Case(lifecycle: lifecycle, subject: $0.id) }
    }

    /// The findings of one case: every rule once, with everything a finding can carry.
    static func screening(_ item: Case) -> Screening {
        let findings = RuleFixture.knowledge.rules.map { rule in
            var finding = Sample.finding(rule, of: item.subject, lifecycle: item.lifecycle)
            finding.severity = Severity.allCases[rule.number % 4]
            finding.isProvisional = rule.number % 3 == 0
            finding.treatmentStart = item.lifecycle == .new ? nil : .day(Sample.day(2025, 6, 1))
            finding.mitigatedBy = item.lifecycle == .mitigated ? "a statement" : nil
            finding.about = rule.number % 2 == 0 ? Sample.mother : nil
            finding.evidence += [Sample.mothersB12, Sample.dose].map {
                Evidence(kind: .dose, role: .supports, source: $0, name: "x")
            }
            return finding
        }
        var screening = Sample.screening(
            findings, insufficient: IncompleteTests.insufficient,
            issues: [IncompleteTests.issue], subject: item.subject)
        screening.notEvaluated = [
            DisabledRule(number: "R45", rule: "implausible-unit", reason: "disabled in site.yaml")
        ]
        return screening
    }

    static func writer(_ item: Case) -> FindingWriter {
        Sample.writer(screening(item), history: true)
    }

    /// A Bundle of the people, their records and everything emitted about them.
    static func bundle(_ item: Case) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { bundle in
            bundle.member("resourceType", "Bundle")
            bundle.member("type", "collection")
            bundle.array("entry") { array in
                for (url, json) in records { array.entry(url, Array(json.utf8)) }
                for resource in self.writer(item).resources() {
                    array.entry("urn:uuid:\(resource.id)", resource.json)
                }
            }
        }
        return writer.bytes
    }

    private static let records: [(url: String, json: String)] = [
        (base + "Patient/t1", #"{"resourceType":"Patient","id":"t1"}"#),
        (base + "Patient/t2", #"{"resourceType":"Patient","id":"t2"}"#),
        (Sample.persons[2].source.fullURL ?? "", #"{"resourceType":"Patient","id":"m"}"#),
        (
            base + "RelatedPerson/rp",
            #"{"resourceType":"RelatedPerson","id":"rp","patient":{"reference":"Patient/t3"}}"#
        ),
        (base + "Patient/t3", #"{"resourceType":"Patient","id":"t3"}"#),
        (base + "Observation/b12", observation("b12")),
        (Sample.mothersB12.fullURL ?? "", observation("m-b12")),
        (
            base + "MedicationAdministration/dose",
            #"{"resourceType":"MedicationAdministration","id":"dose","status":"completed","#
                + #""medicationCodeableConcept":{"text":"vitamin B12"},"#
                + #""subject":{"reference":"Patient/t1"},"effectiveDateTime":"2025-06-01"}"#
        ),
    ]

    private static let base = "https://hospital.example/fhir/"

    private static func observation(_ id: String) -> String {
        #"{"resourceType":"Observation","id":"\#(id)","status":"final","#
            + #""code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]}}"#
    }
}

extension JSONWriter {
    fileprivate mutating func entry(_ url: String, _ json: [UInt8]) {
        object { entry in
            entry.member("fullUrl", url)
            entry.name("resource")
            entry.raw(bytes: json)
        }
    }
}
