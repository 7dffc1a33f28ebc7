import Foundation
import Testing

/// Cases are replayed through any filter command.
struct ReplayTargetTests {
    /// The program as the shell calls it.
    private static let filter = "'\(Program.path ?? "")' filter"

    private func replay(_ command: String, _ arguments: [String] = []) throws -> Program.Ending {
        let scratch = try ReplayCommandTests.copy()
        return try Program.run(
            ["replay", scratch.path, "--target", "exec:\(command)"] + arguments, input: .closed)
    }

    @Test(arguments: [
        "--emit findings --as-of {as-of}", "--emit findings", "--emit annotated --as-of {as-of}",
        "--as-of \"$COBALAMIN_AS_OF\" | cat",
    ])
    func `the program itself, as a command, gives what is expected`(options: String) throws {
        let ending = try replay("\(Self.filter) \(options)")
        #expect(ending.code == 0, "\(ending.text)")
        #expect(ending.errors == "")
        #expect(ending.text.contains("Not compared in 1 case: evidence values"))
    }

    @Test
    func `stories of every kind of Bundle pass through the filter's own pipe`() throws {
        let ending = try Program.run(
            [
                "replay", ReplayCommandTests.samples, "--only", "V*", "--format", "json",
                "--target", "exec:\(Self.filter)",
            ], input: .closed)
        let cases = try ending.json()["cases"].items
        for result in cases where result["result"].string != "agrees" { Issue.record("\(result)") }
        #expect(ending.code == 0)
        #expect(cases.count >= 25)
    }

    @Test(arguments: [
        ("false", "exit code", "exit code 1"), ("kill -9 $$", "exit code", "signal 9"),
        ("no-such-command", "exit code", "exit code 127"), ("true", "output", "nothing"),
        ("cat >/dev/null", "output", "nothing"),
        ("echo zq", "output", "3 bytes that are not JSON"),
        ("echo why >&2; exit 3", "exit code", "exit code 3; its standard error: why"),
    ])
    func `a command that fails or writes nothing is a difference`(
        command: String, path: String, got: String
    ) throws {
        let ending = try replay(command)
        #expect(ending.code == 1)
        #expect(ending.errors == "")
        #expect(ending.text.contains("\n  \(path)\n"))
        #expect(ending.text.contains("\n    got       \(got)"))
    }

    @Test
    func `the right answer with another exit code is a difference`() throws {
        let ending = try replay("\(Self.filter); exit 7")
        #expect(ending.code == 1)
        #expect(ending.text.contains("as of 2025-03-18T18:00:00+01:00: 1 difference\n"))
        #expect(ending.text.contains("exit code 7"))
    }

    @Test(arguments: ["sleep 60", "sleep 60 & echo {}", "while :; do :; done"])
    func `a command that hangs is ended with all it started`(command: String) throws {
        let start = Date()
        let ending = try replay(command, ["--timeout", "1"])
        #expect(ending.code == 1)
        #expect(ending.text.contains("an answer within 1 s"))
        #expect(Date().timeIntervalSince(start) < 30)
    }

    @Test
    func `a command without end is cut at the size of a document`() throws {
        let ending = try replay("yes", ["--max-document-size", "1MiB"])
        #expect(ending.code == 1)
        #expect(ending.text.contains("at most 1048576 bytes"))
    }

    @Test
    func `another severity, and another order of findings, are differences`() throws {
        let changed = try replay("\(Self.filter) --emit findings | sed s/high/low/")
        #expect(changed.code == 1)
        #expect(changed.text.contains("\n  Bundle.entry[0].resource.severity\n"))
        #expect(changed.text.contains("fires[0].severity\n    expected  critical\n"))
    }

    @Test
    func `other ids are a difference unless they are ignored`() throws {
        let command = "\(Self.filter) | sed s/f5da5430-3ca8-527e/00000000-0000-0000/g"
        #expect(try replay(command).code == 1)
        #expect(try replay(command, ["--ignore", "ids"]).code == 0)
    }

    @Test
    func `what annotated output changes of the input is a difference`() throws {
        let ending = try replay("\(Self.filter) | sed s/female/unknown/")
        #expect(ending.code == 1)
        #expect(ending.text.contains("resource.gender\n    expected  \"female\"\n"))
    }

    @Test
    func `an answer that changes from run to run is a difference`() throws {
        let scratch = try Scratch()
        let count = "\(scratch.path)/count"
        let command = """
            echo >> '\(count)'; test $(wc -l < '\(count)') = 3 && echo {} || \(Self.filter)
            """
        let ending = try replay(command, ["--repeat", "3"])
        #expect(ending.code == 1)
        #expect(ending.text.contains("\n  run 3: Bundle"))
        #expect(!ending.text.contains("run 2:"))
    }
}
