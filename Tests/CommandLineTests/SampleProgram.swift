import CommandLine

/// A small program with the shapes of the real one.
enum SampleProgram {
    static let filter = Command(
        "filter", summary: "annotate documents with findings",
        discussion: """
            Reads documents, judges them, and writes them back with what was found.

            One document in, one out, in the same order.
            """,
        operands: .paths,
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [.emit, .incomplete, .outputDirectory, .deadLetter, .jobs, .failOn],
        examples: [
            Example("cobalamin filter bundle.json", "annotate one bundle"),
            Example("cobalamin filter --emit findings - < in.ndjson", "only the findings"),
        ])

    static let check = Command(
        "check", summary: "explain what was found", operands: .paths,
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [.format, .history, .incomplete, .failOn],
        examples: [Example("cobalamin check bundle.json", "the report for one bundle")])

    static let tag = Flag(
        "tag", aliases: ["label"], short: "t", takes: .text("WORD"), repetition: .collects,
        group: .output, help: "mark the output")

    static let explain = Command(
        "explain", summary: "explain a rule",
        operands: Operands(usage: "RULE", help: "RULE is a rule's number.", count: 1...1),
        flags: [tag], examples: [Example("cobalamin explain R01", "what R01 detects")],
        exitCodes: [.internalError, .usage, .done])

    static let program = Program(
        name: "cobalamin", version: "1.2.3", summary: "Finds patterns of vitamin B12 deficiency.",
        commands: [filter, check, explain])

    static func outcome(
        _ arguments: String..., environment: [String: String] = [:]
    ) -> Outcome {
        program.outcome(of: arguments, environment: environment)
    }

    /// The outcome of a line whose words are parted by blanks.
    static func outcome(
        line: String, environment: [String: String] = [:]
    ) -> Outcome {
        program.outcome(
            of: line.split(separator: " ").map(String.init), environment: environment)
    }
}

extension Outcome {
    var invocation: Invocation? {
        if case .run(let invocation) = self { invocation } else { nil }
    }

    var printed: String? {
        if case .print(let text) = self { text } else { nil }
    }

    var error: String? {
        if case .usageError(let text) = self { text } else { nil }
    }
}
