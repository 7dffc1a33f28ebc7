import Foundation
import Testing

/// Files that vanish, shrink, cannot be read, or are not what they seem.
struct MovingFileTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func names(in ending: Program.Ending) -> [String] {
        ending.lines.compactMap { JSON($0.utf8)?["document"].string }
            .map { ($0 as NSString).lastPathComponent }
    }

    @Test(arguments: [true, false])
    func `a file that vanishes before its turn costs no other file`(inFolder: Bool) throws {
        let pipe = try NamedPipe("a.json", in: scratch)
        let second = try scratch.write("b.json", Sample.quiet)
        let third = try scratch.write("c.json", Sample.quiet)
        let inputs = inFolder ? [scratch.path] : [pipe.path, second, third]
        let child = try Program.start(["check", "--format", "json"] + inputs)
        // The first input is open, so all of them are known.
        try pipe.write(Sample.quiet) { try FileManager.default.removeItem(atPath: second) }
        let ending = child.communicate()
        #expect(ending.code == 3)
        #expect(names(in: ending) == ["a.json", "c.json"])
        #expect(ending.errors.contains("b.json cannot be opened: No such file"))
        #expect(ending.errors.split(separator: "\n").count == 1)
    }

    /// A file that opens and whose first read fails, for root also.
    private static let unreadable = "/proc/self/mem"

    @Test(.enabled(if: FileManager.default.fileExists(atPath: unreadable)))
    func `a file that fails while it is read costs no other file`() throws {
        let good = try scratch.write("good.json", Sample.quiet)
        let ending = try Program.run(["check", "--format", "json", Self.unreadable, good])
        #expect(ending.code == 3)
        #expect(names(in: ending) == ["good.json"])
        #expect(ending.errors.contains("\(Self.unreadable) cannot be read: Input/output error"))
        #expect(ending.errors.split(separator: "\n").count == 1)
    }

    @Test
    func `a stream that is cut short while it is read ends where it ends`() throws {
        let stream = NumberedStream(count: 10_000, lineLength: 2000)
        let path = try scratch.write("in.ndjson", stream.text)
        let child = try Program.start(["filter", "--jobs", "2", path])
        let first = try #require(child.nextLine())
        #expect(truncate(path, 0) == 0)
        let ending = try #require(child.endWithoutMoreInput(seconds: 120))
        // The cut falls within a line, or just behind one.
        #expect(ending.code == 5 || ending.code == 0)
        let lines = [first] + ending.lines
        #expect(lines.count < stream.lines.count)
        let whole = lines.dropLast(ending.code == 5 ? 1 : 0)
        #expect(Array(whole) == Array(stream.lines.prefix(whole.count)))
    }

    @Test
    func `a stream that grows while it is read is read to its end`() throws {
        let stream = NumberedStream(count: 4000, lineLength: 2000)
        let path = try scratch.write("in.ndjson", stream.text)
        let child = try Program.start(["filter", "--jobs", "2", path])
        let first = try #require(child.nextLine())
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(Sample.quiet.utf8))
        let ending = child.communicate()
        #expect(ending.code == 0)
        #expect([first] + ending.lines == stream.lines + [Sample.quiet])
    }

    @Test(arguments: ["filter", "check"])
    func `a large document that shrinks and grows meanwhile never crashes the program`(
        command: String
    ) throws {
        let text = Sample.bundle([Sample.infant()], members: Self.filler(of: 2 << 20))
        let path = try scratch.write("in.json", text)
        let arguments = command == "filter" ? ["--emit", "findings"] : ["--format", "json"]
        let child = try Program.start(
            [command] + arguments + [String](repeating: path, count: 100))
        var answered = 0
        while child.nextLine() != nil {
            answered += 1
            #expect(truncate(path, answered % 2 == 0 ? 3 << 20 : 1) == 0)
        }
        #expect([0, 3, 5].contains(child.communicate().code))
        #expect(answered == 100)
    }

    private static func filler(of count: Int) -> String {
        #""language":"\#(String(repeating: "x", count: count))","#
    }

    @Test
    func `a folder as standard input is nothing to read`() throws {
        let ending = try Program.run(["filter"], input: .file(scratch.path))
        #expect(ending.code == 3)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("Is a directory"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/stdin")))
    func `the device of standard input is read like a dash`() throws {
        let text = Sample.quiet + "\n{\n" + Sample.severe + "\n"
        let ending = try Program.run(["filter", "/dev/stdin"] + Sample.asOf, text: text)
        #expect(ending.code == 5)
        let dash = try Program.run(["filter", "-"] + Sample.asOf, text: text)
        #expect(ending.output == dash.output)
    }

    @Test
    func `results may take the place of their inputs`() throws {
        try scratch.write("in/a.json", Sample.severe)
        try scratch.write("in/b.ndjson", "\(Sample.quiet)\n\(Sample.severe)\n")
        let expected = try Program.run(["filter", "\(scratch.path)/in/a.json"] + Sample.asOf)
        let ending = try Program.run(
            ["filter", "--output-dir", "\(scratch.path)/in", "\(scratch.path)/in"] + Sample.asOf)
        #expect(ending.code == 0)
        #expect(try scratch.names(in: "in") == ["a.json", "b.ndjson"])
        #expect(try scratch.read("in/a.json") == expected.output)
        #expect(try scratch.read("in/b.ndjson").count > Sample.quiet.utf8.count * 3)
    }

    @Test
    func `links that lead back to a folder are not followed for ever`() throws {
        try scratch.write("in/a.json", Sample.quiet)
        symlink(".", "\(scratch.path)/in/here")
        symlink("../..", "\(scratch.path)/in/up")
        symlink("self", "\(scratch.path)/in/self")
        let ending = try Program.run(["check", "--format", "json", "\(scratch.path)/in"])
        #expect(names(in: ending) == ["a.json"])
        #expect(ending.code == 3)
        #expect(ending.errors.contains("self cannot be opened"))
        #expect(ending.errors.split(separator: "\n").count == 1)
    }

    @Test
    func `a link to a folder is walked like the folder`() throws {
        try scratch.write("in/a.json", Sample.quiet)
        symlink("in", "\(scratch.path)/link")
        let ending = try Program.run(["check", "--format", "json", "\(scratch.path)/link"])
        #expect(ending.code == 0)
        #expect(names(in: ending) == ["a.json"])
    }

    @Test
    func `what another run has begun to write is not read`() throws {
        try scratch.write("in/a.json", Sample.quiet)
        try scratch.write("in/.b.json.4711.part", Sample.quiet.prefix(20).description)
        let ending = try Program.run(["check", "--format", "json", "\(scratch.path)/in"])
        #expect(ending.code == 0)
        #expect(names(in: ending) == ["a.json"])
    }

    @Test
    func `a link to nothing in a folder is told, not passed over`() throws {
        try scratch.write("in/a.json", Sample.quiet)
        symlink("gone.json", "\(scratch.path)/in/b.json")
        let ending = try Program.run(["check", "--format", "json", "\(scratch.path)/in"])
        #expect(ending.code == 3)
        #expect(names(in: ending) == ["a.json"])
        #expect(ending.errors.contains("b.json cannot be opened"))
    }
}
