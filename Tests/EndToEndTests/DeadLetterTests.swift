import Foundation
import Testing

/// Documents that could not be read are kept for another try.
struct DeadLetterTests {
    private let scratch: Scratch
    private var folder: String { "\(scratch.path)/dead" }
    private let clock = ["--clock", "2025-05-06T18:00:00+02:00"]

    init() throws { scratch = try Scratch() }

    private func filter(
        _ text: String, _ more: [String] = [], through wrapper: [String] = []
    ) throws -> Program.Ending {
        try Program.run(
            ["filter", "--dead-letter", folder] + more, input: .bytes(Array(text.utf8)),
            through: wrapper)
    }

    @Test
    func `a document is kept byte for byte with the reason beside it`() throws {
        let text = "{\"resourceType\": \n"
        let ending = try filter(text)
        #expect(ending.code == 5)
        let names = try scratch.names(in: "dead")
        #expect(names.count == 2)
        let letter = try #require(names.first)
        #expect(letter.wholeMatch(of: /[0-9]{8}T[0-9]{6}Z-1-1\.json/) != nil)
        #expect(names.last == letter.replacing(".json", with: ".why.json"))
        #expect(try scratch.read("dead/\(letter)") == Array(text.utf8))
        for name in names { #expect(try scratch.mode(of: "dead/\(name)") == 0o600) }
        #expect(try scratch.mode(of: "dead") == 0o700)
        let why = try #require(JSON(scratch.read("dead/\(names[1])")))
        #expect(why["resourceType"].string == "OperationOutcome")
        #expect(why.issueIDs == ["json-ends-early"])
        #expect(!ending.errors.contains("not kept"))
    }

    @Test
    func `the name says which input and which line`() throws {
        let good = try scratch.write("good.json", Sample.quiet)
        let ending = try Program.run(
            ["filter", "--emit", "outcome", "--dead-letter", folder, good, "-"],
            text: "\(Sample.quiet)\n\n{\n\(Sample.quiet)\n")
        #expect(ending.code == 5)
        let names = try scratch.names(in: "dead")
        #expect(names.count == 2)
        #expect(names[0].hasSuffix("Z-2-3.ndjson"))
        #expect(names[1].hasSuffix("Z-2-3.why.json"))
        #expect(try scratch.read("dead/\(names[0])") == Array("{".utf8))
    }

    @Test
    func `nothing that is there is ever overwritten`() throws {
        // Runs within one second would give the same names; many are sure to meet.
        for number in 0..<8 { #expect(try filter("{ \(number)").code == 5) }
        let letters = try scratch.names(in: "dead").filter { !$0.hasSuffix(".why.json") }
        #expect(letters.count == 8)
        let texts = try letters.map { try scratch.read("dead/\($0)") }
        #expect(Set(texts) == Set((0..<8).map { Array("{ \($0)".utf8) }))
        #expect(try scratch.names(in: "dead").count == 16)
    }

    @Test
    func `the folder can be run again once the documents are mended`() throws {
        #expect(try filter("{").code == 5)
        let letter = try #require(scratch.names(in: "dead").first)
        try scratch.write("dead/\(letter)", Sample.severe)
        let ending = try Program.run(["filter", folder] + Sample.asOf)
        #expect(ending.code == 0)
        #expect(try ending.json().rules.contains("b12-severe-deficiency"))
    }

    @Test
    func `readable documents leave no letter`() throws {
        #expect(try filter("\(Sample.quiet)\n\(Sample.severe)\n").code == 0)
        #expect(try scratch.names(in: "dead").isEmpty)
    }

    @Test
    func `a document over the limit is not held and this is said`() throws {
        let long = String(repeating: "y", count: 4096)
        let ending = try filter("\"\(long)\"", ["--max-document-size", "1KiB"])
        #expect(ending.code == 5)
        #expect(try scratch.names(in: "dead").isEmpty)
        #expect(ending.errors.contains("not kept"))
    }

    @Test
    func `a full disk ends the run with 75 and nothing half`() throws {
        // A limit on the size of files stands in for the full disk.
        let limit = ["sh", "-c", #"trap "" XFSZ; ulimit -f 8; exec "$0" "$@""#]
        let text = "\(Sample.quiet)\n{ \(String(repeating: "y", count: 40_000))\n\(Sample.quiet)\n"
        let ending = try filter(text, ["--jobs", "1"], through: limit)
        #expect(ending.code == 75)
        #expect(ending.errors.contains("cannot be written"))
        #expect(ending.lines == [Sample.quiet], "what came before is out, and nothing after it")
        #expect(try scratch.names(in: "dead").isEmpty)
    }

    @Test(.enabled(if: Unprivileged.isPossible, "needs setpriv where tests run as root"))
    func `a folder that may not be written ends the run with 75`() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        chmod(folder, 0o500)
        defer { chmod(folder, 0o700) }
        let ending = try filter("{", through: Unprivileged.wrapper)
        #expect(ending.code == 75)
        #expect(ending.output.isEmpty)
        #expect(try scratch.names(in: "dead").isEmpty)
    }

    @Test
    func `a folder that cannot be made is a temporary failure before anything is read`() throws {
        try scratch.write("file", "")
        let ending = try Program.run(
            ["filter", "--dead-letter", "\(scratch.path)/file/dead"], text: Sample.quiet)
        #expect(ending.code == 75)
        #expect(ending.output.isEmpty)
    }
}
