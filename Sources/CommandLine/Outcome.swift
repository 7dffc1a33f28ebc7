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
    let message: String

    init(_ message: String) {
        self.message = message
    }
}

/// Quotes text of the command line for a message, with control characters made visible.
func quoted(_ text: String) -> String {
    let visible = text.unicodeScalars.map { scalar in
        scalar.properties.generalCategory == .control ? "\u{FFFD}" : String(scalar)
    }
    return "'\(visible.joined())'"
}
