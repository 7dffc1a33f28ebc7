/// The whole command line of the executable, as data.
///
/// ```swift
/// let program = Program(
///     name: "cobalamin", version: "0.1.0", summary: "…", commands: [.filter, .check])
/// switch program.outcome(of: arguments, environment: environment) {
/// case .run(let invocation): …
/// case .print(let text): …
/// case .usageError(let text): …
/// }
/// ```
package struct Program: Sendable {
    package let name: String
    package let version: String
    package let summary: String
    package let commands: [Command]
    /// What the manual page says beyond the commands.
    package let manual: Manual
    /// Variables with the program's prefix that others read, such as the tests.
    package let foreignVariables: Set<String>

    package init(
        name: String, version: String, summary: String, commands: [Command],
        manual: Manual = Manual(), foreignVariables: Set<String> = []
    ) {
        self.name = name
        self.version = version
        self.summary = summary
        self.commands = commands
        self.manual = manual
        self.foreignVariables = foreignVariables
    }

    /// Says what the arguments (without the program's own name) ask for.
    ///
    /// `configuration` reads the file that `--config` names; it is asked at most once.
    package func outcome(
        of arguments: [String], environment: [String: String],
        configuration: (_ path: String) -> ConfigurationReading = { _ in .flags([]) }
    ) -> Outcome {
        guard let first = arguments.first else {
            return .usageError(UsageError("a command is needed").text(listing: "the commands"))
        }
        switch first {
        case "--help", "-h": return .print(help())
        case "--version", "-V": return .print("\(name) \(version)\n")
        case "help": return help(on: arguments.dropFirst().first)
        case _ where first == "--generate" || first.hasPrefix("--generate="):
            return generated(arguments)
        default: break
        }
        guard let command = command(named: first) else { return unknown(first) }
        return outcome(
            of: command, arguments: Array(arguments.dropFirst()), environment: environment,
            configuration: configuration)
    }

    private func outcome(
        of command: Command, arguments: [String], environment: [String: String],
        configuration: (_ path: String) -> ConfigurationReading
    ) -> Outcome {
        do throws(UsageError) {
            let split = try ArgumentSplitter(program: self, command: command).split(arguments)
            if split.flags.contains(where: { $0.flag.name == Flag.help.name }) {
                return .print(help(on: command))
            }
            if split.flags.contains(where: { $0.flag.name == Flag.version.name }) {
                return .print("\(name) \(version)\n")
            }
            var resolver = ValueResolver(command: command, environment: environment)
            if let path = try resolver.configurationPath(in: split.flags) {
                resolver.configured = try configured(configuration(path), for: command)
            }
            return .run(
                Invocation(
                    command: command,
                    operands: try command.operands.checked(split.operands),
                    values: try resolver.values(of: split.flags)))
        } catch {
            return .usageError(error.text(command: command.name))
        }
    }

    private func configured(
        _ reading: ConfigurationReading, for command: Command
    ) throws(UsageError) -> [String: FlagValue] {
        switch reading {
        case .flags(let flags):
            return try ConfiguredFlagChecker(program: self, command: command).values(of: flags)
        case .refused(let lines):
            throw UsageError(lines: lines)
        }
    }

    private func command(named name: String) -> Command? {
        commands.first { $0.name == name }
    }

    private func help(on name: String?) -> Outcome {
        guard let name else { return .print(help()) }
        guard let command = command(named: name) else { return unknown(name) }
        return .print(help(on: command))
    }

    private func unknown(_ word: String) -> Outcome {
        guard !word.hasPrefix("-") else {
            return .usageError(
                UsageError("options stand after the command, \(quoted(word)) is before it")
                    .text(listing: "the commands"))
        }
        var message = "there is no command \(quoted(word))"
        if let nearest = NearestName.of(word, among: commands.map(\.name)) {
            message += "; did you mean \(nearest)?"
        }
        return .usageError(UsageError(message).text(listing: "the commands"))
    }
}
