extension Flag {
    /// What every command has.
    package static let general: [Flag] = [.help, .version]

    package static let help = Flag(
        "help", short: "h", group: .general, help: "show this help", readsEnvironment: false)

    package static let version = Flag(
        "version", short: "V", group: .general, help: "show the version", readsEnvironment: false)
}
