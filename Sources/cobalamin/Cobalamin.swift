import AdapterPipeline
import CAllocator
import CommandLine
import FHIRSyntax
import Foundation

/// The program: reads the command line, runs one subcommand, and decides the exit code.
@main
struct Cobalamin {
    static let version = "0.1.0"

    static let program = Program(
        name: "cobalamin", version: version,
        summary: "find vitamin B12 deficiency of infants in what hospitals send",
        commands: [.filter, .check, .rules])

    static func main() async {
        StandardDescriptors.hold()
        Signals.prepare()
        // A batch of lines and its scratch memory are above the size from which the allocator asks
        // the system anew each time; a tenth of a long run went into that.
        cobalamin_keep_freed_memory(8 << 20)
        let arguments = Array(Swift.CommandLine.arguments.dropFirst())
        let environment = ProcessInfo.processInfo.environment
        var configuration = ConfigurationLoader()
        let outcome = program.outcome(of: arguments, environment: environment) {
            configuration.load($0)
        }
        let code: ExitCode
        switch outcome {
        case .run(let invocation):
            code = await run(invocation, configuration.file)
        case .print(let text):
            code = printed(text)
        case .usageError(let text):
            // A configuration that SIGTERM kept from being read is no fault of the command line.
            if !Signals.isTerminating { StandardError.write(text) }
            code = .usage
        }
        Signals.leaveIfTerminated()
        exit(code.rawValue)
    }

    /// Runs a subcommand; anything it could not carry out ends with the code that says why.
    static func run(_ invocation: Invocation, _ file: ConfigurationFile?) async -> ExitCode {
        do {
            if invocation.isOn(.printConfig) {
                return try ConfigurationPrint(invocation, file).run()
            }
            switch invocation.command.name {
            case Command.filter.name: return try await FilterCommand(invocation, file).run()
            case Command.rules.name: return try RulesCommand(invocation, file).run()
            default: return try await CheckCommand(invocation, file).run()
            }
        } catch let refusal as Refusal {
            StandardError.write(refusal.text)
            return .usage
        } catch let failure as OutputFailure {
            StandardError.line(failure.description)
            return .temporaryFailure
        } catch let failure as InputFailure {
            StandardError.line(failure.description)
            return .nothingRead
        } catch let failure as InputError {
            if !Signals.isTerminating { StandardError.line("an input \(failure.description)") }
            return .nothingRead
        } catch {
            StandardError.line("internal error: \(type(of: error)); please report it")
            return .internalError
        }
    }

    private static func printed(_ text: String) -> ExitCode {
        do {
            try OutputFile.standard().write(Array(text.utf8))
            return .done
        } catch {
            StandardError.line(error.description)
            return .temporaryFailure
        }
    }
}

/// A command line that was understood but cannot be carried out.
struct Refusal: Error {
    let text: String

    init(_ outcome: Outcome) {
        if case .usageError(let text) = outcome { self.text = text } else { text = "" }
    }

    init(_ text: String) {
        self.text = "cobalamin: \(text)\n"
    }
}
