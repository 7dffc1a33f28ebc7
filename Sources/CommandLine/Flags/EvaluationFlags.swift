extension Flag {
    /// What every command that judges documents has.
    package static let evaluation: [Flag] = [.asOf, .clock, .profiles]

    package static let asOf = Flag(
        "as-of", takes: .text("DATE"), group: .evaluation,
        help: """
            judge as on this date or time, such as 2025-06-05 or 2025-06-05T14:30:00Z; \
            what is later is not yet known
            """,
        defaultText: "the clock")

    package static let clock = Flag(
        "clock", takes: .text("TIME"), group: .evaluation,
        help: """
            what \"now\" means, against which samples from the future are told; with --as-of and \
            no --clock they are not told, so that results can be repeated
            """,
        defaultText: "the machine's clock")

    package static let profiles = Flag(
        "profiles", takes: .directory("DIR"), group: .evaluation,
        help: "read analytes, ranges, parameters and rules from this folder",
        defaultText: "those built in")
}
