import Foundation
import Testing

/// A planted patient: no word of an input gets to standard error, into the reasons beside dead letters, or
/// into a file that is left behind, whatever is wrong with the input and whatever is asked.
struct PlantedPatientTests {
    private let scratch: Scratch
    private var inputs: String { "\(scratch.path)/in" }
    private var results: String { "\(scratch.path)/out" }

    init() throws {
        scratch = try Scratch()
        try scratch.write("tmp/.here", "")
        for file in PlantedPatient.files { try scratch.write("in/\(file.name)", file.bytes) }
    }

    private static let commands: [[String]] =
        [
            ["filter", "--emit", "findings"], ["filter", "--emit", "outcome"],
            ["filter", "--output-dir", "OUT", "--dead-letter", "DEAD"],
            ["filter", "--emit", "findings", "--jobs", "2", "--dead-letter", "DEAD"],
            ["filter", "--emit", "outcome", "--incomplete", "always", "--fail-on", "info"],
            ["filter", "--emit", "findings", "--max-document-size", "300"],
            ["filter", "--emit", "outcome", "--max-depth", "3", "--dead-letter", "DEAD"],
            ["filter", "--emit", "findings", "--input-format", "ndjson", "--dead-letter", "DEAD"],
            ["filter", "--emit", "outcome", "--input-format", "fhir-json"],
            ["filter", "--emit", "annotated"], ["filter", "--emit", "everything"],
            ["filter", "--emit", "findings", "--log-format", "json", "--dead-letter", "DEAD"],
            ["filter", "--emit", "outcome", "--config", "CONFIG"],
            ["check"], ["check", "--history", "--incomplete", "always"],
            ["check", "--format", "json"], ["check", "--format", "markdown"],
            ["check", "--format", "json", "--log-format", "json", "--fail-on", "info"],
            ["check", "--config", "CONFIG"],
        ] + newer

    /// What some builds of the program know already.
    private static let newer: [[String]] = [
        ["convert", "--to", "ndjson"], ["convert", "--to", "ndjson", "--entries"],
        ["convert", "--to", "fhir-json", "--output-dir", "OUT", "--dead-letter", "DEAD"],
        ["filter", "--output-dir", "OUT", "--gzip", "--dead-letter", "DEAD"],
        ["filter", "--emit", "findings", "--group", "patient"],
        ["filter", "--emit", "outcome", "--group", "mother"],
        ["check", "--group", "input", "--format", "json"], ["replay"],
    ].filter(isKnown)

    /// Whether the help of the command knows all its options.
    private static func isKnown(_ command: [String]) -> Bool {
        guard let help = try? Program.run([command[0], "--help"]), help.code == 0 else {
            return false
        }
        return command.dropFirst().allSatisfy { !$0.hasPrefix("--") || help.text.contains($0) }
    }

    @Test(arguments: commands)
    func `nothing of a planted patient is told`(command: [String]) throws {
        let places = [
            "OUT": results, "DEAD": "\(scratch.path)/dead",
            "CONFIG": try scratch.write("site.yaml", "rules:\n  disable: [no-such-rule]\n"),
        ]
        let ending = try Program.run(
            command.map { places[$0] ?? $0 } + [inputs], output: .file("/dev/null"),
            environment: ["TMPDIR": "\(scratch.path)/tmp"])
        #expect(ending.code < 128 && ending.code != 4)
        let hasCases = command != ["replay"]
        #expect(
            !ending.errors.isEmpty || !hasCases,
            "something was wrong with some inputs, and it is said")
        #expect(PlantedPatient.words(in: ending.errors) == [])
        #expect(try scratch.names(in: "tmp") == [".here"])
        #expect(try leaks() == [])
        #expect(!FileManager.default.fileExists(atPath: "core"))
    }

    /// The files below the folder, beside inputs, results and letters, that repeat a planted word.
    private func leaks() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: scratch.path).filter { name in
            let isPayload = name.hasPrefix("in/") || name.hasPrefix("out/")
            let isLetter = name.hasPrefix("dead/") && !name.hasSuffix(".why.json")
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(
                atPath: "\(scratch.path)/\(name)", isDirectory: &isFolder)
            if isFolder.boolValue { return false }
            // A file half written is one left behind.
            if name.hasSuffix(".part") { return true }
            if isPayload || isLetter { return false }
            let text = String(decoding: try scratch.read(name), as: UTF8.self)
            return !PlantedPatient.words(in: text).isEmpty
        }
    }

    @Test(arguments: PlantedPatient.files.map(\.name))
    func `nothing of one bad input is told on a terminal's first lines either`(
        name: String
    ) throws {
        // Alone, so that no other input uses up what is shown of faults.
        for command in [["filter"], ["check"], ["filter", "--log-format", "json"]] {
            let ending = try Program.run(command + ["\(inputs)/\(name)"])
            #expect(ending.code < 128 && ending.code != 4)
            #expect(PlantedPatient.words(in: ending.errors) == [])
            // What stands in the place of a document that cannot be read repeats nothing of it.
            for line in ending.lines where line.hasPrefix(#"{"resourceType":"OperationOutcome""#) {
                #expect(PlantedPatient.words(in: line) == [])
            }
        }
    }

    @Test
    func `while a run goes on nothing is written but results in the making`() throws {
        let child = try Program.start(
            ["filter", "--output-dir", results, "--dead-letter", "\(scratch.path)/dead"],
            environment: ["TMPDIR": "\(scratch.path)/tmp"])
        let stream = try #require(PlantedPatient.files.first { $0.name == "stream.ndjson" })
        #expect(child.send(stream.bytes))
        #expect(eventually { try !scratch.names(in: "dead").isEmpty })
        #expect(try scratch.names(in: "tmp") == [".here"])
        for name in try scratch.names(in: "out") {
            #expect(name.hasPrefix(".standard-input.") && name.hasSuffix(".part"))
        }
        for name in try scratch.names(in: "dead") {
            #expect(try scratch.mode(of: "dead/\(name)") == 0o600)
        }
        let ending = child.communicate()
        #expect(ending.code == 5)
        #expect(PlantedPatient.words(in: ending.errors) == [])
        #expect(try leaks() == [])
    }

    @Test
    func `the words are there to be found`() throws {
        for file in PlantedPatient.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!PlantedPatient.words(in: text).isEmpty, "\(file.name) plants nothing")
        }
        let all = PlantedPatient.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(PlantedPatient.words(in: all) == PlantedPatient.words)
    }
}
