import CommandLine
import Testing

struct TableTests {
    @Test
    func `the sample table has no fault`() {
        #expect(SampleProgram.program.faults == [])
    }

    @Test
    func `a flag listed twice, a wrong default and a missing example are faults`() {
        let wrong = Flag(
            "wrong", takes: .integer("N", 1...2), group: .input, help: "wrong",
            defaultValue: "3")
        let command = Command(
            "twice", summary: "", operands: .none, flags: [.emit, .emit, .jobs, .jobs, wrong],
            examples: [])
        let program = Program(
            name: "p", version: "0", summary: "", commands: [command, command])
        #expect(
            Set(program.faults) == [
                "twice: --emit twice", "twice: --jobs twice", "twice: -j twice",
                "twice: the default of --wrong takes a whole number from 1 to 2, not '3'",
                "twice: no example", "command twice twice",
            ])
    }

    @Test
    func `where several exit codes apply, the first of the list decides`() {
        #expect(ExitCode.allCases.map(\.rawValue) == [4, 75, 2, 3, 5, 1, 0])
        let read: [ExitCode] = [.done, .findings, .unreadableDocument]
        #expect(ExitCode.decisive(read) == .unreadableDocument)
        #expect(ExitCode.decisive([.usage, .temporaryFailure]) == .temporaryFailure)
        #expect(ExitCode.decisive([]) == .done)
    }

    @Test
    func `every flag that reads the environment has its own variable`() {
        let flags = SampleProgram.program.commands.flatMap(\.flags)
        let byVariable = Dictionary(grouping: flags) { $0.environmentName ?? $0.name }
        for (_, sharing) in byVariable {
            #expect(Set(sharing.map(\.name)).count == 1)
        }
        #expect(Flag.asOf.environmentName == "COBALAMIN_AS_OF")
        #expect(Flag.help.environmentName == nil)
    }
}
