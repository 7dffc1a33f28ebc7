import Testing

@testable import Replay

/// Outputs are compared value by value, and what differs is named by its path.
struct JSONComparisonTests {
    private func differences(
        _ expected: String, _ got: String, ignoring ignored: Set<IgnoredPart> = [],
        input: String = "{}", isStream: Bool = false
    ) -> [Difference] {
        func documents(_ text: String) -> [[UInt8]] {
            OutputComparison.documents(in: Array(text.utf8), isStream: isStream)
        }
        return OutputComparison(ignoring: ignored).differences(
            expected: documents(expected), got: documents(got), input: documents(input))
    }

    private func finding(
        _ id: String, rule: String = "b12-severe-deficiency", severity: String = "high",
        time: String = "2025-05-06"
    ) -> String {
        """
        {"fullUrl":"urn:uuid:\(id)","resource":{"resourceType":"DetectedIssue","id":"\(id)",\
        "meta":{"tag":[{"system":"https://w3id.org/cobalamin/CodeSystem/origin"}]},\
        "identifier":[{"system":"https://w3id.org/cobalamin/finding","value":"\(id)"}],\
        "code":{"coding":[{"code":"\(rule)"}]},"severity":"\(severity)",\
        "patient":{"reference":"Patient/p"},"identifiedDateTime":"\(time)",\
        "implicated":[{"reference":"urn:uuid:\(id)"},{"reference":"Patient/m"}]}}
        """
    }

    private func bundle(_ entries: String...) -> String {
        #"{"resourceType":"Bundle","type":"collection","entry":[\#(entries.joined(separator: ","))]}"#
    }

    @Test
    func `layout, escapes and the order of members mean nothing`() {
        let expected = #"{"resourceType":"Bundle","type":"collection","total":1.50}"#
        let got = "{ \"total\" : 1.50,\n\"type\":\"c\\u006Fllection\", \"resourceType\":\"Bundle\"}"
        #expect(differences(expected, got) == [])
    }

    @Test(arguments: [
        (#"{"a":72.5}"#, #"{"a":72.50}"#, "$.a", "72.5", "72.50"),
        (#"{"a":1e3}"#, #"{"a":1000}"#, "$.a", "1e3", "1000"),
        (#"{"a":"1"}"#, #"{"a":1}"#, "$.a", #""1""#, "1"),
        (#"{"a":true}"#, #"{"a":false}"#, "$.a", "true", "false"),
        (#"{"a":null}"#, #"{"a":{}}"#, "$.a", "null", "{}"),
        (#"{"a":[1,2]}"#, #"{"a":[1,3]}"#, "$.a[1]", "2", "3"),
        (#"{"a":{"b":[{"c":"x"}]}}"#, #"{"a":{"b":[{"c":"y"}]}}"#, "$.a.b[0].c", #""x""#, #""y""#),
        (#"{"a":1}"#, "{}", "$.a", "1", ""), ("{}", #"{"a":1}"#, "$.a", "", "1"),
    ])
    func `a value of another text, kind or place differs`(
        expected: String, got: String, path: String, was: String, has: String
    ) {
        let found = differences(expected, got)
        let wanted = Difference(
            path, expected: was.isEmpty ? nil : was, got: has.isEmpty ? nil : has)
        #expect(found.contains(wanted), "\(found)")
    }

    @Test
    func `the order of an array counts`() {
        #expect(differences(#"{"a":[1,2]}"#, #"{"a":[2,1]}"#) != [])
        #expect(differences(#"{"a":[1,2]}"#, #"{"a":[1,2]}"#) == [])
    }

    @Test
    func `a severity is named by its path in the Bundle`() {
        let found = differences(
            bundle(finding("1"), finding("2", rule: "x")),
            bundle(finding("1"), finding("2", rule: "x", severity: "low")))
        let path = "Bundle.entry[1].resource.severity"
        #expect(found == [Difference(path, expected: #""high""#, got: #""low""#)])
    }

    @Test
    func `one finding too many or too few is one difference`() {
        let (one, two, three) = (
            finding("1"), finding("2", rule: "x"), finding("3", rule: "y")
        )
        let lost = differences(bundle(one, two, three), bundle(two, three))
        #expect(lost.map(\.path) == ["Bundle.entry[0]"])
        #expect(lost.map(\.got) == [nil])
        let added = differences(bundle(one, three), bundle(one, two, three))
        #expect(added.map(\.path) == ["Bundle.entry[1]"])
        #expect(added.map(\.expected) == [nil])
    }

    @Test
    func `nothing is ignored unless it is asked for`() {
        let (expected, got) = (bundle(finding("1")), bundle(finding("2", time: "2025-05-07")))
        let all = differences(expected, got).map(\.path)
        let entry = "Bundle.entry[0]"
        let ids = [
            "\(entry).fullUrl", "\(entry).resource.id", "\(entry).resource.identifier[0].value",
            "\(entry).resource.implicated[0].reference",
        ]
        let time = "\(entry).resource.identifiedDateTime"
        #expect(Set(all) == Set(ids + [time]))
        #expect(differences(expected, got, ignoring: [.ids]).map(\.path) == [time])
        #expect(Set(differences(expected, got, ignoring: [.timestamps]).map(\.path)) == Set(ids))
        #expect(differences(expected, got, ignoring: [.ids, .timestamps]) == [])
    }

    @Test
    func `ignoring ids leaves the input's own names and the ids of elements compared`() {
        let other = finding("1").replacing("Patient/m", with: "Patient/n")
        let found = differences(bundle(finding("1")), bundle(other), ignoring: [.ids])
        #expect(found.map(\.path) == ["Bundle.entry[0].resource.implicated[1].reference"])
        let element = differences(
            #"{"a":{"id":"1"}}"#, #"{"a":{"id":"2"}}"#, ignoring: [.ids, .timestamps])
        #expect(element.map(\.path) == ["$.a.id"])
    }

    @Test(arguments: ["", "null and void", "{", "<html>"])
    func `output that is no JSON is one difference`(got: String) {
        #expect(differences("{}", got).map(\.path) == ["output"])
    }

    @Test
    func `a member that stands twice is a difference`() {
        #expect(differences(#"{"a":1}"#, #"{"a":1,"a":1}"#).map(\.path) == ["$.a"])
    }

    @Test
    func `the findings in an annotated Bundle are compared, and the rest with the input`() {
        let patient = #"{"resource":{"resourceType":"Patient","id":"p"},"search":{"mode":"match"}}"#
        let input = bundle(patient)
        let annotated = bundle(patient, finding("1").dropLast() + #","search":{"mode":"include"}}"#)
        #expect(differences(bundle(finding("1")), annotated, input: input) == [])
        let wrong = annotated.replacing(#""id":"p""#, with: #""id":"q""#)
            .replacing("high", with: "low")
        #expect(
            differences(bundle(finding("1")), wrong, input: input).map(\.path) == [
                "Bundle.entry[1].resource.severity", "Bundle.entry[0].resource.id",
            ])
    }

    @Test
    func `each line of a stream is compared with its own`() {
        let (expected, got) = ("{\"a\":1}\n{\"a\":2}\n", "{\"a\":1}\n\n{\"a\":3}")
        let found = differences(expected, got, input: "{}\n{}", isStream: true)
        #expect(found == [Difference("line 2: $.a", expected: "2", got: "3")])
        let short = differences(expected, "{\"a\":1}\n", input: "{}\n{}", isStream: true)
        #expect(short == [Difference("documents", expected: "2", got: "1")])
    }
}
