/// One subcommand, as data: what it is called, what it takes, and what help says of it.
///
/// Each subcommand of the executable declares one beside the function that carries it out:
///
/// ```swift
/// extension Command {
///     static let check = Command(
///         "check", summary: "say what was found in a bundle, for a person to read",
///         discussion: "For each dyad: the findings, worst first, and what is missing.",
///         operands: .paths,
///         flags: Flag.reading + Flag.evaluation + [.format, .history, .incomplete, .failOn],
///         examples: [
///             Example("cobalamin check bundle.json", "the report for one bundle"),
///             Example("cobalamin check --format json - < bundle.json", "the same as JSON"),
///         ])
/// }
/// ```
///
/// `--help` is added to every command; it need not be listed.
package struct Command: Sendable {
    package let name: String
    /// One line, lower case, for the list of commands.
    package let summary: String
    /// Further paragraphs for the command's own help.
    package let discussion: String
    package let operands: Operands
    package let flags: [Flag]
    package let examples: [Example]
    /// The exit codes that can occur, in order of precedence.
    package let exitCodes: [ExitCode]

    package init(
        _ name: String,
        summary: String,
        discussion: String = "",
        operands: Operands,
        flags: [Flag],
        examples: [Example],
        exitCodes: [ExitCode] = ExitCode.allCases
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.operands = operands
        self.flags = flags + Flag.general
        self.examples = examples
        self.exitCodes = exitCodes
    }

    func flag(named name: String) -> Flag? {
        flags.first { $0.names.contains(name) }
    }

    func flag(short: Character) -> Flag? {
        flags.first { $0.short == short }
    }
}

/// A command line worth showing, with what it does.
package struct Example: Sendable {
    package let commandLine: String
    package let purpose: String

    package init(_ commandLine: String, _ purpose: String) {
        self.commandLine = commandLine
        self.purpose = purpose
    }
}
