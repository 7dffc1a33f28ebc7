import AdapterPipeline
import CommandLine

/// One thing that `cobalamin plan` does.
struct PlanVerb: Sendable {
    let name: String
    /// What follows the name: `[PATH… | -]`, or nothing.
    let usage: String
    /// What it does, without a full stop.
    let help: String
    /// Runs it with the operands behind its name.
    let run: @Sendable (Invocation, ConfigurationFile?, [String]) throws -> ExitCode

    /// All, in the order of help; each is one file in this folder.
    static let all: [PlanVerb] = [
        .create,
        .importing,
        .follow,
        .protocols,
    ]
}
