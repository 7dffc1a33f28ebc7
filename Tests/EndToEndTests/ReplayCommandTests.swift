import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Cases are replayed in process, and what differs is told with its place.
struct ReplayCommandTests {
    static let samples = "\(Program.root)/SampleBundles"
    static let story = "V07-cblc-pattern"
    static let stamp = "2025-03-18T18-00-00+01-00"

    /// A folder with a copy of one sample bundle in it, changed as asked.
    static func copy(
        _ changes: [(file: String, from: String, to: String)] = []
    ) throws -> Scratch {
        let scratch = try Scratch()
        try FileManager.default.copyItem(
            atPath: "\(samples)/\(story)", toPath: "\(scratch.path)/\(story)")
        for change in changes {
            let name = "\(story)/\(change.file)"
            let text = String(decoding: try scratch.read(name), as: UTF8.self)
            let place = try #require(text.range(of: change.from))
            try scratch.write(name, text.replacingCharacters(in: place, with: change.to))
        }
        return scratch
    }

    static func replay(_ scratch: Scratch, _ arguments: String...) throws -> Program.Ending {
        try Program.run(["replay", scratch.path] + arguments, input: .closed)
    }

    @Test
    func `every sample bundle gives what it expects, nothing ignored`() throws {
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            for sample in SampleBundle.all { try record(sample) }
        }
        let ending = try Program.run(["replay", "--format", "json", Self.samples], input: .closed)
        let report = try ending.json()
        for result in report["cases"].items where result["result"].string != "agrees" {
            Issue.record("\(result)")
        }
        #expect(ending.code == 0)
        #expect(ending.errors == "")
        #expect(report["cases"].items.count == SampleBundle.all.map(\.dates.count).reduce(0, +))
        #expect(report["cases"].items.allSatisfy { $0["notCompared"] == .null })
    }

    /// Writes the whole outputs of a sample bundle anew.
    private func record(_ sample: SampleBundle) throws {
        let folder = (sample.path as NSString).deletingLastPathComponent
        for date in sample.dates {
            let name = "\(folder)/output.\(date.replacing(":", with: "-"))"
            let output = try Program.run(
                ["filter", "--emit", "findings", "--as-of", date, sample.path]
            ).output
            let lines = output.split(separator: UInt8(ascii: "\n")).count
            if sample.path.hasSuffix(".ndjson") || lines > 1 {
                // Where both forms of a document are there, the output is laid out for reading.
                let hasOther = FileManager.default.fileExists(atPath: "\(folder)/input.json")
                if !hasOther {
                    try Data(output).write(to: URL(fileURLWithPath: "\(name).ndjson"))
                }
            } else {
                let pretty = try Program.run(
                    ["convert", "--to", "fhir-json", "--pretty"], input: .bytes(output))
                try Data(pretty.output).write(to: URL(fileURLWithPath: "\(name).json"))
            }
        }
    }

    @Test
    func `a case that agrees ends with 0, a table and the speed`() throws {
        let ending = try Self.replay(try Self.copy(), "--repeat", "5")
        #expect(ending.code == 0)
        #expect(ending.errors == "")
        #expect(
            ending.lines.contains {
                $0.contains(/^V07-cblc-pattern +2025-03-18T18:00:00\+01:00 +agrees +[0-9.]+$/)
            })
        #expect(ending.lines.contains("1 case: 1 agree, 0 differ, 0 broken"))
        let speed = #/Throughput: [0-9]+ documents/s, [0-9.]+ MB/s \(5 documents/#
        #expect(ending.text.contains(speed))
        #expect(ending.text.contains(#/Latency of 5 runs in ms: p50 .*p90 .*p95 .*p99 .*max /#))
    }

    @Test(arguments: [
        (
            "expected", "\"severity\": \"critical\"", "\"severity\": \"info\"",
            #"subjects["Patient/spaedbarn"].fires[0].severity"#, "info", "critical"
        ),
        (
            "expected", "\"R01\",", "\"R24\",", #"subjects["Patient/spaedbarn"].never"#, "no R24",
            "R24 warning"
        ),
        (
            "expected", "\"value\": \"142\"", "\"value\": \"142.0\"",
            #"subjects["Patient/spaedbarn"].fires[0].evidence[0].value"#, "142.0", "142"
        ),
        (
            "output", "\"severity\": \"high\"", "\"severity\": \"low\"",
            "Bundle.entry[0].resource.severity", "\"low\"", "\"high\""
        ),
        (
            "output", "\"type\": \"collection\"", "\"total\": 1.0",
            "Bundle.total", "1.0", "nothing"
        ),
    ])
    func `a difference ends with 1 and shows path, expected and got`(
        file: String, from: String, to: String, path: String, expected: String, got: String
    ) throws {
        let scratch = try Self.copy([("\(file).\(Self.stamp).json", from, to)])
        let ending = try Self.replay(scratch)
        #expect(ending.code == 1)
        #expect(ending.errors == "")
        #expect(
            ending.text.contains(
                "\n  \(path)\n    expected  \(expected)\n    got       \(got)\n"))
    }

    @Test
    func `differences are ignored only where that is asked for`() throws {
        let id = "f5da5430-3ca8-527e-9bfa-2505d25068ae"
        let output = "output.\(Self.stamp).json"
        let scratch = try Self.copy([
            (output, "\"id\": \"\(id)\"", "\"id\": \"other\""),
            (output, "DateTime\": \"2025-03-18", "DateTime\": \"2025-03-19"),
        ])
        #expect(try Self.replay(scratch).code == 1)
        #expect(try Self.replay(scratch, "--ignore", "ids").code == 1)
        #expect(try Self.replay(scratch, "--ignore", "timestamps").code == 1)
        #expect(try Self.replay(scratch, "--ignore", "ids,timestamps").code == 0)
        let both = try Self.replay(scratch, "--ignore", "timestamps", "--ignore", "ids")
        #expect(both.code == 0)
        #expect(both.text.contains("Ignored: ids, timestamps\n"))
    }

    @Test
    func `what is no whole case is told, and the rest is replayed`() throws {
        let scratch = try Self.copy()
        try scratch.write("no-input/expected.2025-06-05.json", "{}")
        try scratch.write("nothing-expected/input.json", "{}")
        try scratch.write("faulty/input.json", "{}")
        try scratch.write("faulty/expected.2025-06-05.json", #"{"asOf":"2025-06-06"}"#)
        try scratch.write("faulty/notes.txt", "")
        try scratch.write("no-date/input.json", "{}")
        try scratch.write("no-date/output.2025-13-05.json", "{}")
        let ending = try Self.replay(scratch)
        #expect(ending.code == 1)
        for reason in [
            "no-input: holds no input.*", "nothing-expected: holds no expected.<as-of>.json",
            "faulty: holds notes.txt, which is no part of a case",
            "faulty, as of 2025-06-05: expected.2025-06-05.json is for another date than its name",
            "no-date, as of 2025-13-05: 2025-13-05 is no date",
        ] {
            #expect(ending.text.contains(reason), "\(reason)")
        }
        #expect(ending.text.contains("6 cases: 1 agree, 0 differ, 5 broken"))
    }

    @Test
    func `an unreadable input differs, and the program goes on`() throws {
        let scratch = try Self.copy([("input.json", "{", "[")])
        let ending = try Self.replay(scratch)
        #expect(ending.code == 1)
        #expect(ending.text.contains("Bundle.resourceType"))
        #expect(ending.text.contains("OperationOutcome"))
    }

    @Test
    func `a link to the folder is walked like the folder`() throws {
        let (scratch, links) = (try Self.copy(), try Scratch())
        try #require(symlink(scratch.path, "\(links.path)/cases") == 0)
        let ending = try Program.run(["replay", "\(links.path)/cases"], input: .closed)
        #expect(ending.code == 0)
        #expect(ending.text.contains("1 case: 1 agree"))
    }

    @Test
    func `a link to a case is told to be one`() throws {
        let scratch = try Self.copy()
        try #require(symlink(Self.story, "\(scratch.path)/again") == 0)
        let ending = try Self.replay(scratch)
        #expect(ending.code == 1)
        #expect(ending.text.contains("again: is a link to a folder, which is not followed"))
        #expect(ending.text.contains("2 cases: 1 agree, 0 differ, 1 broken"))
    }

    @Test
    func `no case at all ends with 3`() throws {
        let scratch = try Scratch()
        #expect(try Self.replay(scratch).code == 3)
        #expect(try Self.replay(try Self.copy(), "--only", "V99*").code == 3)
        let ending = try Program.run(["replay", "\(scratch.path)/none"], input: .closed)
        #expect(ending.code == 3)
        #expect(ending.errors.contains("does not exist; name the folder with the cases"))
    }

    @Test
    func `a case can be named, and the folder may be one`() throws {
        let scratch = try Self.copy()
        try scratch.write("broken/input.json", "{}")
        #expect(try Self.replay(scratch, "--only", "V0*").code == 0)
        let one = try Program.run(["replay", "\(scratch.path)/\(Self.story)"], input: .closed)
        #expect(one.code == 0)
        #expect(one.text.contains("V07-cblc-pattern  "))
    }

    @Test(arguments: [
        ["--ignore", "id"], ["--target", "cat"], ["--target", "exec: "], ["--repeat", "0"],
        ["--format", "xml"], ["--yes"], ["--as-of", "2025-06-05"], ["a", "b"],
    ])
    func `a wrong command line ends with 2`(arguments: [String]) throws {
        let ending = try Program.run(["replay"] + arguments, input: .closed)
        #expect(ending.code == 2)
        #expect(!ending.errors.isEmpty)
    }

    @Test
    func `reports go to files beside the table`() throws {
        let scratch = try Self.copy([
            ("output.\(Self.stamp).json", "\"high\"", "\"<&>\\u0001\"")
        ])
        let reports = try Scratch()
        let ending = try Self.replay(
            scratch, "--junit", "\(reports.path)/a.xml", "--json", "\(reports.path)/a.json")
        #expect(ending.code == 1)
        #expect(ending.text.contains("1 case: 0 agree, 1 differ"))
        #expect(try reports.names() == ["a.json", "a.xml"])
        let json = try #require(JSON(try reports.read("a.json")))
        let difference = json["cases"][0]["differences"][0]
        #expect(difference["path"].string == "Bundle.entry[0].resource.severity")
        #expect(difference["expected"].string == "\"<&>\\u0001\"")
        #expect(difference["got"].string == "\"high\"")
        let junit = try reports.read("a.xml")
        let printed = try Self.replay(scratch, "--format", "junit").output
        for document in [junit, printed] {
            let parser = XMLParser(data: Data(document))
            #expect(parser.parse())
            let text = String(decoding: document, as: UTF8.self)
            #expect(text.contains(#"tests="1" failures="1" errors="0""#))
            #expect(text.contains("<failure"))
        }
    }

    @Test
    func `a report that cannot be written ends with 75`() throws {
        let ending = try Self.replay(try Self.copy(), "--junit", "/dev/null/a.xml")
        #expect(ending.code == 75)
    }

    @Test(arguments: ["--junit", "--json"])
    func `a folder that is not there is told before any case runs`(flag: String) throws {
        let (scratch, reports) = (try Self.copy(), try Scratch())
        let ending = try Self.replay(scratch, flag, "\(reports.path)/none/deep/report")
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("\(flag) names a folder that is not there"))
        #expect(try reports.names().isEmpty)
    }

    @Test
    func `a site's configuration shows in the cases it changes`() throws {
        let scratch = try Self.copy()
        let site = try Scratch()
        let file = try site.write("site.yaml", "parameters:\n  P-MMA-INF: 1200 nmol/L\n")
        let ending = try Self.replay(scratch, "--config", file)
        #expect(ending.code == 1)
        #expect(ending.text.contains("Bundle.entry[0].resource"))
    }
}
