import CommandLine
import Testing

/// Variables with the program's prefix, and the form of standard error.
struct VariableTests {
    private static let program = Program(
        name: "cobalamin", version: "1.2.3", summary: "", commands: [SampleProgram.filter],
        manual: Manual(variables: [Manual.Entry("COBALAMIN_OTHER", "")]),
        foreignVariables: ["COBALAMIN_BINARY"])

    @Test(arguments: [
        (
            "COBALAMIN_DEADLETTER",
            "'COBALAMIN_DEADLETTER', it changes nothing; did you mean COBALAMIN_DEAD_LETTER?"
        ),
        ("COBALAMIN_JOB", "did you mean COBALAMIN_JOBS?"),
        ("COBALAMIN_WAREHOUSE_PASSWORD", "there is no variable 'COBALAMIN_WAREHOUSE_PASSWORD'"),
    ])
    func `a variable that no option reads is told, with the nearest`(name: String, words: String) {
        let warnings = Self.program.warnings(of: [name: "secret", "PATH": "/bin"])
        #expect(warnings.count == 1)
        #expect(warnings.first?.contains(words) == true, "\(warnings)")
        #expect(warnings.first?.contains("secret") == false)
    }

    @Test(arguments: [
        "COBALAMIN_DEAD_LETTER", "COBALAMIN_OTHER", "COBALAMIN_BINARY", "OTHER_DEADLETTER",
    ])
    func `a variable that something reads is not told`(name: String) {
        #expect(Self.program.warnings(of: [name: "x"]) == [])
    }

    @Test
    func `an empty variable is unset`() {
        #expect(Self.program.warnings(of: ["COBALAMIN_DEADLETTER": ""]) == [])
    }

    @Test(
        arguments: [
            (["filter", "--log-format", "json"], [:], nil, LogFormat.json),
            (["filter", "--log-format=json", "--emit=x"], [:], nil, .json),
            (["filter", "--log-format"], [:], nil, .text),
            (["filter"], ["COBALAMIN_LOG_FORMAT": "json"], nil, .json),
            (["filter"], [:], "json", .json),
            (["filter", "--log-format=text"], ["COBALAMIN_LOG_FORMAT": "json"], "json", .text),
            (["filter"], ["COBALAMIN_LOG_FORMAT": "text"], "json", .text),
            (["filter", "--log-format=xml"], [:], nil, .text),
        ] as [([String], [String: String], String?, LogFormat)])
    func `the form of standard error is known before the rest is understood`(
        arguments: [String], environment: [String: String], configured: String?, form: LogFormat
    ) {
        #expect(
            LogFormat.asked(by: arguments, environment: environment, configured: configured)
                == form)
    }
}
