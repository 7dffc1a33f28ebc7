extension Flag {
    /// What `replay` has beside the options that others have too.
    package static let replay: [Flag] = [
        .target, .only, .ignored, .repetitions, .timeout, .replayFormat, .junitFile, .jsonFile,
        .mostDifferences,
    ]

    /// What `replay` has for making a case.
    package static let recording: [Flag] = [.record, .caseName, .confirmed]

    package static let target = Flag(
        "target", takes: .text("TARGET"), group: .running,
        help: """
            what is replayed through: in-process, or exec:COMMAND for any filter command. sh -c runs \
            it once a case; its standard input is the case's input, its standard output the answer. \
            {as-of} in it, and the variable COBALAMIN_AS_OF, are the date of judgement
            """,
        defaultValue: "in-process")

    package static let only = Flag(
        "only", takes: .text("GLOB"), repetition: .collects, group: .input,
        help: "replay only cases of such names, as in 'V0*' or 'rules/R2*'; repeatable",
        defaultText: "all")

    package static let ignored = Flag(
        "ignore", takes: .text("PARTS"), repetition: .collects, group: .evaluation,
        help: """
            leave ids, timestamps or both (ids,timestamps) out of the comparison of outputs
            """,
        defaultText: "nothing is ignored")

    package static let repetitions = Flag(
        "repeat", takes: .integer("N", 1...1_000_000), group: .running,
        help: "run each case so often; each run has to give the same answer", defaultValue: "1")

    package static let timeout = Flag(
        "timeout", takes: .integer("SECONDS", 1...86_400), group: .running,
        help: "end a command that has not answered a case by then", defaultValue: "30")

    package static let replayFormat = Flag(
        "format", takes: .choice(["text", "json", "junit"]), group: .output,
        help: "the form of the report", defaultValue: "text")

    package static let junitFile = Flag(
        "junit", takes: .file("FILE"), group: .output,
        help: "write the report as JUnit XML there, too", defaultText: "it is not written")

    package static let jsonFile = Flag(
        "json", takes: .file("FILE"), group: .output,
        help: "write the report as JSON there, too", defaultText: "it is not written")

    package static let mostDifferences = Flag(
        "max-differences", takes: .integer("N", 1...1_000_000), group: .output,
        help: "show so many differences of a case; the rest is counted", defaultValue: "20")

    package static let record = Flag(
        "record", takes: .file("INPUT"), group: .input,
        help: """
            make a case of this document instead: show what is found in it, ask, and write a folder \
            in DIR
            """,
        readsEnvironment: false)

    package static let caseName = Flag(
        "name", takes: .text("NAME"), group: .input,
        help: "what the recorded case is called", defaultText: "as INPUT",
        readsEnvironment: false)

    package static let confirmed = Flag(
        "yes", group: .input, help: "record without asking", readsEnvironment: false)
}
