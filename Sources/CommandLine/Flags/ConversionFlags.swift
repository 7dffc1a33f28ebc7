extension Flag {
    package static let to = Flag(
        "to", takes: .choice(["fhir-json", "ndjson", "fhir-xml", "hl7v2-er7", "hl7v2-xml"]),
        group: .output,
        help: """
            write each document as FHIR JSON, as one line of NDJSON or as FHIR XML; or an HL7 v2 \
            message in the other encoding, which no other format can become
            """,
        defaultValue: "fhir-json")

    package static let pretty = Flag(
        "pretty", group: .output, help: "write a member a line, indented by two blanks")

    package static let entries = Flag(
        "entries", group: .output,
        help: """
            with --to ndjson, write the resource of each entry of a Bundle on a line of its own, \
            and nothing of the Bundle itself; a document that is no Bundle gives its one line
            """)

    package static let gzip = Flag(
        "gzip", group: .output,
        help: """
            compress the output; files of --output-dir then get .gz to their names, and lines go \
            out in blocks instead of one by one
            """)
}
