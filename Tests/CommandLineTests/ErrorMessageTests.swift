import CommandLine
import Testing

/// The words of refusals; each tells what to do.
struct ErrorMessageTests {
    @Test(arguments: [
        ("filter --emi findings", "there is no option '--emi'; did you mean --emit?"),
        ("filter --emi=findings", "there is no option '--emi'; did you mean --emit?"),
        ("filter --emi", "there is no option '--emi'; did you mean --emit?"),
        ("filter --emti findings", "there is no option '--emti'; did you mean --emit?"),
        ("filter --max 3", "there is no option '--max'; did you mean --max-document-size?"),
        ("filter --deadletter d", "there is no option '--deadletter'; did you mean --dead-letter?"),
        ("filter --as_of 2025", "there is no option '--as_of'; did you mean --as-of?"),
        ("check --hist", "there is no option '--hist'; did you mean --history?"),
        ("check --history=yes", "--history takes no value"),
        ("check --emit findings", "there is no option '--emit'; it belongs to filter"),
        ("filter --zzzzzz", "there is no option '--zzzzzz'"),
        ("filter -x", "there is no option '-x'"),
        ("filter --emit", "--emit needs a value: annotated|findings|outcome|bundle|ack"),
        ("filter -j", "--jobs needs a value: N"),
        (
            "filter --emit finding",
            "--emit takes annotated, findings, outcome, bundle, ack, not 'finding';"
                + " did you mean findings?"
        ),
        (
            "filter --input-format fhir-jsn",
            "--input-format takes fhir-json, ndjson, fhir-xml, hl7v2-xml, hl7v2-er7, cda, lab-xml,"
                + " not 'fhir-jsn'; did you mean fhir-json?"
        ),
        (
            "filter --fail-on fatal",
            "--fail-on takes never, info, warning, critical, not 'fatal'"
        ),
        ("filter --jobs 0", "--jobs takes a whole number from 1 to 1024, not '0'"),
        ("filter --jobs +2", "--jobs takes a whole number from 1 to 1024, not '+2'"),
        ("filter --jobs two", "--jobs takes a whole number from 1 to 1024, not 'two'"),
        (
            "filter --max-document-size 3MB",
            "--max-document-size takes a size from 1 to 2GiB, as in 64MiB, not '3MB'"
        ),
        (
            "filter --max-document-size 99999999999GiB",
            "--max-document-size takes a size from 1 to 2GiB, as in 64MiB, not '99999999999GiB'"
        ),
        ("filter --profiles=", "--profiles takes a value that is not empty"),
        (
            "filter --as-of 2025-01-01 --as-of 2025-01-02",
            "--as-of has two values, '2025-01-01' and '2025-01-02'; give one"
        ),
        ("explain", "takes RULE, which is missing"),
        ("explain R01 R02", "takes no further argument, and 'R02' is one"),
    ])
    func `a wrong command line is refused with what would be right`(
        line: String, message: String
    ) throws {
        let command = try #require(line.split(separator: " ").first)
        #expect(
            SampleProgram.outcome(line: line).error == """
                cobalamin \(command): \(message)
                'cobalamin \(command) --help' lists the options.

                """)
    }

    @Test(arguments: [
        ("filtre", "there is no command 'filtre'; did you mean filter?"),
        ("ch", "there is no command 'ch'; did you mean check?"),
        ("help chek", "there is no command 'chek'; did you mean check?"),
        ("somethingelse", "there is no command 'somethingelse'"),
        ("--emit findings filter", "options stand after the command, '--emit' is before it"),
        ("", "a command is needed"),
    ])
    func `an unknown command is refused with the nearest one`(line: String, message: String) {
        #expect(
            SampleProgram.outcome(line: line).error
                == "cobalamin: \(message)\n'cobalamin --help' lists the commands.\n")
    }

    @Test
    func `control characters of the command line do not reach the terminal`() throws {
        let error = try #require(SampleProgram.outcome("filter", "--\u{1B}[31m").error)
        #expect(!error.contains("\u{1B}"))
    }

    @Test
    func `a command refuses what only it can judge in the same words`() throws {
        let flag = SampleProgram.outcome("filter", "--as-of", "June")
        let refusal = try #require(flag.invocation).refusal(of: .asOf, because: "takes a date")
        #expect(refusal.error?.hasPrefix("cobalamin filter: --as-of takes a date\n") == true)

        let variable = SampleProgram.outcome(
            "filter", environment: ["COBALAMIN_AS_OF": "June"])
        let named = try #require(variable.invocation).refusal(of: .asOf, because: "takes a date")
        #expect(named.error?.hasPrefix("cobalamin filter: COBALAMIN_AS_OF takes") == true)
    }
}
