/// A command line that was understood: the command, its values and its operands.
package struct Invocation: Sendable {
    package let command: Command
    package let operands: [String]
    /// By flag name; a flag that has no value anywhere is absent.
    let values: [String: FlagValue]

    /// The text of a flag, nil where nothing gives one.
    package func text(_ flag: Flag) -> String? {
        values[flag.name]?.texts.last
    }

    /// All texts of a flag that collects.
    package func texts(_ flag: Flag) -> [String] {
        values[flag.name]?.texts ?? []
    }

    /// The number of a flag that takes a whole number, or the bytes of one that takes a size.
    package func integer(_ flag: Flag) -> Int? {
        text(flag).flatMap { ByteCount($0)?.bytes }
    }

    /// Whether a switch is on.
    package func isOn(_ flag: Flag) -> Bool {
        text(flag).flatMap(FlagArgument.switchValue) ?? false
    }

    /// The value of a flag as a case of an enumeration whose raw values are the flag's values.
    package func choice<Choice: RawRepresentable<String>>(
        _ flag: Flag, as type: Choice.Type = Choice.self
    ) -> Choice? {
        text(flag).flatMap(Choice.init(rawValue:))
    }

    /// Every flag that can have a value, in the order of the command, with the value it has.
    package var settings: [(flag: Flag, value: FlagValue?)] {
        command.flags.filter { $0.standsInFile || $0.name == Flag.config.name }
            .map { ($0, values[$0.name]) }
    }

    /// Where the value of a flag came from.
    package func origin(of flag: Flag) -> ValueOrigin? {
        values[flag.name]?.origin
    }

    /// The operands as inputs: `-` and none at all are standard input.
    package var inputs: [InputOperand] {
        operands.isEmpty
            ? [.standardInput]
            : operands.map { $0 == "-" ? .standardInput : .path($0) }
    }

    /// Refuses a value that only the command itself can judge, in the words all refusals use.
    ///
    /// ```swift
    /// guard let date = EvaluationDate(text) else {
    ///     return invocation.refusal(of: .asOf, because: "takes a date such as 2025-06-05")
    /// }
    /// ```
    package func refusal(of flag: Flag, because reason: String) -> Outcome {
        let name = origin(of: flag)?.spelling(of: flag) ?? flag.spelling
        return .usageError(UsageError("\(name) \(reason)").text(command: command.name))
    }

    /// Refuses a name that nothing has, and says which was probably meant.
    package func refusal(unknown what: String, _ name: String, among names: [String]) -> Outcome {
        let message = "there is no \(what) \(quoted(name))"
        guard let nearest = NearestName.of(name, among: names) else { return refusal(message) }
        return refusal("\(message); did you mean \(nearest)?")
    }

    /// Refuses a configuration file, one line a fault.
    package func refusal(lines: [String]) -> Outcome {
        .usageError(UsageError(lines: lines).text(command: command.name))
    }

    /// Refuses a combination of flags and operands.
    package func refusal(_ message: String) -> Outcome {
        .usageError(UsageError(message).text(command: command.name))
    }
}

/// One thing to read.
package enum InputOperand: Sendable, Equatable {
    case standardInput
    case path(String)
}
