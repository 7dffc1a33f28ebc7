/// One option of the command line: everything parsing, help, completions and the manual need.
///
/// A flag means the same in every command, so each is declared once, under `Flags/`, and commands
/// list it. Its name identifies it: two flags with one name in a command are a mistake that
/// ``Program/faults`` names.
///
/// ```swift
/// extension Flag {
///     package static let jobs = Flag(
///         "jobs", short: "j", takes: .integer("N", 1...1024), group: .running,
///         help: "judge up to N documents at a time; the order of the output stays that of the input",
///         defaultText: "one per processor")
/// }
/// ```
package struct Flag: Sendable {
    /// The spellings without dashes: the name, then its aliases.
    package let names: [String]
    /// The one-letter spelling without its dash.
    package let short: Character?
    /// What follows the flag.
    package let argument: FlagArgument
    /// What a repetition means.
    package let repetition: FlagRepetition
    /// The heading under which help shows it.
    package let group: FlagGroup
    /// What it does, without a full stop at the end.
    package let help: String
    /// The value where neither flag, environment nor configuration gives one.
    package let defaultValue: String?
    /// What help says of the default, where that is no value (`"the machine's clock"`).
    package let defaultText: String?
    /// The environment variable that stands in for the flag.
    package let environmentName: String?

    package init(
        _ name: String,
        aliases: [String] = [],
        short: Character? = nil,
        takes argument: FlagArgument = .none,
        repetition: FlagRepetition = .sameValueOnly,
        group: FlagGroup,
        help: String,
        defaultValue: String? = nil,
        defaultText: String? = nil,
        readsEnvironment: Bool = true
    ) {
        self.names = [name] + aliases
        self.short = short
        self.argument = argument
        self.repetition = repetition
        self.group = group
        self.help = help
        self.defaultValue = defaultValue
        self.defaultText = defaultText ?? defaultValue
        self.environmentName = readsEnvironment ? Self.environmentName(for: name) : nil
    }

    /// The name without dashes.
    package var name: String { names[0] }

    /// The name as a person writes it: `--emit`.
    package var spelling: String { "--" + name }

    /// What the names of all variables begin with.
    static let variablePrefix = "COBALAMIN_"

    private static func environmentName(for name: String) -> String {
        variablePrefix + name.uppercased().replacing("-", with: "_")
    }
}

/// What a second occurrence of a flag means.
package enum FlagRepetition: Sendable {
    /// The same value again is harmless, another value is refused: nothing is overridden unseen.
    case sameValueOnly
    /// Every value counts, in order.
    case collects
}

/// The headings of the option list, in the order of help.
package enum FlagGroup: String, CaseIterable, Sendable {
    case input = "Input"
    case evaluation = "Evaluation"
    case output = "Output"
    case running = "Running"
    case general = "General"
}
