extension Flag {
    package static let emit = Flag(
        "emit", takes: .choice(["annotated", "findings", "outcome", "bundle", "ack"]),
        group: .output,
        help: """
            what to write for each document: the input with the findings spliced in (of a feed the \
            FHIR Bundle it is mapped to), a Bundle of only the findings, an OperationOutcome, a \
            feed as FHIR without findings, or the acknowledgement of an HL7 v2 message
            """,
        defaultValue: "annotated")

    package static let incomplete = Flag(
        "incomplete", takes: .choice(["always", "touched", "never"]), group: .output,
        help: """
            whom to report as not fully screened: everyone in scope, those of whom the document \
            holds at least one input of a rule, or no one
            """,
        defaultValue: "touched")

    package static let outputDirectory = Flag(
        "output-dir", takes: .directory("DIR"), group: .output,
        help: """
            write each input's result there under the input's name, whole or not at all; where the \
            result is another format than the input, its ending is added, as in a.hl7.json
            """,
        defaultText: "standard output")

    package static let deadLetter = Flag(
        "dead-letter", takes: .directory("DIR"), group: .output,
        help: """
            keep the bytes of each document that cannot be read there, with a .why.json beside \
            them
            """,
        defaultText: "they are not kept")

    package static let format = Flag(
        "format", takes: .choice(["text", "markdown", "json"]), group: .output,
        help: "the form of the report", defaultValue: "text")

    /// For commands whose answer is a line or two.
    package static let plainFormat = Flag(
        "format", takes: .choice(["text", "json"]), group: .output,
        help: "the form of the answer", defaultValue: "text")

    package static let history = Flag(
        "history", group: .output, help: "show resolved and superseded findings too")
}
