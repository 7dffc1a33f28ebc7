import Foundation
import Testing

/// Which inputs are read, in which order, and what is said of those that cannot be.
struct InputSelectionTests {
    @Test(arguments: ["filter", "check"])
    func `a missing file is nothing to read`(command: String) throws {
        let scratch = try Scratch()
        let ending = try Program.run([command, "\(scratch.path)/absent.json"])
        #expect(ending.code == 3)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("does not exist"))
    }

    @Test(
        .enabled(if: Unprivileged.isPossible, "needs setpriv where tests run as root"),
        arguments: ["filter", "check"])
    func `a file that may not be read is nothing to read`(command: String) throws {
        let scratch = try Scratch()
        let path = try scratch.write("secret.json", Sample.severe)
        chmod(path, 0)
        let ending = try Program.run([command, path], through: Unprivileged.wrapper)
        #expect(ending.code == 3)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("Permission denied"))
    }

    @Test(.enabled(if: Unprivileged.isPossible, "needs setpriv where tests run as root"))
    func `a file that may not be read costs no other file`() throws {
        let scratch = try Scratch()
        chmod(try scratch.write("in/a.json", Sample.severe), 0)
        try scratch.write("in/b.json", Sample.severe)
        let ending = try Program.run(
            ["filter", "--emit", "findings", "\(scratch.path)/in"] + Sample.asOf,
            through: Unprivileged.wrapper)
        #expect(ending.code == 3)
        #expect(ending.lines.count == 1)
    }

    @Test
    func `a folder is walked in name order without the reasons of dead letters`() throws {
        let scratch = try Scratch()
        for name in ["b/3.json", "a.json", "c.json", "b/20.json"] {
            try scratch.write("in/\(name)", Sample.bundle([Sample.infant("of-\(name.count)")]))
        }
        try scratch.write("in/a.why.json", "no document")
        let ending = try Program.run(["check", "--format", "json", "\(scratch.path)/in"])
        #expect(ending.code == 0)
        let names = ending.lines.compactMap { JSON($0.utf8)?["document"].string }
        let expected = ["a.json", "b/20.json", "b/3.json", "c.json"]
        #expect(names == expected.map { "\(scratch.path)/in/\($0)" })
    }

    @Test
    func `standard input stands where the dash stands`() throws {
        let scratch = try Scratch()
        let first = try scratch.write("first.json", Sample.severe)
        let ending = try Program.run(
            ["check", "--format", "json", first, "-", first], text: Sample.quiet)
        let names = ending.lines.compactMap { JSON($0.utf8)?["document"].string }
        #expect(names == [first, "standard input", first])
    }

    @Test
    func `a file is read like the pipe`() throws {
        let scratch = try Scratch()
        // Above the size from which files are mapped.
        let text = Sample.bundle(
            [Sample.infant(), Sample.b12()],
            members: "\"language\":\"\(String(repeating: "x", count: 2 << 20))\",")
        let path = try scratch.write("large.json", text)
        let piped = try Program.run(["filter"] + Sample.asOf, text: text)
        #expect(piped.code == 0)
        #expect(try Program.run(["filter", path] + Sample.asOf).output == piped.output)
        let redirected = try Program.run(["filter"] + Sample.asOf, input: .file(path))
        #expect(redirected.output == piped.output)
    }

    @Test
    func `an empty folder holds nothing to read`() throws {
        let scratch = try Scratch()
        let ending = try Program.run(["filter", scratch.path])
        #expect(ending.code == 3)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("holds no"))
    }
}

/// Runs a command without the right to read everything, which root has.
enum Unprivileged {
    static var isRoot: Bool { geteuid() == 0 }
    private static let tool = "/usr/bin/setpriv"

    static var isPossible: Bool {
        !isRoot || FileManager.default.isExecutableFile(atPath: tool)
    }

    static var wrapper: [String] {
        isRoot ? [tool, "--bounding-set=-all", "--inh-caps=-all"] : []
    }
}
