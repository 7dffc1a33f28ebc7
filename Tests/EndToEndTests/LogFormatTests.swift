import Foundation
import Testing

/// Standard error as one JSON object a line, and the variables that look like the program's own.
struct LogFormatTests {
    private static let lone = #"{"resourceType":"Patient"}"#

    /// The objects on standard error; each line has to be one.
    private static func entries(
        _ ending: Program.Ending, location: SourceLocation = #_sourceLocation
    ) throws -> [JSON] {
        try ending.errors.split(separator: "\n").map { line in
            let entry = try #require(JSON(line.utf8), "no JSON: \(line)", sourceLocation: location)
            #expect(["info", "warning", "error"].contains(entry["level"].string))
            #expect(entry["code"].string != nil && entry["message"].string != nil)
            return entry
        }
    }

    @Test
    func `a run ends with its counts and exit code`() throws {
        let text = "\(Self.lone)\n{\n\(Self.lone)\n"
        let ending = try Program.run(
            ["filter", "--log-format", "json", "--input-format", "ndjson"], text: text)
        #expect(ending.code == 5)
        let entries = try Self.entries(ending)
        #expect(
            entries.map { $0["code"].string } == [
                "unreadable-document", "judged-alone", "summary",
            ])
        #expect(entries[0]["line"] == .number(2))
        #expect(entries[1]["count"] == .number(2))
        let summary = entries[2]
        #expect(summary["documents"] == .number(3))
        #expect(summary["unreadable"] == .number(1))
        #expect(summary["bytes"] == .number(Double(text.utf8.count)))
        #expect(summary["exitCode"] == .number(5))
    }

    @Test
    func `the README shows what the program says`() throws {
        let readme = try String(contentsOfFile: "\(Program.root)/README.md", encoding: .utf8)
        let ending = try Program.run(
            ["filter", "--input-format", "ndjson", "--log-format", "json"],
            text: "{\n{\"resourceType\":\"Patient\"}\n")
        #expect(readme.contains("> annotated.ndjson\n\(ending.errors)```\n"))
    }

    @Test
    func `findings are counted`() throws {
        let sample = "\(Program.root)/SampleBundles/V01-infant-eight-months-triad/input.json"
        for command in ["filter", "check"] {
            let ending = try Program.run([
                command, "--log-format=json", "--as-of", "2024-11-12T18:00:00+01:00", sample,
            ])
            let summary = try #require(try Self.entries(ending).last)
            #expect(summary["findings"] == .number(5))
            #expect(summary["documents"] == .number(1))
            #expect(summary["exitCode"] == .number(0))
        }
    }

    @Test(arguments: [
        ["filter", "--log-format", "json", "--emti", "x"],
        ["filter", "--log-format=json", "--jobs", "0"],
        ["filter", "--log-format=json", "--as-of", "June"],
        ["nonsense", "--log-format=json"],
    ])
    func `a refusal of the command line is one object`(arguments: [String]) throws {
        let ending = try Program.run(arguments)
        #expect(ending.code == 2)
        let entries = try Self.entries(ending)
        #expect(entries.map { $0["code"].string } == ["usage"])
        #expect(entries.first?["exitCode"] == .number(2))
    }

    @Test
    func `an input that cannot be read is one object with its place among the inputs`() throws {
        let scratch = try Scratch()
        let good = try scratch.write("good.json", Self.lone)
        let empty = try scratch.write("empty.json", "")
        let ending = try Program.run([
            "filter", "--emit=findings", "--log-format=json", good, empty,
        ])
        #expect(ending.code == 3)
        let entries = try Self.entries(ending)
        let unread = try #require(entries.first { $0["code"].string == "input-not-read" })
        #expect(unread["input"] == .number(2))
        let missing = try Program.run(["filter", "--log-format=json", "\(scratch.path)/none"])
        #expect(missing.code == 3)
        #expect(try Self.entries(missing).map { $0["code"].string } == ["input-not-read"])
    }

    @Test
    func `output that cannot be written is one object`() throws {
        let ending = try Program.run(
            ["filter", "--log-format=json"], input: .bytes(Array(Self.lone.utf8)),
            output: .file("/dev/full"))
        #expect(ending.code == 75)
        let entries = try Self.entries(ending)
        #expect(entries.last?["code"].string == "output-failed")
        #expect(entries.last?["exitCode"] == .number(75))
    }

    @Test
    func `the form can be set by a variable and by a configuration file`() throws {
        let scratch = try Scratch()
        let file = try scratch.write("site.yaml", "flags:\n  log-format: json\n")
        let named = try Program.run(
            ["filter"], input: .bytes(Array(Self.lone.utf8)),
            environment: ["COBALAMIN_LOG_FORMAT": "json"])
        #expect(try Self.entries(named).last?["code"].string == "summary")
        let configured = try Program.run(["filter", "--config", file], text: Self.lone)
        #expect(try Self.entries(configured).last?["code"].string == "summary")
        let refused = try Program.run(["filter", "--config", file, "--as-of", "June"])
        #expect(try Self.entries(refused).map { $0["code"].string } == ["usage"])
    }

    @Test
    func `as text a run without trouble says nothing`() throws {
        let sample = "\(Program.root)/SampleBundles/V01-infant-eight-months-triad/input.json"
        let ending = try Program.run([
            "filter", "--log-format=text", "--as-of", "2024-11-12T18:00:00+01:00", sample,
        ])
        #expect(ending.errors == "")
    }

    @Test
    func `a variable that no option reads is told once, with the nearest, and without its value`()
        throws
    {
        let ending = try Program.run(
            ["rules", "list"], input: .closed,
            environment: ["COBALAMIN_DEADLETTER": "secret", "COBALAMIN_FORMAT": "json"])
        #expect(ending.code == 0)
        #expect(
            ending.errors == """
                cobalamin: there is no variable 'COBALAMIN_DEADLETTER', it changes nothing; \
                did you mean COBALAMIN_DEAD_LETTER?

                """)
    }
}
