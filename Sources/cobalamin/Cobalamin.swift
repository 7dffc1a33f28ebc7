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
        commands: [.filter, .check, .cohort, .convert, .feeds, .plan, .replay, .rules, .units],
        manual: .cobalamin,
        // The tests and the Makefile read these.
        foreignVariables: [
            "COBALAMIN_BINARY", "COBALAMIN_CONFORMANCE", "COBALAMIN_PROPERTY_OUTPUT",
            "COBALAMIN_PROPERTY_RUNS", "COBALAMIN_REFERENCE",
        ])

    static func main() {
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
        let configured = configuration.file?.flags.last { $0.name == Flag.logFormat.name }
        StandardError.use(
            .asked(
                by: arguments, environment: environment, configured: configured?.texts.last))
        let code: ExitCode
        switch outcome {
        case .run(let invocation):
            tellUnknownVariables(of: environment)
            code = run(invocation, configuration.file)
        case .print(let text):
            code = printed(text)
        case .usageError(let text):
            // A configuration that SIGTERM kept from being read is no fault of the command line.
            if !Signals.isTerminating { StandardError.refuse(text) }
            code = .usage
        }
        StandardError.clearProgress()
        Signals.leaveIfTerminated()
        exit(code.rawValue)
    }

    private static func tellUnknownVariables(of environment: [String: String]) {
        for warning in program.warnings(of: environment).prefix(mostWarnings) {
            StandardError.report(LogEntry(.warning, .unknownVariable, warning))
        }
    }
    private static let mostWarnings = 5

    /// Runs a subcommand; anything it could not carry out ends with the code that says why.
    static func run(_ invocation: Invocation, _ file: ConfigurationFile?) -> ExitCode {
        do {
            if invocation.isOn(.printConfig) {
                return try ConfigurationPrint(invocation, file).run()
            }
            switch invocation.command.name {
            case Command.filter.name: return try FilterCommand(invocation, file).run()
            case Command.cohort.name: return try CohortCommand(invocation, file).run()
            case Command.convert.name: return try ConvertCommand(invocation).run()
            case Command.feeds.name: return try FeedsCommand(invocation).run()
            case Command.plan.name: return try PlanCommand(invocation, file).run()
            case Command.replay.name: return try ReplayCommand(invocation, file).run()
            case Command.rules.name: return try RulesCommand(invocation, file).run()
            case Command.units.name: return try UnitsCommand(invocation, file).run()
            default: return try CheckCommand(invocation, file).run()
            }
        } catch let refusal as Refusal {
            StandardError.refuse(refusal.text)
            return .usage
        } catch let failure as OutputFailure {
            return failed(.temporaryFailure, .outputFailed, failure.description)
        } catch let failure as InputFailure {
            return failed(.nothingRead, .inputNotRead, failure.description)
        } catch let failure as InputError {
            if Signals.isTerminating { return .nothingRead }
            return failed(.nothingRead, .inputNotRead, "an input \(failure.description)")
        } catch {
            let what = "internal error: \(type(of: error)); please report it"
            return failed(.internalError, .internalError, what)
        }
    }

    /// Says why the program ends, and with which code.
    private static func failed(
        _ code: ExitCode, _ entry: LogEntry.Code, _ message: String
    ) -> ExitCode {
        StandardError.report(
            LogEntry(.error, entry, message, ["exitCode": Int(code.rawValue)]))
        return code
    }

    private static func printed(_ text: String) -> ExitCode {
        do {
            try OutputFile.standard().write(Array(text.utf8))
            return .done
        } catch {
            return failed(.temporaryFailure, .outputFailed, error.description)
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
