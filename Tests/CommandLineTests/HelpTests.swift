import CommandLine
import Foundation
import Testing

/// Help is compared with files beside this one; `RECORD_SNAPSHOTS=1` writes them anew.
struct HelpTests {
    @Test(arguments: [
        ("program", ["--help"]), ("filter", ["filter", "--help"]),
        ("explain", ["explain", "--help"]),
    ])
    func `help is the text of the golden file`(name: String, arguments: [String]) throws {
        let outcome = SampleProgram.program.outcome(of: arguments, environment: [:])
        let text = try #require(outcome.printed)
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(components: "Snapshots", "\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        #expect(try text == String(contentsOf: file, encoding: .utf8))
    }

    @Test(arguments: [
        ["help"], ["-h"], ["--help", "nonsense"],
    ])
    func `help of the program has several spellings`(arguments: [String]) {
        let long = SampleProgram.outcome("--help").printed
        let outcome = SampleProgram.program.outcome(of: arguments, environment: [:])
        #expect(outcome.printed == long)
    }

    @Test(arguments: [
        ["help", "filter"], ["filter", "-h"], ["filter", "a", "--emit", "outcome", "--help"],
        ["filter", "--emit", "nonsense", "--help"],
    ])
    func `help of a command has several spellings`(arguments: [String]) {
        let long = SampleProgram.outcome("filter", "--help").printed
        let outcome = SampleProgram.program.outcome(of: arguments, environment: [:])
        #expect(outcome.printed == long)
    }

    @Test(arguments: [["--version"], ["-V"], ["check", "--version"]])
    func `the version is the program's`(arguments: [String]) {
        let outcome = SampleProgram.program.outcome(of: arguments, environment: [:])
        #expect(outcome.printed == "cobalamin 1.2.3\n")
    }

    @Test
    func `no line of help is wider than a terminal`() throws {
        for arguments in [["--help"], ["filter", "--help"], ["check", "--help"]] {
            let outcome = SampleProgram.program.outcome(of: arguments, environment: [:])
            for line in try #require(outcome.printed).split(separator: "\n") {
                #expect(line.count <= 80, "\(line)")
            }
        }
    }
}
