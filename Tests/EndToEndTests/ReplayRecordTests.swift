import Foundation
import Testing

/// A case is made of a document only when somebody says so, and nothing is overwritten.
struct ReplayRecordTests {
    private func record(
        _ scratch: Scratch, _ arguments: [String] = ["--as-of", "2025-05-06", "--name", "new"],
        input: Program.Input = .closed
    ) throws -> Program.Ending {
        let document = try scratch.write("severe.json", Sample.severe)
        return try Program.run(
            ["replay", "--record", document, "\(scratch.path)/cases"] + arguments, input: input)
    }

    @Test
    func `off a terminal nothing is recorded without --yes`() throws {
        let scratch = try Scratch()
        let ending = try record(scratch)
        #expect(ending.code == 2)
        #expect(ending.errors.contains("--yes"))
        #expect(try scratch.names() == ["severe.json"])
    }

    @Test
    func `a recorded case has all files and agrees`() throws {
        let scratch = try Scratch()
        let ending = try record(scratch, ["--as-of", "2025-05-06", "--name", "a/new", "--yes"])
        #expect(ending.code == 0)
        #expect(ending.errors == "")
        #expect(ending.text.contains("  R01 critical, new\n"))
        #expect(
            try scratch.names(in: "cases/a/new") == [
                "README.md", "expected.2025-05-06.json", "input.json", "output.2025-05-06.json",
            ])
        #expect(try scratch.read("cases/a/new/input.json") == Array(Sample.severe.utf8))
        let replay = try Program.run(["replay", "\(scratch.path)/cases"], input: .closed)
        #expect(replay.code == 0, "\(replay.text)")
    }

    @Test
    func `without a date or a name the clock and the document give them`() throws {
        let scratch = try Scratch()
        #expect(try record(scratch, ["--yes"]).code == 0)
        let names = try scratch.names(in: "cases/severe")
        #expect(names.contains { $0.contains(/^output\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.json$/) })
        #expect(try Program.run(["replay", "\(scratch.path)/cases"], input: .closed).code == 0)
    }

    @Test
    func `a stream is recorded as a stream`() throws {
        let scratch = try Scratch()
        let lines = try scratch.write("two.ndjson", "\(Sample.severe)\n\n\(Sample.quiet)\n")
        let ending = try Program.run(
            [
                "replay", "--record", lines, "--as-of", "2025-05-06", "--yes",
                "\(scratch.path)/cases",
            ], input: .closed)
        #expect(ending.code == 0)
        #expect(try scratch.names(in: "cases/two").contains("output.2025-05-06.ndjson"))
        #expect(try Program.run(["replay", "\(scratch.path)/cases"], input: .closed).code == 0)
    }

    @Test
    func `a preview names each rule once, and standard input is no document to record`() throws {
        let scratch = try Scratch()
        let story = "\(ReplayCommandTests.samples)/\(ReplayCommandTests.story)/input.json"
        let line = try Program.run(["convert", story], input: .closed).text
        let lines = try scratch.write("two.ndjson", line + line)
        let ending = try Program.run(
            [
                "replay", "--record", lines, "--as-of", "2025-03-18", "--yes",
                "\(scratch.path)/cases",
            ], input: .closed)
        let list = try #require(ending.lines.first { $0.hasPrefix("  not decided: ") })
        let names = list.dropFirst(15).split(separator: ", ")
        #expect(!names.isEmpty)
        #expect(Set(names).count == names.count)
        let dash = try Program.run(
            ["replay", "--record", "-", "--yes", "\(scratch.path)/cases"], text: Sample.severe)
        #expect(dash.code == 2)
        #expect(dash.errors.contains("--record takes a file"))
    }

    @Test
    func `what is there already stays as it is`() throws {
        let scratch = try Scratch()
        try scratch.write("cases/new/mine.txt", "mine")
        let ending = try record(
            scratch, ["--as-of", "2025-05-06", "--name", "new", "--yes"])
        #expect(ending.code == 2)
        #expect(ending.errors.contains("is there already"))
        #expect(try scratch.names(in: "cases/new") == ["mine.txt"])
    }

    @Test(arguments: ["../x", "a//b", ".hidden", "/x", "a/..", ""])
    func `a name that leaves the folder is refused`(name: String) throws {
        let scratch = try Scratch()
        #expect(try record(scratch, ["--name", name, "--yes"]).code == 2)
        #expect(try scratch.names() == ["severe.json"])
    }

    @Test
    func `a document that cannot be read is no case`() throws {
        let scratch = try Scratch()
        let broken = try scratch.write("broken.json", "{")
        let arguments = ["replay", "--record", broken, "\(scratch.path)/cases", "--yes"]
        #expect(try Program.run(arguments, input: .closed).code == 5)
        let none = ["replay", "--record", "\(broken).none", "\(scratch.path)/cases", "--yes"]
        #expect(try Program.run(none, input: .closed).code == 3)
        #expect(try scratch.names() == ["broken.json"])
    }

    @Test(arguments: [
        ("y\n", true), ("YES\n", true), ("n\n", false), ("\n", false), ("yo\n", false),
    ])
    func `at a terminal only a yes records`(answer: String, isRecorded: Bool) throws {
        let scratch = try Scratch()
        let terminal = try TypingTerminal(typing: answer)
        let ending = try record(scratch, input: .file(terminal.path))
        #expect(ending.code == 0)
        #expect(ending.text.contains("Record this case? [y/N] "))
        #expect(try scratch.names().contains("cases") == isRecorded)
        #expect(ending.text.contains("Nothing was recorded.") != isRecorded)
    }
}
