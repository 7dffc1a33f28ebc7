import AdapterPipeline
import CommandLine
import FHIRSyntax

extension Command {
    static let convert = Command(
        "convert", summary: "write documents in another form, without losing anything",
        discussion: """
            One document in, one out, in the same order. Only blanks between tokens change, \
            and a byte-order mark goes: numbers keep their digits, texts their spelling, objects \
            the order of their members. What cannot be read becomes an OperationOutcome in its \
            place, and the rest goes on.

            NDJSON of several documents is no single JSON document: write it with --to ndjson.
            """,
        operands: .paths,
        flags: Flag.reading
            + [.to, .entries, .pretty, .outputDirectory, .gzip, .deadLetter, .jobs],
        examples: [
            Example("cobalamin convert --pretty bundle.json", "one document, to look at"),
            Example(
                "cobalamin convert --to ndjson --gzip in/ > all.ndjson.gz",
                "a folder, one document a line, compressed"),
            Example(
                "cobalamin convert --to ndjson --entries bundle.json",
                "the resources of a Bundle, one a line"),
        ],
        exitCodes: ExitCode.allCases.filter { $0 != .findings })
}

/// Writes documents in another form.
struct ConvertCommand {
    private let invocation: Invocation
    private let reading: ReadingSettings
    private let target: ConversionTarget

    init(_ invocation: Invocation) throws {
        self.invocation = invocation
        reading = ReadingSettings(invocation)
        target = invocation.choice(.to) ?? .json
        if target == .ndjson, invocation.isOn(.pretty) {
            throw Refusal(
                invocation.refusal("--pretty takes more than the one line of --to ndjson"))
        }
        if target == .json, invocation.isOn(.entries) {
            throw Refusal(invocation.refusal("--entries gives lines; it needs --to ndjson"))
        }
    }

    func run() throws -> ExitCode {
        let sources = try InputWalk.sources(invocation.inputs)
        let outputs = try Outputs(invocation, rename: target.name(for:))
        try outputs.check(sources, mayReplaceInputs: false)
        if target == .json, sources.count > 1, !outputs.areFiles {
            throw Refusal(
                invocation.refusal(
                    "more than one document needs --output-dir DIR, or --to ndjson"))
        }
        let run = DocumentRun(
            reading, outputs: outputs,
            deadLetters: try DeadLetters(invocation, started: reading.started),
            secondDocument: target == .json ? severalDocuments : nil, work: work)
        do {
            return try run.run(sources)
        } catch let problem as SecondDocument {
            throw Refusal(invocation.refusal("an input \(problem.reason)"))
        }
    }

    private var severalDocuments: SecondDocument {
        SecondDocument(
            reason: "holds several documents, which are no single one; --to ndjson writes them one"
                + " a line")
    }

    private var form: DocumentConverter.Form {
        if invocation.isOn(.entries) { return .entries }
        return invocation.isOn(.pretty) ? .pretty : .compact
    }

    private var work: DocumentRun.Work {
        let converter = DocumentConverter(
            form, keepsUnreadable: invocation.text(.deadLetter) != nil)
        return { document, reader in
            guard let problem = document.problem else {
                return converter.result(
                    of: document.source, with: reader, startingAt: document.start)
            }
            return converter.unreadable(
                [problem], startingAt: document.start, isHeld: !document.bytes.isEmpty)
        }
    }
}

/// The formats that can be written.
private enum ConversionTarget: String {
    case json = "fhir-json"
    case ndjson

    /// The name of a result: that of its input with the ending of this format.
    func name(for input: String) -> String {
        for ending in [".json", ".ndjson", ".jsonl"] where input.hasSuffix(ending) {
            return input.dropLast(ending.count) + (self == .json ? ".json" : ".ndjson")
        }
        return input
    }
}
