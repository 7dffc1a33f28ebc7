import AdapterPipeline
import FHIRSyntax
import Testing

/// Of the versions of a resource the same counts in a group as in a Bundle of the same order,
/// whatever a version holds.
@Suite struct GroupVersionTests {
    /// What tells the first version from the second.
    private static let marks: [(first: String, second: String)] = [
        ("", ""),
        (#""meta":{"versionId":"1"},"#, #""meta":{"versionId":"2"},"#),
        (#""meta":{"versionId":"9"},"#, #""meta":{"versionId":"10"},"#),
        (
            #""meta":{"lastUpdated":"2025-05-03T00:00:00Z"},"#,
            #""meta":{"lastUpdated":"2025-05-03T01:30:00+01:00"},"#
        ),
        (
            #""meta":{"versionId":"1","lastUpdated":"2025-05-04T00:00:00Z"},"#,
            #""meta":{"versionId":"2","lastUpdated":"2025-05-03T00:00:00Z"},"#
        ),
        (
            #""meta":{"versionId":"1"},"#,
            #""meta":{"lastUpdated":"2025-05-03T00:00:00Z"},"#
        ),
        (#""issued":"2025-05-03T00:00:00Z","#, #""issued":"2025-05-03T00:00:00.250Z","#),
    ]

    /// What the other version says instead.
    private static let changes = [
        ("2132-9", "8867-4"), ("2132-9", "8302-2"), (#""final""#, #""cancelled""#),
        (#""final","code":{"coding":[{"system":"http://loinc.org","code":"2132-9""#, preliminary),
        (#""final""#, #""preliminary""#), ("Patient/child", "Patient/other"),
        (#""2132-9"}]}"#, #""8867-4"}]},"focus":[{"reference":"Patient/other"}]"#),
        ("2132-9", "2132-9-none"),
    ]

    private static let preliminary =
        #""preliminary","code":{"coding":[{"system":"http://loinc.org","code":"8867-4""#

    @Test(arguments: marks.indices, changes.indices)
    func `lines of versions are judged like a Bundle that holds them in their order`(
        mark: Int, change: Int
    ) throws {
        let (from, to) = Self.changes[change]
        let result = Self.result(Self.marks[mark].first)
        let other = Self.result(Self.marks[mark].second).replacing(from, with: to)
        for lines in [[result, other], [other, result]] {
            try expectTheSame(Self.patients + lines)
        }
        if mark == 0 { try expectTheSame([result, other, result] + Self.patients) }
    }

    @Test(arguments: ["urn:uuid:9e7f1c5e-6a43-4d7c-9d13-0d5d0f6f8a01", "http://a/Observation/b12"])
    func `versions are told by fullUrl where they stand in Bundles`(url: String) throws {
        let pulse = Self.result("").replacing("2132-9", with: "8867-4")
        let other = url.replacing("a/", with: "b/").replacing("8a01", with: "8a02")
        for second in [url, other] {
            for id in [#""id":"b12","#, ""] {
                let entries = [(url, Self.result("")), (second, pulse)].map { url, resource in
                    let resource = resource.replacing(#""id":"b12","#, with: id)
                    return #"{"fullUrl":"\#(url)","resource":\#(resource)}"#
                }
                let patients = Self.patients.map { #"{"resource":\#($0)}"# }
                let whole = try Verdicts(
                    of: Self.bundle(patients + entries), asOf: Self.asOf)
                let parts = (patients + entries).map { Self.bundle([$0]) }
                let found = try Verdicts(of: parts, by: .input, asOf: Self.asOf)
                #expect(found.findings == whole.findings)
            }
        }
    }

    @Test func `a growth value that became another person's is no infant's any more`() throws {
        let weight = Self.result("").replacing("2132-9", with: "8302-2")
            .replacing(#"pg/mL"#, with: "cm")
        let moved = weight.replacing("Patient/child", with: "Patient/other")
        for lines in [[weight, moved], [moved, weight]] {
            try expectTheSame(Self.patients + lines)
        }
    }

    private func expectTheSame(
        _ resources: [String], _ location: SourceLocation = #_sourceLocation
    ) throws {
        let entries = resources.map { #"{"resource":\#($0)}"# }
        let whole = try Verdicts(of: Self.bundle(entries), asOf: Self.asOf)
        let lines = resources.map { [UInt8]($0.utf8) }
        let found = try Verdicts(of: lines, by: .input, asOf: Self.asOf)
        #expect(found.findings == whole.findings, sourceLocation: location)
    }

    private static let asOf = "2025-05-08T18:00:00+02:00"

    private static func bundle(_ entries: [String]) -> [UInt8] {
        let entries = entries.joined(separator: ",")
        return Array(
            #"{"resourceType":"Bundle","type":"collection","entry":[\#(entries)]}"#.utf8)
    }

    private static let patients = [
        #"{"resourceType":"Patient","id":"child","birthDate":"2024-10-01"}"#,
        #"{"resourceType":"Patient","id":"other","birthDate":"1960-10-01"}"#,
    ]

    private static func result(_ mark: String) -> String {
        """
        {"resourceType":"Observation","id":"b12",\(mark)"status":"final",\
        "code":{"coding":[{"system":"http://loinc.org","code":"2132-9"}]},\
        "subject":{"reference":"Patient/child"},"effectiveDateTime":"2025-05-02T09:00:00+02:00",\
        "valueQuantity":{"value":53,"unit":"pg/mL","system":"http://unitsofmeasure.org",\
        "code":"pg/mL"}}
        """
    }
}
