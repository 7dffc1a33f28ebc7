import Testing

/// NDJSON: exactly one line out for each line that is not blank, whatever is on it.
struct StreamTests {
    private func lines(_ text: String, _ more: [String] = []) throws -> Program.Ending {
        try Program.run(["filter"] + Sample.asOf + more, text: text)
    }

    @Test
    func `blank lines, CRLF and a byte-order mark are tolerated`() throws {
        let text = "\u{FEFF}\(Sample.quiet)\r\n\r\n  \t\n\(Sample.severe)\r\n\(Sample.quiet)"
        let ending = try lines(text)
        #expect(ending.code == 0)
        #expect(ending.lines.count == 3)
        #expect(ending.lines[0] == "\u{FEFF}" + Sample.quiet)
        #expect(ending.lines[2] == Sample.quiet)
        #expect(JSON(ending.lines[1].utf8)?.rules.contains("b12-severe-deficiency") ?? false)
        #expect(!ending.output.contains(UInt8(ascii: "\r")))
        #expect(ending.text.hasSuffix("\n"))
    }

    @Test
    func `a bad line becomes one outcome that says where and why`() throws {
        let bad = #"{"resourceType":"Bundle","type":tru}"#
        let text = "\(Sample.severe)\n\n\(bad)\n\(Sample.severe)\n"
        let ending = try lines(text)
        #expect(ending.code == 5)
        #expect(ending.lines.count == 3)
        #expect(ending.lines[0] == ending.lines[2])
        let outcome = try #require(JSON(ending.lines[1].utf8))
        #expect(outcome["resourceType"].string == "OperationOutcome")
        #expect(outcome.issueIDs == ["json-bad-literal"])
        let offset = Sample.severe.utf8.count + 2 + 32
        let place = "line 3, column 33, byte \(offset)"
        #expect(outcome["issue"][0]["diagnostics"].string?.contains(place) ?? false)
        #expect(ending.errors.contains("standard input:3, \(place)"))
        #expect(!ending.text.contains("line 1"), "no place is counted from the line's own start")
    }

    @Test(arguments: ["1", "3"])
    func `a line over the limit is passed over and its neighbours are not`(jobs: String) throws {
        let filler = String(repeating: "y", count: 200_000)
        let long = #"{"resourceType":"Basic","x":"\#(filler)"}"#
        let text = "\(Sample.quiet)\n\(long)\n\(Sample.quiet)\n"
        let ending = try lines(text, ["--max-document-size", "64KiB", "--jobs", jobs])
        #expect(ending.code == 5)
        #expect(ending.lines.count == 3)
        #expect(ending.lines[0] == Sample.quiet)
        #expect(ending.lines[2] == Sample.quiet)
        let outcome = try #require(JSON(ending.lines[1].utf8))
        #expect(outcome.issueIDs == ["too-large"])
        #expect(outcome["issue"][0]["diagnostics"].string?.contains("line 2") ?? false)
    }

    @Test
    func `a broken first line does not turn a stream into a document`() throws {
        let ending = try lines("{broken\n\(Sample.quiet)\n\(Sample.severe)\n")
        #expect(ending.code == 5)
        #expect(ending.lines.count == 3)
        #expect(ending.lines[1] == Sample.quiet)
    }

    @Test(arguments: [["--emit", "annotated"], ["--emit", "findings"], ["--emit", "outcome"]])
    func `the number of jobs changes no byte`(emit: [String]) throws {
        let kinds = [Sample.severe, Sample.quiet, "{", "", Sample.b12(), "\"text\"", "[]"]
        let text = (0..<700).map { kinds[$0 % kinds.count] }.joined(separator: "\n")
        let one = try lines(text, emit + ["--jobs", "1"])
        let three = try lines(text, emit + ["--jobs", "3"])
        #expect(one.lines.count == 600)
        #expect(one.output == three.output)
        #expect(one.errors == three.errors)
        #expect(one.code == 5)
        #expect(three.code == 5)
    }

    @Test
    func `a document over several lines is one document`() throws {
        let text = Sample.severe.replacing("[{", with: "[\n{").replacing("},{", with: "},\n{")
        let ending = try lines(text)
        #expect(ending.code == 0)
        #expect(try ending.json().rules.contains("b12-severe-deficiency"))
    }

    @Test
    func `a forced format holds whatever the bytes look like`() throws {
        let one = try Program.run(["filter", "--input-format", "ndjson"], text: Sample.quiet)
        #expect(one.code == 0)
        #expect(one.text == Sample.quiet + "\n")
        let document = Sample.quiet + "\n" + Sample.quiet
        let two = try Program.run(["filter", "--input-format", "fhir-json"], text: document)
        #expect(two.code == 5)
        #expect(try two.json().issueIDs == ["json-second-document"])
    }

    @Test
    func `a file named for a stream is one, even of a single line`() throws {
        let scratch = try Scratch()
        for name in ["a.ndjson", "a.jsonl"] {
            let path = try scratch.write(name, Sample.quiet)
            #expect(try Program.run(["filter", path]).text == Sample.quiet + "\n")
        }
    }

    @Test
    func `each line is answered before the next is sent`() throws {
        let child = try Program.start(["filter"] + Sample.asOf)
        for _ in 0..<3 {
            #expect(child.send(Array((Sample.severe + "\n").utf8)))
            let answer = try #require(child.nextLine())
            #expect(JSON(answer.utf8)?.rules.contains("b12-severe-deficiency") ?? false)
        }
        let ending = child.communicate()
        #expect(ending.code == 0)
        #expect(ending.output.isEmpty)
    }

    @Test
    func `check answers each line too`() throws {
        let text = "\(Sample.severe)\n{\n\(Sample.quiet)\n"
        let ending = try Program.run(["check", "--format", "json"] + Sample.asOf, text: text)
        #expect(ending.code == 5)
        #expect(ending.lines.count == 3)
        #expect(JSON(ending.lines[0].utf8)?["document"].string == "standard input:1")
        #expect(JSON(ending.lines[2].utf8)?["document"].string == "standard input:3")
    }
}
