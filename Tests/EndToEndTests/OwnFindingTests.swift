import Testing

/// Findings of an earlier run in the input: cut out and written anew.
struct OwnFindingTests {
    private func filter(_ text: String, date: [String] = Sample.asOf) throws -> Program.Ending {
        let ending = try Program.run(["filter"] + date, text: text)
        #expect(ending.code == 0)
        return ending
    }

    /// Puts a mitigation into the finding of severe deficiency.
    private func mitigated(_ annotated: String, author: String) throws -> String {
        let place = """
            "status":"final","code":{"coding":[{"system":\
            "https://w3id.org/cobalamin/CodeSystem/rules","code":"b12-severe-deficiency"
            """
        let parts = annotated.split(separator: place)
        try #require(parts.count == 2)
        let action = #"{"action":{"text":"seen"},"date":"2025-05-06"\#(author)}"#
        return parts.joined(separator: #""mitigation":[\#(action)],"# + place)
    }

    @Test
    func `they are recognised and not doubled`() throws {
        let once = try filter(Sample.severe)
        let twice = try filter(once.text)
        #expect(once.output == twice.output)
    }

    @Test
    func `a clinician's mitigation is an override and is kept`() throws {
        let annotated = try filter(Sample.severe).text
        let author = #","author":{"reference":"Practitioner/p"}"#
        let answer = try filter(mitigated(annotated, author: author))
        let finding = try #require(answer.json().finding("b12-severe-deficiency"))
        #expect(finding.lifecycle == "mitigated")
        let kept = finding["mitigation"].items.filter { $0["author"] != .null }
        #expect(kept.map { $0["action"]["text"].string } == ["seen"])
        #expect(try filter(answer.text).output == answer.output)
    }

    @Test
    func `a mitigation without author is none and goes`() throws {
        let annotated = try filter(Sample.severe)
        let answer = try filter(mitigated(annotated.text, author: ""))
        #expect(answer.output == annotated.output)
    }

    @Test
    func `they are no evidence`() throws {
        let annotated = try filter(Sample.severe)
        let sample = #"{"resource":\#(Sample.b12())}"#
        let without = annotated.text.replacing(sample + ",", with: "")
        #expect(without != annotated.text)
        let answer = try filter(without).json()
        let finding = try #require(answer.finding("b12-severe-deficiency"))
        #expect(finding["status"].string == "entered-in-error")
        let flags = answer.ours.filter { $0["resourceType"].string == "Flag" }
        #expect(flags.map { $0["status"].string } == ["inactive"])
    }

    @Test
    func `what others found stays as it is`() throws {
        let foreign = """
            {"resourceType":"DetectedIssue","id":"x","status":"final",\
            "patient":{"reference":"Patient/baby"}}
            """
        let text = Sample.bundle([Sample.infant(), foreign, Sample.b12()])
        let answer = try filter(text)
        #expect(answer.text.contains(foreign))
        #expect(try filter(answer.text).output == answer.output)
    }

    @Test
    func `findings that stand before other entries move to the end`() throws {
        let annotated = try filter(Sample.severe).json()
        let count = annotated.ours.count
        #expect(count > 1)
        let plain = Sample.bundle([Sample.infant(), Sample.b12()])
        let first = try filter(Sample.bundle([Sample.infant(), Sample.b12()])).text
        let ours = first.dropFirst(plain.count - 2).dropLast(2)
        let head = #"{"resourceType":"Bundle","type":"collection","entry":["#
        let mixed = head + ours.dropFirst() + "," + plain.dropFirst(head.count)
        #expect(try filter(mixed).text == first)
    }
}
