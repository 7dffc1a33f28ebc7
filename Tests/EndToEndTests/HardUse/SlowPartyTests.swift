import Foundation
import Testing

/// Senders and receivers that take their time: nothing is lost, nothing waits without need.
struct SlowPartyTests {
    @Test(arguments: ["1", "2"])
    func `a sender that pauses within lines gets each answer as soon as a line is whole`(
        jobs: String
    ) throws {
        let child = try Program.start(["filter", "--jobs", jobs])
        let bytes = Array((Sample.quiet + "\n").utf8)
        for _ in 0..<3 {
            for part in stride(from: 0, to: bytes.count, by: 40) {
                #expect(child.send(bytes[part..<min(part + 40, bytes.count)]))
                usleep(2000)
            }
            #expect(child.nextLine() == Sample.quiet)
        }
        let ending = child.communicate()
        #expect(ending.code == 0)
        #expect(ending.output.isEmpty)
    }

    @Test(arguments: ["1", "2"])
    func `a receiver that takes one line at a time gets all of them`(jobs: String) throws {
        let scratch = try Scratch()
        let stream = NumberedStream(count: 3000, lineLength: 1000)
        let path = try scratch.write("in.ndjson", stream.text)
        let child = try Program.start(["filter", "--jobs", jobs, path])
        for (number, line) in stream.lines.enumerated() {
            if number % 100 == 0 { usleep(1000) }
            guard child.nextLine() == line else {
                Issue.record("line \(number) is missing or wrong")
                break
            }
        }
        let ending = child.communicate()
        #expect(ending.code == 0)
        #expect(ending.output.isEmpty)
    }

    @Test
    func `while the receiver sleeps little is read ahead`() throws {
        let scratch = try Scratch()
        let pipe = try NamedPipe("in.ndjson", in: scratch)
        let child = try Program.start(["filter", "--jobs", "2", pipe.path])
        let writer = open(pipe.path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        #expect(writer >= 0)
        defer { close(writer) }
        let block = Array((NumberedStream(count: 1, lineLength: 60_000).text).utf8)
        // Nobody takes the output: sooner or later nobody takes the input either.
        var (sent, refusals) = (0, 0)
        while refusals < 200, sent < 64 << 20 {
            let count = write(writer, block, block.count)
            if count > 0 { (sent, refusals) = (sent + count, 0) } else { refusals += 1 }
            if count <= 0 { usleep(5000) }
        }
        #expect(sent < 16 << 20)
        child.signalled(SIGKILL)
        _ = child.end()
    }

    @Test
    func `a named pipe carries a stream through another one`() throws {
        let scratch = try Scratch()
        let pipe = try NamedPipe("in.ndjson", in: scratch)
        let child = try Program.start(["filter", pipe.path] + Sample.asOf)
        try pipe.write("\(Sample.quiet)\n\(Sample.quiet)\n")
        let ending = child.communicate()
        #expect(ending.code == 0)
        #expect(ending.lines == [Sample.quiet, Sample.quiet])
    }
}
