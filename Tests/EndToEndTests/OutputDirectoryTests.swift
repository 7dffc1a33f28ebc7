import Foundation
import Testing

/// Several documents: each into a file of its own name, whole or not at all.
struct OutputDirectoryTests {
    private let scratch: Scratch
    private var folder: String { "\(scratch.path)/out" }

    init() throws {
        scratch = try Scratch()
        try scratch.write("in/a.json", Sample.severe)
        try scratch.write("in/b.ndjson", "\(Sample.quiet)\n{\n\(Sample.severe)\n")
        try scratch.write("in/c.json", Sample.quiet)
    }

    private func filter(_ more: [String], through wrapper: [String] = []) throws -> Program.Ending {
        try Program.run(
            ["filter"] + Sample.asOf + more + ["\(scratch.path)/in"], through: wrapper)
    }

    @Test
    func `each input has its result under its name`() throws {
        let ending = try filter(["--output-dir", folder])
        #expect(ending.code == 5)
        #expect(ending.output.isEmpty)
        #expect(try scratch.names(in: "out") == ["a.json", "b.ndjson", "c.json"])
        #expect(try scratch.read("out/c.json") == Array(Sample.quiet.utf8))
        let first = try #require(JSON(scratch.read("out/a.json")))
        #expect(first.rules.contains("b12-severe-deficiency"))
        let lines = try scratch.read("out/b.ndjson").split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 3)
    }

    @Test
    func `the results replace those of an earlier run`() throws {
        try scratch.write("out/c.json", "old")
        #expect(try filter(["--output-dir", folder]).code == 5)
        #expect(try scratch.read("out/c.json") == Array(Sample.quiet.utf8))
    }

    @Test
    func `several documents without it are refused`() throws {
        let ending = try filter([])
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("--output-dir"))
    }

    @Test(arguments: ["findings", "outcome"])
    func `findings and outcomes are one line each instead`(emission: String) throws {
        let ending = try filter(["--emit", emission])
        #expect(ending.code == 5)
        #expect(ending.lines.count == 5)
        #expect(ending.lines.allSatisfy { JSON($0.utf8) != nil })
    }

    @Test
    func `two inputs of one name are refused`() throws {
        try scratch.write("in/deeper/a.json", Sample.quiet)
        let ending = try filter(["--output-dir", folder])
        #expect(ending.code == 2)
        #expect(ending.errors.contains("in/a.json and "))
        #expect(ending.errors.contains("in/deeper/a.json have one name"))
    }

    @Test
    func `findings alone do not take the place of their input`() throws {
        let results = "\(scratch.path)/in"
        let ending = try filter(["--emit", "findings", "--output-dir", results])
        #expect(ending.code == 2)
        #expect(ending.errors.contains("would replace an input"))
        #expect(try scratch.read("in/c.json") == Array(Sample.quiet.utf8))
    }

    @Test
    func `what does not fit appears not at all`() throws {
        try scratch.write(
            "in/b.ndjson", String(repeating: Sample.quiet + "\n", count: 2000))
        let limit = ["sh", "-c", #"trap "" XFSZ; ulimit -f 64; exec "$0" "$@""#]
        let ending = try filter(["--output-dir", folder], through: limit)
        #expect(ending.code == 75)
        #expect(try scratch.names(in: "out") == ["a.json"])
    }

    @Test
    func `an input that cannot be read leaves no file`() throws {
        try scratch.write("in/c.json", "")
        #expect(try filter(["--output-dir", folder]).code == 3)
        #expect(try scratch.names(in: "out") == ["a.json", "b.ndjson"])
    }
}
