import Foundation
import Testing

/// The official examples and real bundles through `convert`, compared by a reader of the tests' own.
struct ExampleConversionTests {
    /// Examples that do not come back exactly, with the reason; one that does fails the test.
    private static let knownExceptions: [String: String] = [:]

    /// A form of the output, with the ending of its files.
    struct Form: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let ending: String

        var testDescription: String { arguments.joined(separator: " ") }

        static let all = [
            Form(arguments: ["--to", "fhir-json"], ending: "json"),
            Form(arguments: ["--to", "fhir-json", "--pretty"], ending: "json"),
            Form(arguments: ["--to", "ndjson", "--gzip"], ending: "ndjson.gz"),
        ]
    }

    /// The files of a folder, by their names without the ending.
    private func files(below folder: String, ending: String) throws -> [String: String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".\(ending)") }
        let named = paths.map { path in
            (String((path as NSString).lastPathComponent.dropLast(ending.count + 1)), path)
        }
        return Dictionary(uniqueKeysWithValues: named.map { ($0, "\(folder)/\($1)") })
    }

    private func bytes(of path: String) throws -> [UInt8] {
        path.hasSuffix(".gz")
            ? try Tool.run(["gzip", "-dc", path])
            : Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Converts a folder and compares each file with what became of it.
    private func compare(_ folder: String, with form: Form, in scratch: Scratch) throws -> Int {
        let out = "\(scratch.path)/out"
        let ending = try Program.run(["convert", folder, "--output-dir", out] + form.arguments)
        #expect(ending.code == 0)
        #expect(ending.errors.isEmpty)
        let (sources, results) = (
            try files(below: folder, ending: "json"), try files(below: out, ending: form.ending)
        )
        #expect(Set(sources.keys) == Set(results.keys))
        for (name, source) in sources {
            let path = try #require(results[name])
            let result = try bytes(of: path)
            let difference = try TokenReader.difference(of: bytes(of: source), and: result)
            let isKnown = Self.knownExceptions[name] != nil
            #expect((difference != nil) == isKnown, "\(name): \(difference ?? "is the same")")
            if form.ending == "ndjson.gz" {
                #expect(result.lastIndex(of: 0x0A) == result.firstIndex(of: 0x0A), "\(name)")
            }
        }
        return sources.count
    }

    @Test(
        .enabled(if: Material.isPresent("r4-examples.tgz"), "r4-examples.tgz is not here"),
        arguments: Form.all)
    func `every official example keeps every token`(form: Form) throws {
        let scratch = try Scratch()
        try Material.unpack("r4-examples.tgz", into: "\(scratch.path)/in")
        #expect(try compare("\(scratch.path)/in", with: form, in: scratch) > 350)
    }

    @Test(
        .enabled(
            if: Material.isPresent("r4-definition-examples.tgz"),
            "r4-definition-examples.tgz is not here"),
        arguments: Form.all)
    func `every definition keeps every token`(form: Form) throws {
        let scratch = try Scratch()
        try Material.unpack("r4-definition-examples.tgz", into: "\(scratch.path)/in")
        #expect(try compare("\(scratch.path)/in", with: form, in: scratch) > 250)
    }

    @Test(
        .enabled(if: Material.isPresent("synthea-r4.ndjson.gz"), "synthea-r4.ndjson.gz is not here")
    )
    func `sixty bundles of real length keep every byte as a stream and one by one`() throws {
        let scratch = try Scratch()
        let name = "synthea-r4.ndjson.gz"
        let lines = try Material.unpacked(name).split(separator: 0x0A)
        #expect(lines.count == 60)
        let stream = try Program.run(["convert", "--to", "ndjson", Material.path(of: name)])
        #expect(stream.code == 0)
        // They are written without blanks, so the text itself has to come back.
        #expect(stream.output.split(separator: 0x0A) == lines)
        for (number, line) in lines.enumerated() {
            try scratch.write("in/\(number).json", Array(line))
        }
        let (folder, out) = ("\(scratch.path)/in", "\(scratch.path)/out")
        #expect(try Program.run(["convert", folder, "--output-dir", out]).code == 0)
        for (number, line) in lines.enumerated() {
            let result = try scratch.read("out/\(number).json")
            #expect(result == line + [0x0A], "bundle \(number)")
        }
    }

    @Test(
        .enabled(if: Material.isPresent("synthea-r4.ndjson.gz"), "synthea-r4.ndjson.gz is not here")
    )
    func `pretty bundles of real length keep every token`() throws {
        let scratch = try Scratch()
        let lines = try Material.unpacked("synthea-r4.ndjson.gz").split(separator: 0x0A)
        for (number, line) in lines.prefix(12).enumerated() {
            try scratch.write("in/\(number).json", Array(line))
        }
        let pretty = Form(arguments: ["--pretty"], ending: "json")
        #expect(try compare("\(scratch.path)/in", with: pretty, in: scratch) == 12)
    }

    /// What the comparison must tell apart, and what it must not.
    @Test(arguments: [
        (#"{"a":1.50}"#, #"{"a":1.5}"#), (#"{"a":1e3}"#, #"{"a":1E3}"#),
        (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), (#"{"a":1,"a":2}"#, #"{"a":2}"#),
        (#"["\u00e9"]"#, #"["e\u0301"]"#), (#"["a"]"#, #"["a "]"#), ("[]", "[[]]"),
        (#"{"a":null}"#, "{}"), ("[true]", #"["true"]"#), ("[1]", "[1"),
    ])
    func `the comparison finds what changes a document`(left: String, right: String) throws {
        #expect(try TokenReader.difference(of: left.utf8, and: right.utf8) != nil)
    }

    @Test(arguments: [
        (#"{"a":"\u00e9\/"}"#, #"{ "a" : "é/" }"#), (#"{"\u0061":[1,2]}"#, "{\n\"a\":\t[1, 2]}\n"),
        (#"["\ud83d\ude00"]"#, #"["😀"]"#),
    ])
    func `the comparison passes over blanks and spellings`(left: String, right: String) throws {
        #expect(try TokenReader.difference(of: left.utf8, and: right.utf8) == nil)
    }

    @Test(arguments: ["[01]", "[1.]", "[tru]", "[\"\\x\"]", "[\"\\u00g0\"]", "[\"a\n\"]", "[\"a"])
    func `the comparison refuses what is no JSON`(text: String) throws {
        #expect(throws: TokenReader.Fault.self) {
            try TokenReader.difference(of: text.utf8, and: text.utf8)
        }
    }
}
