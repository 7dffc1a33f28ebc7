/// What getopt_long is told of a command's flags.
struct GetoptSpecification {
    /// One long spelling of a flag.
    struct Long {
        let name: String
        let takesArgument: Bool
        /// The flag's place in the command's list.
        let index: Int
    }

    let longs: [Long]
    /// The short options, behind `-` (operands are reported in order, whatever POSIXLY_CORRECT
    /// says) and `:` (nothing is printed, and a missing argument is told from an unknown option).
    let shorts: String
    /// The flag's place by its letter.
    let indexByLetter: [Character: Int]

    init(flags: [Flag]) {
        longs = flags.enumerated().flatMap { index, flag in
            flag.names.map { name in
                Long(name: name, takesArgument: flag.argument != .none, index: index)
            }
        }
        let lettered = flags.enumerated().compactMap { index, flag in
            flag.short.map { (letter: $0, index: index, flag: flag) }
        }
        shorts =
            "-:"
            + lettered.map { "\($0.letter)" + ($0.flag.argument == .none ? "" : ":") }.joined()
        indexByLetter = Dictionary(
            lettered.map { ($0.letter, $0.index) }, uniquingKeysWith: { first, _ in first })
    }
}
