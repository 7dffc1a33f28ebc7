import CommandLine
import Testing

/// What a configuration file says of options, between the environment and the defaults.
struct ConfigurationTests {
    private static func outcome(
        _ line: String, environment: [String: String] = [:], file: [(String, [String])]
    ) -> Outcome {
        let flags = file.enumerated().map { index, item in
            ConfiguredFlag(
                name: item.0, texts: item.1, place: "site.yaml:\(index + 2)",
                namePlace: "site.yaml:\(index + 2):3", valuePlace: "site.yaml:\(index + 2):9")
        }
        return SampleProgram.program.outcome(
            of: line.split(separator: " ").map(String.init), environment: environment
        ) { path in
            path == "site.yaml" ? .flags(flags) : .refused(["\(path): cannot be opened"])
        }
    }

    @Test func `option, variable, file and default have precedence in this order`() throws {
        let file = [("fail-on", ["warning"]), ("incomplete", ["always"]), ("jobs", ["2"])]
        let invocation = try #require(
            Self.outcome(
                "filter --config site.yaml --jobs 8",
                environment: ["COBALAMIN_INCOMPLETE": "never", "COBALAMIN_JOBS": "4"], file: file
            ).invocation)
        #expect(invocation.integer(.jobs) == 8)
        #expect(invocation.origin(of: .jobs) == .commandLine)
        #expect(invocation.text(.incomplete) == "never")
        #expect(invocation.origin(of: .incomplete) == .environment)
        #expect(invocation.text(.failOn) == "warning")
        #expect(
            invocation.origin(of: .failOn)
                == .configuration(place: "site.yaml:2", valuePlace: "site.yaml:2:9"))
        #expect(invocation.text(.emit) == "annotated")
        #expect(invocation.origin(of: .emit) == .defaultValue)
    }

    @Test func `the file can be named by the environment, and the option wins`() throws {
        let environment = ["COBALAMIN_CONFIG": "site.yaml"]
        let file = [("history", ["true"])]
        let named = Self.outcome("check", environment: environment, file: file).invocation
        #expect(try #require(named).isOn(.history))
        let other = Self.outcome("check --config x.yaml", environment: environment, file: file)
        #expect(other.error?.hasPrefix("cobalamin check: x.yaml: cannot be opened\n") == true)
    }

    @Test func `without a name no file is asked for`() throws {
        let outcome = SampleProgram.program.outcome(of: ["check"], environment: [:]) { _ in
            Issue.record("a file was read")
            return .flags([])
        }
        #expect(outcome.invocation != nil)
    }

    @Test func `help is given without reading the file`() {
        let outcome = SampleProgram.program.outcome(
            of: ["check", "--config", "x", "--help"], environment: [:]
        ) { _ in .refused(["x"]) }
        #expect(outcome.printed != nil)
    }

    @Test(arguments: [
        ("jobs", ["many"], "site.yaml:2:9: flags.jobs: takes a whole number from 1 to 1024"),
        ("jobs", ["1", "2"], "site.yaml:2:9: flags.jobs: takes one value, not a list"),
        ("jobs", [], "site.yaml:2:9: flags.jobs: takes a value"),
        ("emit", ["finding"], "not 'finding'; did you mean findings?"),
        ("job", ["2"], "site.yaml:2:3: flags.job: there is no option 'job'; did you mean jobs?"),
        ("config", ["x.yaml"], "flags.config: this option cannot stand in a configuration file"),
        ("print-config", ["true"], "this option cannot stand in a configuration file"),
        ("help", ["true"], "this option cannot stand in a configuration file"),
        ("history", ["maybe"], "flags.history: takes true or false, not 'maybe'"),
    ])
    func `a wrong option of the file is refused with its place`(
        name: String, texts: [String], words: String
    ) throws {
        let outcome = Self.outcome("filter --config site.yaml", file: [(name, texts)])
        let error = try #require(outcome.error)
        #expect(error.contains(words), "\(error)")
    }

    @Test func `a wrong value of the file is refused even where an option wins`() {
        let outcome = Self.outcome("filter --config site.yaml -j2", file: [("jobs", ["many"])])
        #expect(outcome.error != nil)
    }

    @Test func `every wrong option is told`() throws {
        let outcome = Self.outcome(
            "filter --config site.yaml", file: [("jobs", ["0"]), ("emti", ["x"])])
        let error = try #require(outcome.error)
        #expect(error.split(separator: "\n").count == 3)
    }

    @Test func `an option of another command is checked and left aside`() throws {
        let outcome = Self.outcome("check --config site.yaml", file: [("emit", ["outcome"])])
        #expect(try #require(outcome.invocation).text(.emit) == nil)
        let wrong = Self.outcome("check --config site.yaml", file: [("emit", ["all"])])
        #expect(wrong.error?.contains("flags.emit: takes annotated") == true)
    }

    @Test func `a value only the command can judge is refused by its place in the file`() throws {
        let outcome = Self.outcome("check --config site.yaml", file: [("as-of", ["June"])])
        let refusal = try #require(outcome.invocation).refusal(of: .asOf, because: "takes a date")
        #expect(
            refusal.error?.hasPrefix("cobalamin check: site.yaml:2:9: flags.as-of: takes a date\n")
                == true)
    }

    @Test func `every setting is listed with its value`() throws {
        let outcome = Self.outcome("filter --config site.yaml", file: [("jobs", ["3"])])
        let settings = try #require(outcome.invocation).settings
        #expect(settings.map(\.flag.name).contains("config"))
        #expect(!settings.map(\.flag.name).contains("print-config"))
        #expect(settings.first { $0.flag.name == "jobs" }?.value?.texts == ["3"])
        #expect(settings.first { $0.flag.name == "clock" }?.value == nil)
    }
}
