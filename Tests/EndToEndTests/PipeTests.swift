import Foundation
import Testing

/// What happens where pipes, disks and signals end a run early.
struct PipeTests {
    @Test(arguments: ["filter", "check"])
    func `closed standard input is nothing to read`(command: String) throws {
        let ending = try Program.run([command], input: .closed)
        #expect(ending.code == 3)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("standard input"))
    }

    @Test
    func `standard input that ends early gives an outcome for what came`() throws {
        let child = try Program.start(["filter"])
        #expect(child.send(Sample.severe.utf8.prefix(100)))
        let ending = child.communicate()
        #expect(ending.code == 5)
        #expect(try ending.json()["resourceType"].string == "OperationOutcome")
    }

    @Test
    func `a stream that ends within a line keeps the lines before it`() throws {
        let text = Sample.quiet + "\n" + Sample.severe.prefix(100)
        let ending = try Program.run(["filter"], text: text)
        #expect(ending.code == 5)
        #expect(ending.lines.count == 2)
        #expect(ending.lines[0] == Sample.quiet)
    }

    @Test(arguments: ["filter", "check"])
    func `a closed pipe ends the program quietly by SIGPIPE`(command: String) throws {
        let text = String(repeating: Sample.severe + "\n", count: 50)
        let child = try Program.start([command] + Sample.asOf, output: .abandoned)
        let ending = child.communicate(Array(text.utf8))
        #expect(ending.code == 128 + SIGPIPE)
        #expect(ending.errors.isEmpty)
    }

    @Test
    func `help into a closed pipe ends quietly too`() throws {
        let ending = try Program.run(["--help"], output: .abandoned)
        #expect(ending.code == 128 + SIGPIPE)
        #expect(ending.errors.isEmpty)
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: [["filter"], ["check"], ["--version"], ["filter", "--help"]])
    func `a full disk behind standard output is a temporary failure`(arguments: [String]) throws {
        let ending = try Program.run(
            arguments, input: .bytes(Array(Sample.severe.utf8)), output: .file("/dev/full"))
        #expect(ending.code == 75)
        #expect(ending.errors.contains("standard output cannot be written"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `reading stops at once where output cannot be written`() throws {
        let child = try Program.start(["filter", "--jobs", "1"], output: .file("/dev/full"))
        #expect(child.send(Array((Sample.quiet + "\n").utf8)))
        // The input stays open: the program must end by itself.
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 75)
    }

    @Test(arguments: ["filter", "check"])
    func `SIGTERM while waiting for the first byte ends with 143`(command: String) throws {
        let child = try Program.start([command])
        usleep(400_000)
        child.signalled(SIGTERM)
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 143)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.isEmpty)
    }

    @Test(arguments: ["filter", "check"], ["1", "2"])
    func `SIGTERM between documents ends with 143 after the one in hand`(
        command: String, jobs: String
    ) throws {
        let more = command == "filter" ? ["--jobs", jobs] : ["--format", "json"]
        let child = try Program.start([command] + Sample.asOf + more)
        #expect(child.send(Array((Sample.severe + "\n").utf8)))
        let first = try #require(child.nextLine())
        #expect(first.contains("b12-severe-deficiency"))
        child.signalled(SIGTERM)
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 143)
        #expect(ending.output.isEmpty)
    }

    @Test
    func `a whole document cut off by SIGTERM gives nothing half`() throws {
        let child = try Program.start(["filter"] + Sample.asOf)
        #expect(child.send(Sample.severe.utf8.prefix(100)))
        usleep(400_000)
        child.signalled(SIGTERM)
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 143)
        #expect(ending.output.isEmpty)
    }

    @Test(arguments: [["filter", "PIPE"], ["check", "PIPE"], ["filter", "--config", "PIPE"]])
    func `SIGTERM ends the wait for the writer of a named pipe`(arguments: [String]) throws {
        let scratch = try Scratch()
        let path = "\(scratch.path)/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        let child = try Program.start(arguments.map { $0 == "PIPE" ? path : $0 })
        usleep(400_000)
        child.signalled(SIGTERM)
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 143)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.isEmpty)
    }

    @Test
    func `a named pipe is read to its end, however late its writer comes`() throws {
        let scratch = try Scratch()
        let path = "\(scratch.path)/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        let child = try Program.start(["filter", path])
        usleep(400_000)
        try #require(FileHandle(forWritingAtPath: path)).write(
            contentsOf: Data(Sample.quiet.utf8))
        let ending = child.communicate()
        #expect(ending.code == 0)
        #expect(ending.text == Sample.quiet)
    }
}
