extension Flag {
    package static let jobs = Flag(
        "jobs", short: "j", takes: .integer("N", 1...1024), group: .running,
        help: "work on up to N documents at a time; the order of the output stays the input's",
        defaultText: "one per processor")

    package static let failOn = Flag(
        "fail-on", takes: .choice(["never", "info", "warning", "critical"]), group: .running,
        help: """
            end with exit code 1 when a finding or an issue is at least this severe; error and \
            fatal count as critical
            """,
        defaultValue: "never")

    package static let logFormat = Flag(
        "log-format", takes: .choice(LogFormat.allCases.map(\.rawValue)), group: .running,
        help: "what standard error is: lines for a person, or one JSON object a line",
        defaultValue: LogFormat.text.rawValue)
}
