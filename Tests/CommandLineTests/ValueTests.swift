import CommandLine
import Testing

struct ValueTests {
    private enum Emit: String {
        case annotated, findings, outcome
    }

    @Test
    func `a flag wins over the environment, and that over the default`() throws {
        let environment = ["COBALAMIN_EMIT": "outcome"]
        let flag = try #require(
            SampleProgram.outcome("filter", "--emit=findings", environment: environment).invocation)
        #expect(flag.choice(.emit) == Emit.findings)
        #expect(flag.origin(of: .emit) == .commandLine)

        let variable = try #require(
            SampleProgram.outcome("filter", environment: environment).invocation)
        #expect(variable.choice(.emit) == Emit.outcome)
        #expect(variable.origin(of: .emit) == .environment)

        let none = try #require(SampleProgram.outcome("filter").invocation)
        #expect(none.choice(.emit) == Emit.annotated)
        #expect(none.origin(of: .emit) == .defaultValue)
    }

    @Test
    func `an empty variable counts as unset`() throws {
        let outcome = SampleProgram.outcome("filter", environment: ["COBALAMIN_FAIL_ON": ""])
        #expect(try #require(outcome.invocation).text(.failOn) == "never")
    }

    @Test
    func `a wrong variable is refused by its own name`() {
        let outcome = SampleProgram.outcome("filter", environment: ["COBALAMIN_JOBS": "many"])
        #expect(outcome.error?.contains("COBALAMIN_JOBS takes a whole number") == true)
    }

    @Test
    func `a wrong variable is not looked at where the flag is given`() throws {
        let outcome = SampleProgram.outcome(
            "filter", "-j2", environment: ["COBALAMIN_JOBS": "many"])
        #expect(try #require(outcome.invocation).integer(.jobs) == 2)
    }

    @Test
    func `the variable of a flag the command lacks is ignored`() {
        let outcome = SampleProgram.outcome("check", environment: ["COBALAMIN_EMIT": "nonsense"])
        #expect(outcome.invocation != nil)
    }

    @Test(arguments: [
        ("1", true), ("true", true), ("YES", true), ("on", true),
        ("0", false), ("false", false), ("no", false), ("off", false),
    ])
    func `a variable turns a switch on or off`(text: String, isOn: Bool) throws {
        let outcome = SampleProgram.outcome("check", environment: ["COBALAMIN_HISTORY": text])
        #expect(try #require(outcome.invocation).isOn(.history) == isOn)
    }

    @Test
    func `a switch is off until it is given`() throws {
        #expect(try #require(SampleProgram.outcome("check").invocation).isOn(.history) == false)
        let on = SampleProgram.outcome("check", "--history", "--history")
        #expect(try #require(on.invocation).isOn(.history))
        let wrong = SampleProgram.outcome("check", environment: ["COBALAMIN_HISTORY": "maybe"])
        #expect(wrong.error?.contains("COBALAMIN_HISTORY takes true or false") == true)
    }

    @Test
    func `the same value twice is one value`() throws {
        let outcome = SampleProgram.outcome("filter", "--emit=outcome", "--emit", "outcome")
        #expect(try #require(outcome.invocation).texts(.emit) == ["outcome"])
    }

    @Test(arguments: [
        ("1", 1), ("4096", 4096), ("2KiB", 2048), ("128MiB", 134_217_728), ("1GiB", 1_073_741_824),
    ])
    func `a size is bytes, with or without a unit`(text: String, bytes: Int) throws {
        let outcome = SampleProgram.outcome("filter", "--max-document-size", text)
        #expect(try #require(outcome.invocation).integer(.maxDocumentSize) == bytes)
    }

    @Test
    func `the defaults are those the documentation promises`() throws {
        let invocation = try #require(SampleProgram.outcome("filter").invocation)
        #expect(invocation.integer(.maxDepth) == 100)
        #expect(invocation.integer(.maxDocumentSize) == 128 * 1024 * 1024)
        #expect(invocation.text(.incomplete) == "touched")
        #expect(invocation.text(.failOn) == "never")
        #expect(invocation.text(.asOf) == nil)
        #expect(invocation.text(.inputFormat) == nil)
        #expect(invocation.integer(.jobs) == nil)
    }
}
