import Testing

/// Bundles that must not be altered pass unchanged, and nobody can take them for annotated.
struct UnalterableBundleTests {
    static let signed = Sample.bundle(
        [Sample.infant(), Sample.b12()],
        members: #"""
            "signature":{"type":[{"code":"1.2.840.10065.1.12.1.1"}],\#
            "when":"2025-05-06T12:00:00Z","who":{"reference":"Device/d"}},
            """#)
    static let document = Sample.bundle(
        [#"{"resourceType":"Composition","id":"c"}"#, Sample.infant(), Sample.b12()],
        type: "document")

    @Test(arguments: [signed, document])
    func `it passes byte for byte with exit code 5`(text: String) throws {
        let ending = try Program.run(["filter"] + Sample.asOf, text: text + "\n \n")
        #expect(ending.code == 5)
        #expect(ending.text == text + "\n \n")
        #expect(ending.errors.contains("must not be altered"))
        #expect(ending.errors.contains("--emit findings"))
    }

    @Test(arguments: [signed, document])
    func `findings and outcome serve it`(text: String) throws {
        let findings = try Program.run(["filter", "--emit", "findings"] + Sample.asOf, text: text)
        #expect(findings.code == 0)
        #expect(try findings.json().rules.contains("b12-severe-deficiency"))
        let outcome = try Program.run(["filter", "--emit", "outcome"] + Sample.asOf, text: text)
        #expect(outcome.code == 0)
        #expect(try outcome.json().issueIDs.contains("b12-severe-deficiency"))
        #expect(try Program.run(["check"] + Sample.asOf, text: text).code == 0)
    }

    @Test
    func `in a stream it costs no neighbour`() throws {
        let lines = [Self.signed, Sample.severe, Self.document]
        let ending = try Program.run(
            ["filter"] + Sample.asOf, text: lines.joined(separator: "\n") + "\n")
        #expect(ending.code == 5)
        #expect(ending.lines.count == 3)
        #expect(ending.lines.first == Self.signed)
        #expect(ending.lines.last == Self.document)
        #expect(JSON(ending.lines[1].utf8)?.rules.contains("b12-severe-deficiency") ?? false)
    }
}
