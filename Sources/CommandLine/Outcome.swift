/// What a command line asks for; the executable carries it out.
package enum Outcome: Sendable {
    /// Run a command.
    case run(Invocation)
    /// Write this text to standard output and end well.
    case print(String)
    /// Write this text to standard error and end with ``ExitCode/usage``.
    case usageError(String)
}

/// Why a command line is refused; becomes ``Outcome/usageError(_:)``.
struct UsageError: Error, Equatable {
    /// What is wrong; of a configuration file one line a fault.
    let lines: [String]

    var message: String { lines.joined(separator: "\n") }

    init(_ message: String) {
        lines = [message]
    }

    init(lines: [String]) {
        self.lines = lines
    }
}

/// Quotes text of the command line for a message, with control characters made visible.
func quoted(_ text: String) -> String { "'\(visible(text))'" }

/// Text that is not ours, fit for a terminal: control characters are shown as U+FFFD.
package func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
        scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
    }.joined()
}
