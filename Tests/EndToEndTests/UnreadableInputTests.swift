import Testing

/// Input that is no document: an OperationOutcome in its place, exit code 5, the reason in words.
struct UnreadableInputTests {
    /// Bytes, the stable id of the fault, and a word the message must hold.
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let id: String
        let hint: String

        init(_ name: String, _ text: String, id: String, hint: String) {
            self.init(name, Array(text.utf8), id: id, hint: hint)
        }

        init(_ name: String, _ bytes: [UInt8], id: String, hint: String) {
            (testDescription, self.bytes, self.id, self.hint) = (name, bytes, id, hint)
        }
    }

    static let faults = [
        Fault(
            "a lone byte-order mark", [0xEF, 0xBB, 0xBF], id: "input-only-byte-order-mark",
            hint: "byte-order mark"),
        Fault(
            "an HTML error page", "<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>\n",
            id: "input-html", hint: "HTML"),
        Fault(
            "truncated JSON", String(Sample.severe.dropLast(40)), id: "json-unclosed-string",
            hint: "cut short"),
        Fault(
            "JSON truncated between tokens", #"{"resourceType":"Bundle","entry":["#,
            id: "json-ends-early", hint: "cut short"),
        Fault(
            "10,000-deep nesting",
            #"{"resourceType":"Basic","x":"# + String(repeating: "[", count: 10_000)
                + String(repeating: "]", count: 10_000) + "}",
            id: "json-too-deep", hint: "deeper than 100"),
        Fault(
            "invalid UTF-8",
            Array(#"{"resourceType":"Basic","id":""#.utf8) + [0xF0, 0x9F, 0x22, 0x7D],
            id: "encoding-not-utf-8", hint: "not valid UTF-8"),
        Fault(
            "ISO-8859-1",
            Array(#"{"resourceType":"Patient","name":[{"family":"M"#.utf8) + [0xFC]
                + Array(#"ller"}]}"#.utf8),
            id: "encoding-iso-8859-1", hint: "ISO-8859-1"),
        Fault(
            "UTF-16", [0xFF, 0xFE] + Sample.quiet.utf8.flatMap { [$0, 0] },
            id: "encoding-utf-16", hint: "UTF-16"),
        Fault(
            "two concatenated documents", Sample.quiet + Sample.quiet, id: "json-second-document",
            hint: "--input-format ndjson"),
        Fault("an array", "[1]", id: "no-resource", hint: "no"),
        Fault(
            "an object that is no resource", #"{"a":1}"#, id: "no-resource-type",
            hint: "resourceType"),
        Fault(
            "a Bundle that repeats a member",
            #"{"resourceType":"Bundle","type":"collection","entry":[],"entry":[]}"#,
            id: "duplicate-key", hint: "entry"),
    ]

    @Test(arguments: faults)
    func `an unreadable document becomes an outcome that says why`(fault: Fault) throws {
        let ending = try Program.run(["filter"], input: .bytes(fault.bytes))
        #expect(ending.code == 5)
        #expect(ending.lines.count == 1)
        let outcome = try ending.json()
        #expect(outcome["resourceType"].string == "OperationOutcome")
        #expect(outcome.issueIDs == [fault.id])
        #expect(outcome["issue"][0]["severity"].string == "fatal")
        #expect(outcome["issue"][0]["diagnostics"].string?.contains(fault.hint) ?? false)
        #expect(ending.errors.contains(fault.hint))
        #expect(ending.errors.contains("--dead-letter"), "it says that the bytes are not kept")
    }

    @Test(arguments: faults)
    func `check refuses the same documents`(fault: Fault) throws {
        let ending = try Program.run(["check"], input: .bytes(fault.bytes))
        #expect(ending.code == 5)
        #expect(ending.lines.count == 1)
        #expect(ending.text.contains("could not be read"))
        #expect(ending.text.contains(fault.hint))
        #expect(ending.errors.contains(fault.hint))
        let json = try Program.run(["check", "--format", "json"], input: .bytes(fault.bytes))
        #expect(json.code == 5)
        #expect(try json.json().issueIDs == [fault.id])
    }

    @Test(arguments: ["filter", "check"])
    func `empty input is nothing to read`(command: String) throws {
        let ending = try Program.run([command])
        #expect(ending.code == 3)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("no bytes"))
    }

    @Test(arguments: ["filter", "check"])
    func `an empty stream is a stream without documents`(command: String) throws {
        let ending = try Program.run([command, "--input-format", "ndjson"])
        #expect(ending.code == 0)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.isEmpty)
    }

    @Test
    func `an error has line, column and byte offset`() throws {
        let ending = try Program.run(
            ["filter"], text: "{\"resourceType\":\"Basic\",\n  \"id\": nul}\n")
        let text = try #require(ending.json()["issue"][0]["diagnostics"].string)
        #expect(text.contains("line 2, column 9, byte 33"))
        #expect(try ending.json()["issue"][0]["location"][0].string == "line 2, column 9")
    }

    @Test(arguments: ["filter", "check"])
    func `a document over the limit is passed over`(command: String) throws {
        let filler = String(repeating: "y", count: 4096)
        let text = Sample.bundle([Sample.infant()], members: "\"x\":\"\(filler)\",")
        let ending = try Program.run([command, "--max-document-size", "1KiB"], text: text)
        #expect(ending.code == 5)
        #expect(ending.errors.contains("1024"))
        if command == "filter" { #expect(try ending.json().issueIDs == ["too-large"]) }
    }

    @Test
    func `the depth limit can be raised`() throws {
        let text =
            #"{"resourceType":"Basic","x":"# + String(repeating: "[", count: 150)
            + String(repeating: "]", count: 150) + "}"
        #expect(try Program.run(["filter"], text: text).code == 5)
        let ending = try Program.run(["filter", "--max-depth", "200"], text: text)
        #expect(ending.code == 0)
        #expect(ending.text == text)
    }

    @Test
    func `a byte-order mark before a document stays and does no harm`() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(Sample.severe.utf8)
        let ending = try Program.run(["filter"] + Sample.asOf, input: .bytes(bytes))
        #expect(ending.code == 0)
        #expect(ending.output.starts(with: [0xEF, 0xBB, 0xBF]))
        let marked = try #require(JSON(ending.output.dropFirst(3)))
        #expect(marked.rules.contains("b12-severe-deficiency"))
    }
}
