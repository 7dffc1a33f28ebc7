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

    package init(usage: String, help: String, count: ClosedRange<Int>, areInputs: Bool = false) {
        self.usage = usage
        self.help = help
        self.count = count
        self.areInputs = areInputs
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
