extension Flag {
    package static let to = Flag(
        "to", takes: .choice(["fhir-json", "ndjson"]), group: .output,
        help: "write each document as JSON, or each as one line of NDJSON",
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
