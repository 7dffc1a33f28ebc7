import Foundation
import Testing

/// `--group`: one resource a line, judged with what belongs to it.
struct GroupTests {
    private static let anna = [Sample.infant("anna", number: "17"), Sample.b12(of: "Patient/anna")]
    private static let berta = [Sample.infant("berta", birthDate: "2024-08-02")]
    /// References before their targets, over two files.
    private static let files = [
        "results.ndjson": anna[1] + "\n",
        "patients.ndjson": berta[0] + "\n" + anna[0] + "\n",
    ]

    private func run(_ arguments: [String], _ scratch: Scratch) throws -> Program.Ending {
        for (name, text) in Self.files { try scratch.write("in/\(name)", text) }
        return try Program.run(arguments + Sample.asOf + ["\(scratch.path)/in"])
    }

    @Test(arguments: ["patient", "mother"])
    func `findings are one line for each group, in the order of the names`(key: String) throws {
        let ending = try run(["filter", "--emit", "findings", "--group", key], try Scratch())
        #expect(ending.code == 0)
        #expect(ending.lines.count == 2)
        #expect(JSON(ending.lines[0].utf8)?.rules.contains("b12-severe-deficiency") ?? false)
        #expect(!(JSON(ending.lines[1].utf8)?.rules.contains("b12-severe-deficiency") ?? true))
        #expect(!ending.errors.contains("alone"))
    }

    @Test
    func `everything read is one group, and a report names file and line`() throws {
        let scratch = try Scratch()
        let ending = try run(["check", "--format", "json", "--group", "input"], scratch)
        #expect(ending.code == 0)
        #expect(ending.lines.count == 1)
        let report = try #require(JSON(ending.lines[0].utf8))
        #expect(report["document"].string == "all inputs")
        #expect(ending.text.contains("in/results.ndjson:1#Observation"))
    }

    @Test
    func `the order of lines and files changes no byte`() throws {
        let lines = Self.anna + Self.berta + [Sample.b12("second", of: "Patient/berta")]
        let arguments = ["filter", "--emit", "outcome", "--group", "mother"] + Sample.asOf
        let first = try Program.run(arguments, text: lines.joined(separator: "\n"))
        let group = ["filter", "--emit", "findings", "--group", "mother"] + Sample.asOf
        let one = try Program.run(group, text: lines.joined(separator: "\n"))
        let other = try Program.run(group, text: lines.reversed().joined(separator: "\n"))
        #expect(one.output == other.output)
        #expect(first.lines.count == one.lines.count)
    }

    @Test
    func `what cannot be read is said in its place, kept, and the rest is judged`() throws {
        let scratch = try Scratch()
        let text = "{broken\n" + (Self.anna + Self.berta).joined(separator: "\n") + "\n"
        let ending = try Program.run(
            ["filter", "--emit", "findings", "--group", "patient", "--dead-letter", scratch.path]
                + Sample.asOf, text: text)
        #expect(ending.code == 5)
        #expect(ending.lines.count == 3)
        #expect(JSON(ending.lines[0].utf8)?["resourceType"].string == "OperationOutcome")
        #expect(JSON(ending.lines[1].utf8)?.rules.contains("b12-severe-deficiency") ?? false)
        #expect(try scratch.names().count == 2)
    }

    @Test
    func `a patient of whom nothing is known still has a line`() throws {
        let ending = try Program.run(
            ["filter", "--emit", "outcome", "--group", "patient"] + Sample.asOf,
            text: Self.berta[0] + "\n")
        #expect(ending.lines.count == 1)
    }

    @Test(arguments: [
        ["filter", "--group", "mother"], ["filter", "--group", "mother", "--emit", "annotated"],
        ["filter", "--group", "input", "--emit", "findings", "--output-dir", "/nowhere"],
        ["filter", "--group", "village", "--emit", "findings"], ["check", "--group", ""],
    ])
    func `what has no meaning with groups is refused`(arguments: [String]) throws {
        let ending = try Program.run(arguments, text: Self.anna[0])
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("--group"))
    }

    @Test
    func `a lone resource passes unchanged, and the way to join it is said once`() throws {
        let text = Self.anna.joined(separator: "\n") + "\n"
        let ending = try Program.run(["filter"] + Sample.asOf, text: text)
        #expect(ending.text == text)
        let sentence =
            "2 resources were judged alone, without their companions; --group joins them"
        #expect(ending.errors.components(separatedBy: sentence).count == 2)
    }

    @Test
    func `findings of a group may set the exit code`() throws {
        let ending = try run(
            ["check", "--group", "patient", "--fail-on", "critical"], try Scratch())
        #expect(ending.code == 1)
    }

    @Test
    func `of a collection that SIGTERM cut short nothing is judged`() throws {
        let child = try Program.start(
            ["filter", "--emit", "findings", "--group", "patient"] + Sample.asOf)
        let filler = String(repeating: Self.anna[0] + "\n", count: 1000)
        #expect(child.send(Array(filler.utf8)))
        Thread.sleep(forTimeInterval: 0.5)
        child.signalled(SIGTERM)
        let ending = try #require(child.endWithoutMoreInput())
        #expect(ending.code == 143)
        #expect(ending.output.isEmpty)
        #expect(ending.errors.contains("nothing of it was judged"))
    }
}
