import AdapterPipeline
import FHIRSyntax
import Testing

/// Who belongs to which group, and what is kept of what was read.
@Suite struct GroupMembershipTests {
    @Test func `each patient is a group of its own, in the order of their names`() throws {
        let found = try Verdicts(of: Self.family.shuffledLines(3), by: .patient)
        #expect(found.names == ["Patient/child", "Patient/mother", "Patient/other"])
    }

    @Test func `a mother and her infant are one group, named after her`() throws {
        let found = try Verdicts(of: Self.family.shuffledLines(5), by: .mother)
        #expect(found.names == ["Patient/mother", "Patient/other"])
    }

    @Test func `two Patients of one business identifier are one group`() throws {
        let twice = [
            #"{"resourceType":"Patient","id":"a","identifier":[{"system":"urn:x","value":"1"}]}"#,
            #"{"resourceType":"Patient","id":"b","identifier":[{"system":"urn:x","value":"1"}]}"#,
        ]
        #expect(try Verdicts(of: twice.lines, by: .patient).names == ["Patient/a"])
    }

    @Test func `what belongs to no patient is a group of its own and keeps its issue`() throws {
        let lost = #"{"resourceType":"Observation","id":"o","status":"final",\#(Self.b12)}"#
        let found = try Verdicts(of: [lost].lines, by: .patient)
        #expect(found.names == ["resources of no patient"])
        #expect(found.issues.contains { $0.hasPrefix("subject-missing") })
    }

    @Test func `a result names the file and the line it was read from`() throws {
        let found = try Verdicts(of: Self.family.lines, by: .mother, files: 2)
        #expect(found.paths.contains("1.ndjson:2#Observation"))
    }

    @Test func `a specimen that stands in another file gives its result a time`() throws {
        let specimen = #"""
            {"resourceType":"Specimen","id":"s","collection":\#
            {"collectedDateTime":"2025-05-02T09:00:00+02:00"}}
            """#
        let lines = Self.patients + [Self.result("child", "53", "s"), specimen]
        let found = try Verdicts(of: lines.shuffledLines(9), by: .patient)
        #expect(found.findings.contains { $0.contains("Patient/child R01") })
    }

    @Test func `the higher version of a resource counts, whichever was read first`() throws {
        let low = Self.result("child", "53").replacing("{\"res", with: "{\"meta\":\(Self.v1),\"res")
        let high = Self.result("child", "530").replacing(
            "{\"res", with: "{\"meta\":\(Self.v2),\"res")
        for lines in [[low, high], [high, low]] {
            let found = try Verdicts(of: (Self.patients + lines).lines, by: .patient)
            #expect(!found.findings.contains { $0.contains("R01 critical") })
            #expect(!found.findings.contains { $0.contains("R47") })
        }
    }

    @Test func `a version whose code no rule knows ends the one before it`() throws {
        let old = Self.result("child", "53").replacing("{\"res", with: "{\"meta\":\(Self.v1),\"res")
        let new = old.replacing(Self.v1, with: Self.v2).replacing("2132-9", with: "8310-5")
        for lines in [[old, new], [new, old]] {
            let found = try Verdicts(of: (Self.patients + lines).lines, by: .input)
            #expect(!found.findings.contains { $0.contains("R01 critical") })
        }
    }

    @Test func `a DELETE in a Bundle removes what another document holds`() throws {
        let delete = """
            {"resourceType":"Bundle","type":"transaction","entry":[{"request":\
            {"method":"DELETE","url":"Observation/b12-child"}}]}
            """
        let lines = Self.patients + [Self.result("child", "53")]
        let before = try Verdicts(of: lines.lines, by: .patient)
        let after = try Verdicts(of: (lines + [delete]).shuffledLines(2), by: .patient)
        #expect(before.findings.contains { $0.contains("R01 critical") })
        #expect(!after.findings.contains { $0.contains("R01 critical") })
    }

    @Test func `one local name in two Bundles stays two persons, and is told as it was`() throws {
        let bundles = ["a", "b"].map { name in
            """
            {"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:child",\
            "resource":{"resourceType":"Patient","birthDate":"2024-10-01","identifier":\
            [{"system":"urn:x","value":"\(name)"}]}},{"resource":\
            \(Self.result("x", name == "a" ? "53" : "530"))}]}
            """.replacing("Patient/x", with: "urn:uuid:child")
                .replacing("b12-x", with: "b12-\(name)")
        }
        let found = try Verdicts(of: bundles.lines, by: .patient)
        #expect(found.names == ["urn:uuid:child", "urn:uuid:child"])
        #expect(found.findings.filter { $0.contains("R01 critical") }.count == 1)
    }

    @Test func `a conditional reference finds the patient by identifier`() throws {
        let child = #"""
            {"resourceType":"Patient","id":"child","birthDate":"2024-10-01",\#
            "identifier":[{"system":"urn:x","value":"1"}]}
            """#
        let result = Self.result("child", "53").replacing(
            "Patient/child", with: "Patient?identifier=urn:x%7C1")
        let found = try Verdicts(of: [result, child].lines, by: .patient)
        #expect(found.names == ["Patient/child"])
        #expect(found.findings.contains { $0.contains("Patient/child R01 critical") })
    }

    private static let v1 = #"{"versionId":"1"}"#
    private static let v2 = #"{"versionId":"2"}"#
    private static let b12 =
        #""code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]}"#

    private static let patients = [
        #"{"resourceType":"Patient","id":"child","birthDate":"2024-10-01"}"#,
        #"{"resourceType":"Patient","id":"other","birthDate":"1960-10-01"}"#,
    ]

    private static let family =
        patients + [
            result("other", "53"), result("child", "53"),
            """
            {"resourceType":"Patient","id":"mother","gender":"female","birthDate":"1993-05-05",\
            "link":[{"other":{"reference":"RelatedPerson/r"},"type":"seealso"}]}
            """,
            """
            {"resourceType":"RelatedPerson","id":"r","patient":{"reference":"Patient/child"},\
            "relationship":[{"coding":[{"code":"MTH"}]}]}
            """,
        ]

    private static func result(
        _ person: String, _ value: String, _ specimen: String? = nil
    ) -> String {
        let when =
            specimen.map { #""specimen":{"reference":"Specimen/\#($0)"}"# }
            ?? #""effectiveDateTime":"2025-05-02T09:00:00+02:00""#
        return """
            {"resourceType":"Observation","id":"b12-\(person)","status":"final",\(b12),\
            "subject":{"reference":"Patient/\(person)"},\(when),"valueQuantity":{"value":\(value),\
            "unit":"pg/mL","system":"http://unitsofmeasure.org","code":"pg/mL"}}
            """
    }
}

extension [String] {
    fileprivate var lines: [[UInt8]] { map { [UInt8]($0.utf8) } }

    fileprivate func shuffledLines(_ seed: UInt64) -> [[UInt8]] {
        var generator = SeededGenerator(seed: seed)
        return lines.shuffled(using: &generator)
    }
}
