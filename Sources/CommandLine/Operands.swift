/// What a command takes besides its flags.
package struct Operands: Sendable {
    /// How the usage line shows them: `[PATH… | -]`.
    package let usage: String
    /// What they are, for help; empty where the usage line says enough.
    package let help: String
    /// How many there may be.
    package let count: ClosedRange<Int>
    /// Whether they name inputs, so that `-` and none at all mean standard input.
    package let areInputs: Bool
    /// Whether `-40` is one of them and no option.
    package let mayBeNegative: Bool
    /// What completion offers for them.
    package let completion: OperandCompletion

    package init(
        usage: String, help: String, count: ClosedRange<Int>, areInputs: Bool = false,
        mayBeNegative: Bool = false, completion: OperandCompletion? = nil
    ) {
        self.usage = usage
        self.help = help
        self.count = count
        self.areInputs = areInputs
        self.mayBeNegative = mayBeNegative
        self.completion = completion ?? (areInputs ? .paths : .nothing)
    }

    /// Files, folders or standard input.
    package static let paths = Operands(
        usage: "[PATH… | -]",
        help: """
            PATH is a file, or a folder whose files are read in the order of their names. \
            - or no path is standard input.
            """,
        count: 0...Int.max,
        areInputs: true)

    /// Nothing.
    package static let none = Operands(usage: "", help: "", count: 0...0)
}

/// What completion offers in the place of operands.
package enum OperandCompletion: Sendable {
    case nothing
    /// Files and folders.
    case paths
    /// Folders only.
    case directories
    /// A word that says what to do, as in `rules explain`.
    case verbs([Verb])
}

/// A word in the place of the first operand that says what to do.
package struct Verb: Sendable {
    package let name: String
    /// What it does, without a full stop, for completion.
    package let help: String
    /// What may follow it; asked only when completions are written.
    package let words: @Sendable () -> [String]

    package init(
        _ name: String, help: String, words: @escaping @Sendable () -> [String] = { [] }
    ) {
        self.name = name
        self.help = help
        self.words = words
    }
}
