import Foundation
import Testing

/// `convert`: another form, the same tokens.
struct ConversionTests {
    /// What is easily lost: digits, escapes, members unknown to FHIR, repeated names, empty things.
    static let awkward = #"""
        {
          "resourceType" : "Basic" , "zeta": 1.50, "alpha": [ 1e3, -0, 0.0, 1E+2, 72.500 ],
          "text": "a\/b\u00e9\n\ud83d\ude00 \"quoted\" é", "nested": { "empty": {}, "none": [ ] },
          "na\u006de": [ true, false, null, [ [ ] ] ], "twice": 1, "twice": 2, "blank": " a  b\t"
        }

        """#

    static let compact = #"""
        {"resourceType":"Basic","zeta":1.50,"alpha":[1e3,-0,0.0,1E+2,72.500],\#
        "text":"a\/b\u00e9\n\ud83d\ude00 \"quoted\" é","nested":{"empty":{},"none":[]},\#
        "na\u006de":[true,false,null,[[]]],"twice":1,"twice":2,"blank":" a  b\t"}

        """#

    private func convert(_ arguments: [String], _ text: String) throws -> Program.Ending {
        try Program.run(["convert"] + arguments, text: text)
    }

    @Test(arguments: [[], ["--to", "fhir-json"], ["--to", "ndjson"]])
    func `a document becomes one line with every token as it was`(arguments: [String]) throws {
        let ending = try convert(arguments, Self.awkward)
        #expect(ending.code == 0)
        #expect(ending.errors.isEmpty)
        #expect(ending.text == Self.compact)
    }

    @Test
    func `pretty text has two blanks a level and the same tokens`() throws {
        let ending = try convert(["--pretty"], #"{"resourceType":"Basic","a":[1,{}],"b":{"c":[]}}"#)
        #expect(
            ending.text == """
                {
                  "resourceType": "Basic",
                  "a": [
                    1,
                    {}
                  ],
                  "b": {
                    "c": []
                  }
                }

                """)
    }

    @Test
    func `pretty and back is the same text`() throws {
        let pretty = try convert(["--pretty"], Self.awkward).text
        #expect(pretty.contains("\n  \"zeta\": 1.50,\n"))
        #expect(try convert(["--pretty"], pretty).text == pretty)
        #expect(try convert([], pretty).text == Self.compact)
    }

    @Test
    func `a byte-order mark goes and nothing else`() throws {
        #expect(try convert([], "\u{FEFF}" + Self.awkward).text == Self.compact)
    }

    @Test(arguments: ["1", "3"])
    func `a stream gives a line for each document, in order`(jobs: String) throws {
        let documents = (1...3000).map { #"{ "resourceType": "Basic", "id": "n\#($0)" }"# }
        let ending = try convert(
            ["--to", "ndjson", "--jobs", jobs], documents.joined(separator: "\n\n"))
        #expect(ending.code == 0)
        #expect(ending.lines == documents.map { $0.replacing(" ", with: "") })
    }

    @Test
    func `a document that cannot be read becomes an outcome in its place`() throws {
        let ending = try convert(
            ["--to", "ndjson"], "\(Sample.quiet)\n{\"resourceType\":\n{\"a\":1}\n\(Sample.quiet)\n")
        #expect(ending.code == 5)
        #expect(ending.lines.count == 4)
        #expect(ending.lines[0] == Sample.quiet)
        #expect(ending.lines[3] == Sample.quiet)
        for line in ending.lines[1...2] {
            #expect(JSON(line.utf8)?["resourceType"].string == "OperationOutcome")
        }
    }

    @Test
    func `a document that cannot be read is kept as a dead letter`() throws {
        let scratch = try Scratch()
        let ending = try convert(["--dead-letter", "\(scratch.path)/dead"], "{\"resourceType\":")
        #expect(ending.code == 5)
        #expect(!ending.text.contains("--dead-letter"))
        let names = try scratch.names(in: "dead")
        #expect(names.count == 2)
        let letter = try #require(names.first { !$0.hasSuffix(".why.json") })
        #expect(try scratch.read("dead/\(letter)") == Array("{\"resourceType\":".utf8))
    }

    @Test
    func `entries are the resources of a Bundle, one a line`() throws {
        let bundle = Sample.bundle([Sample.infant(), Sample.b12()])
        let empty = #"{"resourceType":"Bundle","type":"batch-response","entry":[{"response":{}}]}"#
        let text = [bundle, Sample.infant("alone"), empty].joined(separator: "\n")
        let ending = try convert(["--to", "ndjson", "--entries"], text)
        #expect(ending.code == 0)
        #expect(ending.lines == [Sample.infant(), Sample.b12(), Sample.infant("alone")])
    }

    @Test(arguments: [
        (#"{"resource":null}"#, "no-resource", "Bundle.entry[1].resource"),
        (#"{"resource":[1]}"#, "no-resource", "Bundle.entry[1].resource"),
        (#"{"resource":{"id":"a"}}"#, "no-resource-type", "Bundle.entry[1].resource"),
        (#"{"resource":{"resourceType":1}}"#, "no-resource-type", "Bundle.entry[1].resource"),
        ("null", "no-resource", "Bundle.entry[1]"), ("[{}]", "no-resource", "Bundle.entry[1]"),
        (
            #"{"resource":{"resourceType":"Basic"},"resource":{"resourceType":"List"}}"#,
            "duplicate-key", "Bundle.entry[1]"
        ),
    ])
    func `an entry that is no resource is told in its place`(
        entry: String, id: String, place: String
    ) throws {
        let (first, last, alone) = (
            Sample.infant("first"), Sample.infant("last"), Sample.infant("alone")
        )
        let bundle =
            #"{"resourceType":"Bundle","type":"collection","entry":[{"resource":\#(first)},"#
            + #"\#(entry),{"resource":\#(last)}]}"#
        let scratch = try Scratch()
        let ending = try convert(
            ["--to", "ndjson", "--entries", "--dead-letter", "\(scratch.path)/dead"],
            "\(bundle)\n\(alone)")
        #expect(ending.code == 5)
        #expect(ending.lines.count == 4)
        #expect(ending.lines.first == first)
        #expect(Array(ending.lines.dropFirst(2)) == [last, alone])
        let outcome = try #require(JSON(ending.lines[1].utf8))
        #expect(outcome.issueIDs == [id])
        #expect(outcome["issue"][0]["expression"][0].string == place)
        let letters = try scratch.names(in: "dead").filter { !$0.hasSuffix(".why.json") }
        #expect(try scratch.read("dead/\(try #require(letters.first))") == Array(bundle.utf8))
    }

    @Test(arguments: [#"{"resource":{"resourceType":"Basic"}}"#, "null", "1"])
    func `an entry that is no list is told`(entry: String) throws {
        let ending = try convert(
            ["--to", "ndjson", "--entries"], #"{"resourceType":"Bundle","entry":\#(entry)}"#)
        #expect(ending.code == 5)
        #expect(ending.lines.count == 1)
        #expect(try ending.json().issueIDs == ["no-entries"])
    }

    @Test(arguments: [["in/a.json"], ["--pretty", "in/a.json"], ["other/link.json", "in/a.json"]])
    func `a result takes the place of no input`(arguments: [String]) throws {
        let scratch = try Scratch()
        let text = #"{ "resourceType": "Basic" }"#
        try scratch.write("in/a.json", text)
        try scratch.write("other/.keep", "")
        symlink("../in/a.json", "\(scratch.path)/other/link.json")
        let paths = arguments.map { $0.hasPrefix("-") ? $0 : "\(scratch.path)/\($0)" }
        let ending = try Program.run(
            ["convert", "--output-dir", "\(scratch.path)/in"] + paths)
        #expect(ending.code == 2)
        #expect(ending.errors.contains("would replace an input"))
        #expect(try scratch.names(in: "in") == ["a.json"])
        #expect(try scratch.read("in/a.json") == Array(text.utf8))
    }

    @Test
    func `one line of NDJSON is one document`() throws {
        let ending = try convert(["--input-format", "ndjson"], "\n\(Sample.quiet)\n\n")
        #expect(ending.code == 0)
        #expect(ending.text == Sample.quiet + "\n")
    }

    @Test
    func `several documents are no single one`() throws {
        let scratch = try Scratch()
        let path = try scratch.write("two.ndjson", "\(Sample.quiet)\n\(Sample.quiet)\n")
        let ending = try Program.run(["convert", path])
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("--to ndjson"))
    }

    @Test
    func `a stream in a folder has no single result, and the other inputs have theirs`() throws {
        let scratch = try Scratch()
        try scratch.write("in/a.json", Sample.quiet)
        try scratch.write("in/b.ndjson", "\(Sample.quiet)\n\(Sample.quiet)\n")
        try scratch.write("in/c.json", Sample.quiet)
        let ending = try Program.run(
            ["convert", "\(scratch.path)/in", "--output-dir", "\(scratch.path)/out"])
        #expect(ending.code == 5)
        #expect(ending.errors.contains("in/b.ndjson holds several documents"))
        #expect(ending.errors.contains("--to ndjson"))
        #expect(ending.errors.split(separator: "\n").count == 1)
        #expect(try scratch.names(in: "out") == ["a.json", "c.json"])
    }

    @Test(arguments: [
        ["--to", "ndjson", "--pretty"], ["--entries"], ["--to", "fhir-xml", "--entries"],
        ["--to", "hl7v2-er7", "--pretty"], ["--to", "xml"],
    ])
    func `what does not go together is refused`(arguments: [String]) throws {
        let ending = try convert(arguments, Sample.quiet)
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
    }

    @Test
    func `files keep their names and get the ending of their format`() throws {
        let scratch = try Scratch()
        for name in ["a.json", "b.ndjson", "c.ndjson.gz", "d"] {
            let isPacked = name.hasSuffix(".gz")
            let text = Array("\(Sample.quiet)\n".utf8)
            try scratch.write("in/\(name)", isPacked ? try Tool.run(["gzip"], input: text) : text)
        }
        let paths = ["\(scratch.path)/in", "--output-dir", "\(scratch.path)/out"]
        #expect(try Program.run(["convert", "--to", "ndjson"] + paths).code == 0)
        #expect(try scratch.names(in: "out") == ["a.ndjson", "b.ndjson", "c.ndjson", "d"])
        #expect(try Program.run(["convert", "--gzip"] + paths).code == 0)
        let packed = ["a.json.gz", "b.json.gz", "c.json.gz", "d.gz"]
        #expect(try scratch.names(in: "out").filter { $0.hasSuffix(".gz") } == packed)
        for name in packed {
            let bytes = try Tool.run(["gzip", "-dc", "\(scratch.path)/out/\(name)"])
            #expect(bytes == Array("\(Sample.quiet)\n".utf8))
        }
    }

    @Test(arguments: [[], ["--gzip"]])
    func `a full disk ends the run with 75`(more: [String]) throws {
        let ending = try Program.run(
            ["convert"] + more, input: .bytes(Array(Self.awkward.utf8)),
            output: .file("/dev/full"))
        #expect(ending.code == 75)
        #expect(ending.errors.contains("standard output cannot be written"))
    }
}
