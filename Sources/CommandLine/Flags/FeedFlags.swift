extension Flag {
    /// What every command has that reads the feeds of laboratories.
    package static let feeds: [Flag] = [.feedMap, .assumeZone]

    package static let assumeZone = Flag(
        "assume-zone", takes: .text("OFFSET"), group: .input,
        help: """
            the zone of times of a feed that name none, such as +01:00; what takes it is told. \
            Without the option such a time counts as its date alone
            """,
        defaultText: "none is invented")

    package static let bundleKind = Flag(
        "as", takes: .choice(["transaction", "message"]), group: .output,
        help: """
            the Bundle that a message of a feed becomes: a transaction to be sent to a server, or a \
            message with its MessageHeader
            """,
        defaultValue: "transaction")

    package static let acknowledgement = Flag(
        "ack", takes: .file("FILE"), group: .output,
        help: """
            write the acknowledgement of each HL7 v2 message there, in the order of the messages and \
            in their encoding; the file appears, or is replaced, when the run ends
            """,
        defaultText: "it is not written")

    package static let lossReport = Flag(
        "loss-report", takes: .file("FILE"), group: .output,
        help: """
            write there what became of each field of a feed, one JSON object a message: mapped (and \
            to which paths), kept as text or extension, or not mapped; never its value
            """,
        defaultText: "it is not written")

    package static let trace = Flag(
        "trace", takes: .file("FILE"), group: .output,
        help: """
            write there which fields of a feed each element of the FHIR came from, one JSON object a \
            message; never their values
            """,
        defaultText: "it is not written")

    package static let maxAttributes = Flag(
        "max-attributes", takes: .integer("N", 1...65_535), group: .input,
        help: "refuse XML with more attributes than this on one element", defaultValue: "256")

    package static let maxText = Flag(
        "max-text", takes: .byteCount("SIZE", 1...(1 << 31)), group: .input,
        help: "refuse XML with a text, attribute, comment or instruction longer than this",
        defaultValue: "64MiB")
}
