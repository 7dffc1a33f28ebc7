extension Flag {
    /// What every command that reads documents has.
    package static let reading: [Flag] = [.inputFormat, .maxDocumentSize, .maxDepth]

    package static let inputFormat = Flag(
        "input-format", takes: .choice(["fhir-json", "ndjson"]), group: .input,
        help: "read every input as this format",
        defaultText: "each input's own, by its name and first lines")

    package static let maxDocumentSize = Flag(
        "max-document-size", takes: .byteCount("SIZE", 1...(1 << 31)), group: .input,
        help: "pass over a document larger than this, and say so", defaultValue: "128MiB")

    package static let maxDepth = Flag(
        "max-depth", takes: .integer("N", 1...1000), group: .input,
        help: "refuse a document nested deeper than this", defaultValue: "100")
}
