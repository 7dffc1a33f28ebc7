import CommandLine
import Testing

struct SplittingTests {
    @Test(arguments: [
        "filter --emit findings a.json", "filter --emit=findings a.json",
        "filter a.json --emit findings", "filter a.json --emit=findings",
        "filter --emit findings -- a.json",
    ])
    func `a flag may stand before or after the operands, with = or a blank`(
        line: String
    ) throws {
        let invocation = try #require(SampleProgram.outcome(line: line).invocation)
        #expect(invocation.text(.emit) == "findings")
        #expect(invocation.operands == ["a.json"])
        #expect(invocation.command.name == "filter")
    }

    @Test
    func `what follows -- is an operand, whatever it looks like`() throws {
        let outcome = SampleProgram.outcome("filter", "a", "--", "--emit", "-j", "--")
        #expect(try #require(outcome.invocation).operands == ["a", "--emit", "-j", "--"])
    }

    @Test
    func `operands keep their order among flags`() throws {
        let outcome = SampleProgram.outcome(
            "filter", "b", "--jobs", "2", "a", "--emit=outcome", "c")
        #expect(try #require(outcome.invocation).operands == ["b", "a", "c"])
    }

    @Test
    func `a dash is standard input, and so is no operand`() throws {
        let dash = try #require(SampleProgram.outcome("filter", "-").invocation)
        #expect(dash.inputs == [.standardInput])
        let none = try #require(SampleProgram.outcome("filter").invocation)
        #expect(none.inputs == [.standardInput])
        let both = try #require(SampleProgram.outcome("filter", "a", "-").invocation)
        #expect(both.inputs == [.path("a"), .standardInput])
    }

    @Test
    func `standard input named twice is refused`() {
        #expect(
            SampleProgram.outcome("check", "-", "-").error?.contains("only once") == true)
    }

    @Test
    func `an empty path is refused`() {
        #expect(SampleProgram.outcome("check", "").error?.contains("a path is empty") == true)
    }

    @Test(arguments: [["-j4"], ["-j", "4"], ["--jobs", "4"], ["--jobs=4"]])
    func `a letter takes its value attached or apart`(words: [String]) throws {
        let outcome = SampleProgram.program.outcome(of: ["filter"] + words, environment: [:])
        #expect(try #require(outcome.invocation).integer(.jobs) == 4)
    }

    @Test
    func `an alias is the same flag`() throws {
        let outcome = SampleProgram.outcome("explain", "--label", "x", "-t", "y", "R01")
        #expect(try #require(outcome.invocation).texts(SampleProgram.tag) == ["x", "y"])
    }

    @Test
    func `a value may begin with a dash or hold =`() throws {
        let dash = SampleProgram.outcome("filter", "--profiles", "-x")
        #expect(try #require(dash.invocation).text(.profiles) == "-x")
        let equals = SampleProgram.outcome("filter", "--profiles=a=b")
        #expect(try #require(equals.invocation).text(.profiles) == "a=b")
    }

    @Test
    func `scans that run at the same time do not disturb each other`() async {
        await withTaskGroup(of: Bool.self) { group in
            for number in 1...200 {
                group.addTask {
                    let outcome = SampleProgram.outcome(
                        "filter", "f\(number)", "--jobs", "\(number)", "--emit", "outcome")
                    return outcome.invocation?.integer(.jobs) == number
                        && outcome.invocation?.operands == ["f\(number)"]
                }
            }
            for await right in group { #expect(right) }
        }
    }
}
