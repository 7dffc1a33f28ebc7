import Foundation
import Testing

/// Completions and the manual page of the real program: nothing of its help is missing in them.
struct GeneratedFileTests {
    private static func text(_ kind: String) throws -> String {
        let ending = try Program.run(["--generate", kind], input: .closed)
        #expect(ending.code == 0)
        #expect(ending.errors == "")
        return ending.text
    }

    /// The commands that help lists.
    private static func commands() throws -> [String] {
        let help = try Program.run(["--help"], input: .closed).text
        let list = try #require(help.firstRange(of: "Commands:\n"))
        return help[list.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { !$0.isEmpty }.compactMap {
                $0.wholeMatch(of: #/  ([a-z]\S*)( .*)?/#)?.output.1
            }
            .map(String.init)
    }

    @Test
    func `every option and variable of help is in the manual page and in each completion`() throws {
        let commands = try Self.commands()
        #expect(commands.count >= 3)
        let page = try Self.text("man").replacing("\\-", with: "-")
        let completions = try ["bash", "zsh", "fish"].map { ($0, try Self.text("complete-\($0)")) }
        for command in commands {
            #expect(page.contains(".SS \(command)\n"))
            let help = try Program.run([command, "--help"], input: .closed).text
            for match in help.matches(of: /(?m)^  (?:-., |    )--([a-z0-9-]+)/) {
                let name = match.output.1
                #expect(page.contains("\\fB--\(name)"), "man: \(name)")
                for (shell, text) in completions {
                    let spelling = shell == "fish" ? "-l \(name) " : "--\(name)"
                    #expect(text.contains(spelling), "\(shell): \(command) \(name)")
                }
            }
            for match in help.matches(of: /\[(COBALAMIN_[A-Z_]+)\]/) {
                #expect(page.contains("\\fB\(match.output.1)\\fR"))
            }
        }
    }

    @Test
    func `the README names every variable`() throws {
        let readme = try String(contentsOfFile: "\(Program.root)/README.md", encoding: .utf8)
        let page = try Self.text("man")
        let variables = Set(page.matches(of: /\\fB(COBALAMIN_[A-Z_]+)\\fR/).map(\.output.1))
        #expect(variables.count > 10)
        for variable in variables.sorted() {
            #expect(readme.contains("`\(variable)`"), "README: \(variable)")
        }
    }

    @Test
    func `bash completes the rules`() throws {
        let scratch = try Scratch()
        try scratch.write("cobalamin.bash", try Self.text("complete-bash"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [
            "--norc", "-c",
            "source ./cobalamin.bash; COMP_WORDS=(cobalamin rules explain R0); COMP_CWORD=3; "
                + "_cobalamin; echo ${COMPREPLY[*]}",
        ]
        process.currentDirectoryURL = URL(filePath: scratch.path)
        let pipe = Foundation.Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text == "R01 R02 R03 R04 R05 R06 R07 R08 R09\n")
    }
}
