extension Flag {
    /// What every command that reads documents has.
    package static let reading: [Flag] =
        [
            .inputFormat, .maxDocumentSize, .maxDepth, .maxAttributes, .maxText,
        ] + feeds

    package static let inputFormat = Flag(
        "input-format",
        takes: .choice([
            "fhir-json", "ndjson", "fhir-xml", "hl7v2-xml", "hl7v2-er7", "cda", "lab-xml",
        ]), group: .input,
        help: "read every input as this format",
        defaultText: "each input's own, by its first bytes; .ndjson and .jsonl by name")

    package static let maxDocumentSize = Flag(
        "max-document-size", takes: .byteCount("SIZE", 1...(1 << 31)), group: .input,
        help: """
            pass over a document larger than this, and say so; of a feed each message is one
            """,
        defaultValue: "128MiB")

    package static let maxDepth = Flag(
        "max-depth", takes: .integer("N", 1...1000), group: .input,
        help: "refuse a document nested deeper than this; XML by itself at 256",
        defaultValue: "100")
}
