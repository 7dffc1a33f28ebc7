import Foundation
import Testing

/// Signals in the middle of a long run: what is out is whole, and nothing is out twice.
struct TerminationTests {
    private let scratch: Scratch
    private let stream: NumberedStream

    init() throws {
        scratch = try Scratch()
        // Some twenty megabytes: far more than is read ahead and than a pipe holds.
        stream = NumberedStream(count: 10_000, lineLength: 2000)
    }

    @Test(arguments: ["1", "2"])
    func `SIGTERM in the middle of 10,000 lines leaves whole lines, none repeated`(
        jobs: String
    ) throws {
        let path = try scratch.write("in.ndjson", stream.text)
        let child = try Program.start(["filter", "--jobs", jobs, path])
        let first = try #require(child.nextLine())
        child.signalled(SIGTERM)
        let ending = try #require(child.endWithoutMoreInput(seconds: 120))
        #expect(ending.code == 143)
        #expect(ending.errors.isEmpty)
        #expect(ending.text.hasSuffix("\n"))
        let lines = [first] + ending.lines
        #expect(lines.count < stream.lines.count)
        #expect(lines == Array(stream.lines.prefix(lines.count)))
    }

    @Test
    func `a reader that goes away in the middle ends the run quietly`() throws {
        let path = try scratch.write("in.ndjson", stream.text)
        let child = try Program.start(["filter", "--jobs", "2", path])
        for line in stream.lines.prefix(10) { #expect(child.nextLine() == line) }
        let ending = child.end()
        #expect(ending.code == 128 + SIGPIPE)
        #expect(ending.errors.isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func `a stream cut off by a signal leaves no result that looks whole`(number: Int32) throws {
        try scratch.write("out/standard-input", "of an earlier run")
        let child = try Program.start(["filter", "--output-dir", "\(scratch.path)/out"])
        #expect(child.send(Array("\(Sample.quiet)\n\(Sample.quiet)\n".utf8)))
        #expect(eventually { try scratch.names(in: "out").count == 2 }, "it began to write")
        child.signalled(number)
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 128 + number)
        #expect(ending.errors.isEmpty)
        #expect(try scratch.names(in: "out") == ["standard-input"])
        #expect(try scratch.read("out/standard-input") == Array("of an earlier run".utf8))
    }

    @Test
    func `a document cut off by SIGTERM leaves no result`() throws {
        let child = try Program.start(["filter", "--output-dir", "\(scratch.path)/out"])
        // Beyond what is read to tell the format, so that the result is begun.
        let start = #"{"resourceType":"Basic","x":""# + String(repeating: "y", count: 100_000)
        #expect(child.send(Array((start + "\n\n").utf8)))
        #expect(eventually { try scratch.names(in: "out").count == 1 }, "it began to write")
        child.signalled(SIGTERM)
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 143)
        #expect(try scratch.names(in: "out").isEmpty)
    }

    @Test
    func `a run that is to outlive its terminal does`() throws {
        let child = try Program.start(["filter"], through: ["nohup"])
        #expect(child.send(Array("\(Sample.quiet)\n".utf8)))
        #expect(child.nextLine() == Sample.quiet)
        child.signalled(SIGHUP)
        #expect(child.send(Array("\(Sample.severe)\n".utf8)))
        #expect(child.nextLine() != nil)
        #expect(child.communicate().code == 0)
    }

    @Test
    func `stopping and going on loses nothing`() throws {
        let stream = NumberedStream(count: 2000, lineLength: 2000)
        let path = try scratch.write("in.ndjson", stream.text)
        let child = try Program.start(["filter", "--jobs", "2", path])
        var lines: [String] = []
        while let line = child.nextLine() {
            lines.append(line)
            if lines.count % 100 == 0 {
                child.signalled(SIGSTOP)
                child.signalled(SIGCONT)
            }
        }
        #expect(lines == stream.lines)
        #expect(child.communicate().code == 0)
    }
}
