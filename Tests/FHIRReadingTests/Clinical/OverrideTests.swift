import ClinicalModel
import FHIRReading
import Testing

@Suite struct Overrides {
    private let rule =
        #"{"coding":[{"system":"https://w3id.org/cobalamin/CodeSystem/rules","code":"clinical-triad"}]}"#
    private let tag =
        #""meta":{"tag":[{"system":"https://w3id.org/cobalamin/CodeSystem/origin","code":"x"}]},"#
    private let identifier =
        #""identifier":[{"system":"https://w3id.org/cobalamin/finding","value":"urn:uuid:1"}],"#
    private let author = #""author":{"reference":"Practitioner/d"}"#

    private func overrides(_ resources: String...) throws -> [OverrideRecord] {
        try ReadingFixture.read([ReadingFixture.infant] + resources).record("Patient/infant")
            .overrides
    }

    private func issue(_ more: String, _ mitigation: String, status: String = "final") -> String {
        #"""
        {"resourceType":"DetectedIssue",\#(more)"status":"\#(status)","code":\#(rule),
        "patient":{"reference":"Patient/infant"},"mitigation":[{"action":{"text":"Seen"}\#(mitigation)}]}
        """#
    }

    private func flag(_ members: String, code: String? = nil) -> String {
        #"""
        {"resourceType":"Flag","id":"f","code":\#(code ?? rule),"subject":{"reference":"Patient/infant"},
        \#(members)}
        """#
    }

    @Test func `what somebody else did about a finding counts, signed or not`() throws {
        #expect(try overrides(issue("", "")).map(\.rule) == ["clinical-triad"])
        #expect(try overrides(issue("", "," + author)).map(\.text) == ["Seen"])
    }

    @Test func `ours counts only once it is signed, even without our tag`() throws {
        for mark in [tag, identifier] {
            #expect(try overrides(issue(mark, "")).isEmpty)
            #expect(try overrides(issue(mark, "," + author)).count == 1)
        }
    }

    @Test func `a mistake overrides nothing`() throws {
        #expect(try overrides(issue("", "", status: "entered-in-error")).isEmpty)
        #expect(try overrides(issue("", "", status: "cancelled")).isEmpty)
        #expect(try overrides(flag(#""status":"entered-in-error""#)).isEmpty)
    }

    @Test(arguments: [("active", 1), ("inactive", 0)])
    func `a Flag overrides while it is active`(status: String, count: Int) throws {
        #expect(try overrides(flag(#""status":"\#(status)""#)).count == count)
    }

    @Test func `a Flag holds for its period`() throws {
        let found = try overrides(
            flag(#""status":"active","period":{"start":"2024-11","end":"2024-12-01"}"#))
        #expect(found.map(\.time?.description) == ["2024-11"])
        #expect(found.map(\.end?.description) == ["2024-12-01"])
        #expect(try overrides(flag(#""status":"active""#)).map(\.end) == [nil])
    }

    @Test func `a Flag of another code is none of ours`() throws {
        let other = #"{"coding":[{"system":"urn:x","code":"clinical-triad"}]}"#
        #expect(try overrides(flag(#""status":"active""#, code: other)).isEmpty)
    }

    @Test func `a rule may be named by its number, and an unknown name is said`() throws {
        func coded(_ code: String) -> String {
            #"{"coding":[{"system":"https://w3id.org/cobalamin/CodeSystem/rules","code":"\#(code)"}]}"#
        }
        let active = #""status":"active""#
        #expect(try overrides(flag(active, code: coded("R01"))).count == 1)
        #expect(
            try overrides(flag(active, code: coded("R01"))).map(\.rule)
                == overrides(flag(active, code: coded("b12-severe-deficiency"))).map(\.rule))
        let unknown = try ReadingFixture.read([
            ReadingFixture.infant, flag(active, code: coded("b12-severe")),
        ])
        #expect(unknown.issueIDs == ["rule-unknown"])
        #expect(try unknown.record("Patient/infant").overrides.isEmpty)
    }
}
