extension Flag {
    /// What every command has that a site's configuration changes.
    package static let configuration: [Flag] = [.config, .printConfig]

    package static let config = Flag(
        "config", takes: .file("FILE.yaml"), group: .evaluation,
        help: """
            the site's parameters, rule for dyads, protocol, disabled rules and values of options; \
            an option and its environment variable win over the file
            """,
        defaultText: "none")

    package static let printConfig = Flag(
        "print-config", group: .general,
        help: "show every value and where it came from, read no input, and end",
        readsEnvironment: false)

    /// Whether a configuration file may give its value.
    var standsInFile: Bool { environmentName != nil && name != Flag.config.name }
}
