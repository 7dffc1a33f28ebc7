import Foundation
import Testing

/// Compressed input and output on the program itself.
struct GzipTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func packed(_ text: String) throws -> [UInt8] {
        try Tool.run(["gzip", "-c"], input: Array(text.utf8))
    }

    private func filter(_ bytes: [UInt8], _ more: [String] = []) throws -> Program.Ending {
        try Program.run(["filter"] + Sample.asOf + more, input: .bytes(bytes))
    }

    private static let stream = (0..<400).map {
        Sample.bundle([Sample.infant("baby-\($0)")])
    }

    @Test(arguments: ["bundle.json.gz", "bundle.json", "bundle", "bundle.xml"])
    func `compressed input is told by its content under any name`(name: String) throws {
        let plain = try filter(Array(Sample.severe.utf8))
        let path = try scratch.write(name, try packed(Sample.severe))
        let ending = try Program.run(["filter", path] + Sample.asOf)
        #expect(ending.code == 0)
        #expect(ending.output == plain.output)
        #expect(ending.errors.isEmpty)
    }

    @Test(arguments: ["filter", "check"])
    func `compressed standard input gives what plain input gives`(command: String) throws {
        let text = "\(Sample.severe)\n\(Sample.quiet)\n"
        let arguments = [command] + Sample.asOf
        let plain = try Program.run(arguments, text: text)
        let ending = try Program.run(arguments, input: .bytes(try packed(text)))
        #expect(ending.code == 0)
        #expect(ending.output == plain.output)
        #expect(ending.errors == plain.errors)
    }

    @Test(arguments: ["1", "3"])
    func `files put together by cat are one stream`(jobs: String) throws {
        let parts = try Self.stream.map { try packed($0 + "\n") }.prefix(30)
        let ending = try filter(Array(parts.joined()), ["--jobs", jobs])
        #expect(ending.code == 0)
        #expect(ending.lines == Array(Self.stream.prefix(30)))
    }

    @Test(arguments: ["export.ndjson.gz", "export.jsonl.gz"])
    func `a name before gz says that it is a stream`(name: String) throws {
        let path = try scratch.write(name, try packed(Sample.quiet))
        let ending = try Program.run(["filter", path] + Sample.asOf)
        #expect(ending.text == Sample.quiet + "\n")
    }

    @Test
    func `a file cut short gives its whole lines, then says so`() throws {
        let path = try scratch.write(
            "export.ndjson.gz", try packed(Self.stream.joined(separator: "\n")).dropLast(400))
        let ending = try Program.run(
            ["filter", path, "--dead-letter", "\(scratch.path)/dead"] + Sample.asOf)
        #expect(ending.code == 5)
        let whole = ending.lines.dropLast()
        #expect(whole.count > 100)
        #expect(Array(whole) == Array(Self.stream.prefix(whole.count)))
        let last = try #require(ending.lines.last)
        let outcome = try #require(JSON(last.utf8))
        #expect(outcome.issueIDs == ["gzip-truncated"])
        #expect(ending.errors.contains("cut short"))
        // What was unpacked of the line is kept.
        let letters = try scratch.names(in: "dead").filter { !$0.hasSuffix(".why.json") }
        let name = try #require(letters.first)
        let letter = try scratch.read("dead/\(name)")
        #expect(Self.stream[whole.count].utf8.starts(with: letter))
    }

    @Test
    func `a document cut short is not judged`() throws {
        let ending = try filter(Array(try packed(Sample.severe).dropLast(5)))
        #expect(ending.code == 5)
        #expect(try ending.json().issueIDs == ["gzip-truncated"])
    }

    @Test(arguments: [1, 4, 8, 9])
    func `a line whose end is cut off is no single document, and no second one`(
        missing: Int
    ) throws {
        let bytes = Array(try packed(Sample.severe + "\n").dropLast(missing))
        let ending = try Program.run(["convert"], input: .bytes(bytes))
        #expect(ending.code == 5)
        #expect(ending.lines.count == 1)
        #expect(try ending.json().issueIDs == ["gzip-truncated"])
        let path = try scratch.write("a.gz", bytes)
        let out = "\(scratch.path)/out"
        #expect(try Program.run(["convert", path, "--output-dir", out]).code == 5)
        #expect(try #require(JSON(scratch.read("out/a"))).issueIDs == ["gzip-truncated"])
        let two = Array(try packed("\(Sample.quiet)\n\(Sample.quiet)\n").dropLast(4))
        #expect(try Program.run(["convert"], input: .bytes(two)).code == 2)
    }

    @Test
    func `a document whose checksum is wrong is not judged`() throws {
        var bytes = try packed(Sample.severe)
        bytes[bytes.count - 6] ^= 4
        let ending = try filter(bytes)
        #expect(ending.code == 5)
        #expect(try ending.json().issueIDs == ["gzip-altered"])
        #expect(ending.errors.contains("checksum"))
    }

    @Test
    func `something after the compressed data is said`() throws {
        let ending = try filter(try packed(Sample.severe + "\n") + Array("rest".utf8))
        #expect(ending.code == 5)
        #expect(try #require(JSON(ending.lines[0].utf8)).issueIDs == ["gzip-followed"])
    }

    @Test
    func `a check says what is wrong with compressed input, too`() throws {
        let bytes = Array(try packed(Sample.severe).dropLast(5))
        let ending = try Program.run(["check"] + Sample.asOf, input: .bytes(bytes))
        #expect(ending.code == 5)
        #expect(ending.text.contains("cut short"))
    }

    @Test
    func `the limit of a document counts what it unpacks to`() throws {
        let bomb = try Tool.run(["gzip", "-c"], input: [UInt8](repeating: 0x20, count: 8 << 20))
        let ending = try filter(bomb, ["--max-document-size", "1MiB"])
        #expect(ending.code == 5)
        #expect(try ending.json().issueIDs == ["too-large"])
    }

    @Test
    func `nothing compressed is nothing to read`() throws {
        let ending = try filter(try packed(""))
        #expect(ending.code == 3)
        #expect(ending.errors.contains("holds no bytes"))
    }

    @Test(arguments: [["filter"] + Sample.asOf, ["convert", "--to", "ndjson"]])
    func `compressed output is whole and always the same`(command: [String]) throws {
        let text = Self.stream.joined(separator: "\n") + "\n"
        let plain = try Program.run(command, text: text)
        let first = try Program.run(command + ["--gzip"], text: text)
        let second = try Program.run(command + ["--gzip", "--jobs", "3"], text: text)
        #expect(first.code == 0)
        #expect(first.output == second.output)
        #expect(try Tool.run(["gzip", "-dc"], input: first.output) == plain.output)
        // No flags, no time, no system: what RFC 1952 has in the first ten bytes.
        #expect(first.output.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    }

    @Test
    func `compressed results of a folder get gz to their names`() throws {
        try scratch.write("in/a.json", Sample.severe)
        try scratch.write("in/b.ndjson.gz", try packed("\(Sample.quiet)\n"))
        let (folder, out) = ("\(scratch.path)/in", "\(scratch.path)/out")
        let arguments = ["filter", folder, "--output-dir", out] + Sample.asOf
        #expect(try Program.run(arguments + ["--gzip"]).code == 0)
        #expect(try scratch.names(in: "out") == ["a.json.gz", "b.ndjson.gz"])
        try Tool.run(["gzip", "-t", "\(out)/a.json.gz", "\(out)/b.ndjson.gz"])
        #expect(try Program.run(arguments).code == 0)
        #expect(
            try scratch.names(in: "out") == ["a.json", "a.json.gz", "b.ndjson", "b.ndjson.gz"])
        let again = try Program.run(
            ["filter", "\(out)/a.json.gz", "--output-dir", out] + Sample.asOf)
        #expect(again.code == 0)
        let annotated = try #require(JSON(scratch.read("out/a.json")))
        #expect(annotated.rules.contains("b12-severe-deficiency"))
    }

    @Test
    func `a full disk leaves no compressed file behind`() throws {
        let ending = try Program.run(
            ["filter", "--gzip"] + Sample.asOf, input: .bytes(Array(Sample.severe.utf8)),
            output: .file("/dev/full"))
        #expect(ending.code == 75)
    }

    @Test
    func `compressed output to nobody ends the program quietly`() throws {
        let text = String(repeating: Self.stream.joined(separator: "\n") + "\n", count: 40)
        let ending = try Program.run(
            ["convert", "--to", "ndjson", "--gzip"], input: .bytes(Array(text.utf8)),
            output: .abandoned)
        #expect(ending.code == 128 + SIGPIPE)
        #expect(ending.errors.isEmpty)
    }

    @Test
    func `a stop in the middle ends compressed output whole`() throws {
        let child = try Program.start(["convert", "--to", "ndjson", "--gzip"])
        let lines = (0..<20_000).map { #"{"resourceType":"Basic","id":"\#($0)"}"# + "\n" }
        #expect(child.send(lines.joined().utf8))
        Thread.sleep(forTimeInterval: 0.3)
        child.signalled(SIGTERM)
        let ending = child.communicate([])
        #expect(ending.code == 128 + SIGTERM)
        let found = String(
            decoding: try Tool.run(["gzip", "-dc"], input: ending.output), as: UTF8.self)
        #expect(found == lines.prefix(found.count(where: \.isNewline)).joined())
        #expect(!found.isEmpty)
    }
}
