import Foundation
import Testing

/// Disks that are full: a temporary failure, reading stops at once, nothing half is left.
struct FullDiskTests {
    private let scratch: Scratch
    private let small = Sample.quiet
    private let large = NumberedStream(count: 1000, lineLength: 500)

    init() throws {
        scratch = try Scratch()
        try scratch.write("disk/.keep", "")
        try scratch.write("in/a.json", small)
        try scratch.write("in/b.ndjson", large.text)
        try scratch.write("in/c.json", small)
    }

    private func run(_ arguments: [String], text: String = "") throws -> Program.Ending {
        try Program.run(
            arguments, input: .bytes(Array(text.utf8)),
            environment: ["LISTING": "\(scratch.path)/listing"],
            through: TinyDisk.wrapper(at: "\(scratch.path)/disk"))
    }

    private func names() throws -> [String] {
        String(decoding: try scratch.read("listing"), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    @Test(.enabled(if: TinyDisk.isPossible, "needs the right to mount a file system"))
    func `a result that does not fit is not there, and none after it`() throws {
        let ending = try run(
            ["filter", "--output-dir", "\(scratch.path)/disk", "\(scratch.path)/in"])
        #expect(ending.code == 75)
        #expect(ending.errors.contains("No space left"))
        #expect(ending.errors.split(separator: "\n").count == 1)
        #expect(try names() == ["a.json"])
    }

    @Test(.enabled(if: TinyDisk.isPossible, "needs the right to mount a file system"))
    func `a dead letter that does not fit ends the run before its outcome`() throws {
        let text = "\(small)\n{ small\n{ \(String(repeating: "y", count: 100_000))\n\(small)\n"
        let ending = try run(
            ["filter", "--jobs", "1", "--dead-letter", "\(scratch.path)/disk"], text: text)
        #expect(ending.code == 75)
        #expect(ending.errors.contains("No space left"))
        #expect(ending.lines.count == 2, "the lines before it, and nothing in its place")
        let names = try names()
        #expect(names.count == 2, "the letter that did fit and its reason")
        #expect(names.allSatisfy { !$0.hasSuffix(".part") })
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `a device that is full ends a stream at its first line`() throws {
        let ending = try Program.run(
            ["filter", "\(scratch.path)/in/b.ndjson"], output: .file("/dev/full"))
        #expect(ending.code == 75)
        #expect(ending.errors.split(separator: "\n").count == 1)
    }

    @Test
    func `a limit on the size of files ends the run like a full disk`() throws {
        // The system would end the program by SIGXFSZ: what it had begun would stay behind.
        let limit = ["sh", "-c", #"ulimit -f 64; exec "$0" "$@""#]
        let ending = try Program.run(
            ["filter", "--output-dir", "\(scratch.path)/out", "\(scratch.path)/in"],
            through: limit)
        #expect(ending.code == 75)
        #expect(ending.errors.contains("cannot be written"))
        #expect(try scratch.names(in: "out") == ["a.json"])
    }

    @Test(arguments: ["1", "2"])
    func `output that nobody holds open is not lost without a word`(jobs: String) throws {
        let ending = try Program.run(
            ["filter", "--jobs", jobs], input: .bytes(Array(large.text.utf8)),
            through: ["sh", "-c", #"exec "$0" "$@" >&-"#])
        #expect(ending.code == 75)
        #expect(ending.errors.contains("standard output cannot be written"))
    }

    @Test
    func `a closed standard error costs nothing but its messages`() throws {
        let ending = try Program.run(
            ["filter"], input: .bytes(Array("\(small)\n{\n\(small)\n".utf8)),
            through: ["sh", "-c", #"exec "$0" "$@" 2>&-"#])
        #expect(ending.code == 5)
        #expect(ending.lines.count == 3)
        #expect(ending.errors.isEmpty)
    }
}
