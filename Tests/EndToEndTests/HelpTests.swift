import Foundation
import Testing

/// The program's own words; `RECORD_SNAPSHOTS=1` writes the golden files anew.
struct HelpTests {
    @Test(arguments: [
        ("program", ["--help"]), ("filter", ["filter", "--help"]), ("check", ["check", "--help"]),
        ("rules", ["rules", "--help"]), ("convert", ["convert", "--help"]),
        ("units", ["units", "--help"]), ("replay", ["replay", "--help"]),
    ])
    func `help is the text of the golden file`(name: String, arguments: [String]) throws {
        let ending = try Program.run(arguments)
        #expect(ending.code == 0)
        #expect(ending.errors.isEmpty)
        let path = "\(Program.root)/Tests/EndToEndTests/Snapshots/\(name).txt"
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try Data(ending.output).write(to: URL(fileURLWithPath: path))
        }
        #expect(try ending.text == String(contentsOfFile: path, encoding: .utf8))
    }

    @Test(arguments: [["--version"], ["-V"], ["filter", "--version"]])
    func `the version is one line`(arguments: [String]) throws {
        let ending = try Program.run(arguments)
        #expect(ending.code == 0)
        #expect(ending.errors.isEmpty)
        #expect(ending.text.wholeMatch(of: /cobalamin [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    }

    @Test
    func `help names every exit code`() throws {
        let text = try Program.run(["filter", "--help"]).text
        for code in ["4", "75", "2", "3", "5", "1", "0", "141", "143"] {
            #expect(text.contains(code))
        }
    }
}
