import ClinicalModel
import FHIRReading
import Testing

@Suite struct `Ours and theirs` {
    private let tag =
        #""meta":{"tag":[{"system":"https://w3id.org/cobalamin/CodeSystem/origin","code":"x"}]}"#

    private func finding(_ members: String, id: String = "f") -> String {
        #"""
        {"resourceType":"DetectedIssue","id":"\#(id)","status":"final","patient":{"reference":"Patient/infant"},
        "identifier":[{"system":"https://w3id.org/cobalamin/finding","value":"urn:uuid:1"}],
        "code":{"coding":[{"system":"https://w3id.org/cobalamin/CodeSystem/rules","code":"b12-severe-deficiency"}]},\#(members)}
        """#
    }

    private let said =
        #"{"action":{"text":"Known, treated elsewhere"},"date":"2024-11-14","author":{"reference":"Practitioner/d"}}"#

    @Test func `a finding of ours is named with its place`() throws {
        let json = ReadingFixture.bundle([ReadingFixture.infant, finding(tag)])
        let own = try #require(try ReadingFixture.read(json).ownResources.first)
        #expect(own.rule == "b12-severe-deficiency")
        #expect(own.identifier == "urn:uuid:1")
        #expect(own.subjectReference == "Patient/infant")
        #expect(own.bundle == 0)
        let bytes = Array(json.utf8)
        let range = try #require(own.entryRange)
        #expect(String(decoding: bytes[range], as: UTF8.self) == #"{"resource":\#(finding(tag))}"#)
    }

    @Test func `an authored mitigation is an override, ours without author is not`() throws {
        let ours = finding(
            tag + #","mitigation":[{"action":{"text":"Therapy Appropriate"}},\#(said)]"#)
        let reading = try ReadingFixture.read([ReadingFixture.infant, ours])
        let overrides = try reading.record("Patient/infant").overrides
        #expect(overrides.map(\.rule) == ["b12-severe-deficiency"])
        #expect(overrides.map(\.text) == ["Known, treated elsewhere"])
        #expect(overrides.map(\.source.path) == ["Bundle.entry[1].resource.mitigation[1]"])
        #expect(reading.ownResources.map(\.authoredMitigations.count) == [1])
    }

    @Test func `a clinician's own DetectedIssue and Flag override, and are not ours`() throws {
        let flag = #"""
            {"resourceType":"Flag","id":"fl","status":"active","subject":{"reference":"Patient/infant"},"author":{"reference":"Practitioner/d"},
            "code":{"coding":[{"system":"https://w3id.org/cobalamin/CodeSystem/rules","code":"clinical-triad"}]}}
            """#
        let reading = try ReadingFixture.read([
            ReadingFixture.infant, finding(#""mitigation":[\#(said)]"#), flag,
        ])
        #expect(reading.ownResources.isEmpty)
        #expect(
            try reading.record("Patient/infant").overrides.map(\.rule)
                == ["b12-severe-deficiency", "clinical-triad"])
    }

    @Test func `nothing of ours is evidence`() throws {
        let value = ReadingFixture.observation(ReadingFixture.quantity("53", "pg/mL") + "," + tag)
        let reading = try ReadingFixture.read([ReadingFixture.infant, value])
        #expect(try reading.record("Patient/infant").results.isEmpty)
        #expect(reading.ownResources.isEmpty)
    }

    @Test func `Flag, RiskAssessment and Provenance of ours are named too`() throws {
        let resources = ["Flag", "RiskAssessment", "Provenance"].map {
            #"{"resourceType":"\#($0)","id":"x","subject":{"reference":"Patient/infant"},\#(tag)}"#
        }
        let reading = try ReadingFixture.read([ReadingFixture.infant] + resources)
        #expect(
            reading.ownResources.map(\.resourceType) == ["Flag", "RiskAssessment", "Provenance"])
    }
}
