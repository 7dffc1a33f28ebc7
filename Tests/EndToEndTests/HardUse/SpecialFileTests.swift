import Foundation
import Testing

/// Results that are to go where something else than a file is: written into it, never over it.
struct SpecialFileTests {
    private let scratch: Scratch
    private let cases: Scratch

    init() throws {
        scratch = try Scratch()
        cases = try ReplayCommandTests.copy()
        try scratch.write("in/a.json", Sample.quiet)
    }

    private func path(_ name: String) -> String { "\(scratch.path)/\(name)" }

    /// What it is; of a link, that it is one.
    private func kind(of name: String) -> mode_t? {
        var status = stat()
        return lstat(path(name), &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private func replay(_ arguments: String..., through wrapper: [String] = []) throws
        -> Program.Ending
    {
        try Program.run(
            ["replay", cases.path] + arguments, input: .closed, through: wrapper)
    }

    private static var mayMakeDevices: Bool {
        #if os(Linux)
            geteuid() == 0
        #else
            false
        #endif
    }

    /// A device that is always full, beside our files: one of the system's is nothing to try with.
    private func makeFullDevice(_ name: String) throws {
        #if os(Linux)
            try #require(mknod(path(name), S_IFCHR | 0o666, dev_t(1 << 8 | 7)) == 0)
        #endif
    }

    @Test(.enabled(if: mayMakeDevices, "needs the right to make a device"))
    func `a full device ends a run with 75 and stays a device`() throws {
        try makeFullDevice("full")
        for flag in ["--junit", "--json"] {
            let ending = try replay(flag, path("full"))
            #expect(ending.code == 75)
            #expect(ending.errors.contains("No space left"))
        }
        try FileManager.default.createDirectory(
            atPath: path("out"), withIntermediateDirectories: false)
        try makeFullDevice("out/a.json")
        for command in ["filter", "convert"] {
            let ending = try Program.run([command, path("in"), "--output-dir", path("out")])
            #expect(ending.code == 75)
        }
        #expect(kind(of: "full") == S_IFCHR)
        #expect(kind(of: "out/a.json") == S_IFCHR)
        #expect(try scratch.names() == ["full", "in", "out"])
        #expect(try scratch.names(in: "out") == ["a.json"])
    }

    @Test
    func `a named pipe and a link to one are written`() throws {
        try #require(mkfifo(path("pipe"), 0o600) == 0)
        try #require(symlink("pipe", path("link")) == 0)
        for name in ["pipe", "link"] {
            // Where the pipe is replaced by a file, nobody ends its reader.
            let script = #"""
                pipe=$1; cat "$pipe" >"$2" & shift 2
                "$@"; code=$?; if [ -p "$pipe" ]; then wait; else kill $!; fi; exit $code
                """#
            let reader = ["sh", "-c", script, "sh", path("pipe"), path("received-\(name)")]
            let ending = try replay("--json", path(name), through: reader)
            #expect(ending.code == 0)
            #expect(JSON(try scratch.read("received-\(name)"))?["cases"].items.count == 1)
        }
        #expect(kind(of: "pipe") == S_IFIFO)
        #expect(kind(of: "link") == S_IFLNK)
    }

    @Test
    func `a link stays, and the file it leads to is written`() throws {
        try scratch.write("real/old.json", "old")
        try #require(symlink("real/old.json", path("old")) == 0)
        try #require(symlink("real/new.json", path("new")) == 0)
        try #require(symlink(path("old"), path("link")) == 0)
        for (name, end) in [("link", "old.json"), ("new", "new.json")] {
            #expect(try replay("--json", path(name)).code == 0)
            #expect(JSON(try scratch.read("real/\(end)"))?["cases"].items.count == 1)
        }
        for name in ["old", "new", "link"] { #expect(kind(of: name) == S_IFLNK) }
        #expect(try scratch.names(in: "real") == ["new.json", "old.json"])
    }

    @Test(arguments: ["/dev/stdout", "/dev/fd/1"])
    func `the device of standard output is written like standard output`(device: String) throws {
        let piped = try replay("--junit", device)
        #expect(piped.code == 0)
        #expect(piped.text.contains("</testsuite>"))
        #expect(piped.text.contains("1 case: 1 agree"))
        let file = try scratch.write("out.txt", "before\n")
        let ending = try replay(
            "--junit", device, through: ["sh", "-c", #"f=$1; shift; exec "$@" >>"$f""#, "sh", file])
        #expect(ending.code == 0)
        let text = String(decoding: try scratch.read("out.txt"), as: UTF8.self)
        #expect(text.hasPrefix("before\n<?xml"))
        #expect(text.contains("1 case: 1 agree"))
    }
}
