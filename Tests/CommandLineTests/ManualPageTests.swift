import CommandLine
import Testing

/// The manual page, and the words by which it and the completions are asked for.
struct ManualPageTests {
    private let page = CompletionSample.text(.manual)

    @Test
    func `the page has every command, option, variable, exit code and example`() {
        for command in CompletionSample.program.commands {
            #expect(page.contains(".SS \(command.name)\n"))
            for flag in command.flags {
                #expect(page.contains("\\fB" + flag.spelling.replacing("-", with: "\\-")))
                if let variable = flag.environmentName { #expect(page.contains("\\fB\(variable)")) }
            }
            for example in command.examples {
                #expect(page.contains(example.commandLine.replacing("-", with: "\\-")))
            }
        }
        for code in ExitCode.allCases { #expect(page.contains("\\fB\(code.rawValue)\\fR")) }
        for word in ["COBALAMIN_OTHER", "FILE.yaml", "Another."] { #expect(page.contains(word)) }
    }

    @Test
    func `no line of text begins a request`() {
        let requests = ["TH", "SH", "SS", "PP", "TP", "RS", "RE", "EX", "EE", "nh", "ad", "\\\""]
        for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(requests.contains { line.dropFirst().hasPrefix($0) }, "\(line)")
        }
    }

    @Test(.enabled(if: Shell.groff.isInstalled, "groff is not installed"))
    func `groff formats the page without a warning`() throws {
        let ending = try Shell.groff.run(
            ["-man", "-Tutf8", "-ww", "-z", "page.1"], among: ["page.1": page])
        #expect(ending.text == "")
        #expect(ending.code == 0)
    }

    @Test(.enabled(if: Shell.mandoc.isInstalled, "mandoc is not installed"))
    func `mandoc shows awkward text as it is`() throws {
        let ending = try Shell.mandoc.run(
            ["-man", "-Tutf8", "-W", "error", "page.1"], among: ["page.1": page])
        #expect(ending.code == 0)
        // Bold is a letter struck twice.
        let text = ending.text.replacing(/.\u{8}/, with: "").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(text.contains(".why.json files are passed over. 'Quoted' words, and – dashes."))
        #expect(text.contains("the site's [own] mark: a \"word\" such as `a\\b`; not more."))
        #expect(text.contains("cobalamin filter < in.json > out.json"))
    }

    @Test(arguments: GeneratedFile.allCases)
    func `each file has a name on the command line`(file: GeneratedFile) {
        let expected = CompletionSample.text(file)
        for arguments in [["--generate", file.rawValue], ["--generate=\(file.rawValue)"]] {
            let outcome = CompletionSample.program.outcome(of: arguments, environment: [:])
            #expect(outcome.printed == expected)
        }
    }

    @Test(arguments: [
        (
            ["--generate"],
            "--generate needs one value: complete-bash|complete-zsh|complete-fish|man"
        ),
        (["--generate", "man", "x"], "--generate needs one value"),
        (["--generate", "complete-fis"], "not 'complete-fis'; did you mean complete-fish?"),
    ])
    func `a wrong name is refused with the right ones`(arguments: [String], message: String) {
        let outcome = CompletionSample.program.outcome(of: arguments, environment: [:])
        #expect(outcome.error?.contains(message) == true)
    }
}
