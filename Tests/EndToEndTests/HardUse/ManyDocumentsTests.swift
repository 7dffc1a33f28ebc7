import Foundation
import Testing

/// Very many files and very many faults: every one answered, little said, little held.
struct ManyDocumentsTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// What a run held while its last input was still open, and how it ended.
    private func run(files count: Int) throws -> (code: Int32, answers: Int, peak: Int?) {
        // One file under many names: to write them all would take longer than to read them.
        let file = try scratch.write("\(count)/0.json", Sample.quiet)
        let folder = (file as NSString).deletingLastPathComponent
        for number in 1..<count { link(file, "\(folder)/\(number).json") }
        let answers = try scratch.write("answers", "")
        let child = try Program.start(
            ["filter", "--emit", "findings", folder, "-"], output: .file(answers))
        let isAnswered = eventually {
            try scratch.read("answers").count { $0 == UInt8(ascii: "\n") } >= count
        }
        let peak = child.peakMemory
        let ending = child.communicate(Array(Sample.quiet.utf8))
        #expect(isAnswered)
        #expect(ending.errors.isEmpty)
        let lines = try scratch.read("answers").count { $0 == UInt8(ascii: "\n") }
        return (ending.code, lines, peak)
    }

    @Test
    func `a folder of 10,000 files is answered file by file in constant memory`() throws {
        let few = try run(files: 1000)
        #expect(few.code == 0)
        #expect(few.answers == 1001)
        let many = try run(files: 10_000)
        #expect(many.code == 0)
        #expect(many.answers == 10_001)
        guard let least = few.peak, let most = many.peak else { return }
        // The names are held, the files are not.
        #expect(most - least < 16 << 20)
    }

    @Test
    func `a folder of 200 files gives 200 results`() throws {
        for number in 0..<200 { try scratch.write("in/\(number).json", "\(Sample.quiet)") }
        let ending = try Program.run(
            ["filter", "--output-dir", "\(scratch.path)/out", "\(scratch.path)/in"])
        #expect(ending.code == 0)
        #expect(try scratch.names(in: "out") == scratch.names(in: "in"))
    }

    @Test(arguments: ["1", "2"])
    func `100,000 bad lines give exactly 100,000 outcomes and a small standard error`(
        jobs: String
    ) throws {
        let path = try scratch.write(
            "in.ndjson", (0..<100_000).map { "{bad \($0)\n" }.joined())
        let ending = try Program.run(["filter", "--jobs", jobs, path], seconds: 300)
        #expect(ending.code == 5)
        let lines = ending.output.split(separator: UInt8(ascii: "\n"))
        try #require(lines.count == 100_000)
        let start = Array(#"{"resourceType":"OperationOutcome""#.utf8)
        #expect(lines.allSatisfy { $0.starts(with: start) && $0.last == UInt8(ascii: "}") })
        for number in [0, 49_999, 99_999] {
            let text = JSON(lines[number])?["issue"][0]["diagnostics"].string
            #expect(text?.contains("line \(number + 1),") ?? false)
        }
        #expect(ending.errors.split(separator: "\n").count < 30)
        #expect(ending.errors.contains("100000 documents could not be read"))
        #expect(ending.errors.utf8.count < 8192)
    }

    @Test
    func `processes that share a folder of dead letters lose and mix nothing`() throws {
        let folder = "\(scratch.path)/dead"
        let children = try (0..<4).map { process in
            let lines = (0..<50).map { "{bad \(process)-\($0)\n" }.joined()
            let path = try scratch.write("\(process).ndjson", lines)
            // One clock: every name is wanted by all of them.
            let clock = ["--clock", "2025-05-06T18:00:00+02:00"]
            return try Program.start(["filter", "--dead-letter", folder] + clock + [path])
        }
        for child in children { #expect(child.communicate().code == 5) }
        let names = try scratch.names(in: "dead")
        let letters = names.filter { $0.hasSuffix(".ndjson") }
        let kept = try letters.map {
            String(decoding: try scratch.read("dead/\($0)"), as: UTF8.self)
        }
        let sent = (0..<4).flatMap { process in (0..<50).map { "{bad \(process)-\($0)" } }
        #expect(kept.sorted() == sent.sorted())
        let reasons = letters.map { $0.replacing(".ndjson", with: ".why.json") }
        #expect((letters + reasons).sorted() == names)
    }
}
