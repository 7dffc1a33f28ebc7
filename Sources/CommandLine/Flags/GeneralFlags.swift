extension Flag {
    /// What every command has.
    package static let general: [Flag] = [.logFormat] + ending

    /// What ends a run before it begins.
    static let ending: [Flag] = [.help, .version]

    package static let help = Flag(
        "help", short: "h", group: .general, help: "show this help", readsEnvironment: false)

    package static let version = Flag(
        "version", short: "V", group: .general, help: "show the version", readsEnvironment: false)

    /// What the program itself has, before any command.
    package static let program: [Flag] = [.generate] + ending

    package static let generate = Flag(
        "generate", takes: .choice(GeneratedFile.allCases.map(\.rawValue)), group: .general,
        help: "write a completion for a shell, or the manual page, to standard output",
        readsEnvironment: false)
}
