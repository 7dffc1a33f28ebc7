import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRSyntax
import LabFeeds

extension Command {
    static let convert = Command(
        "convert", summary: "write documents in another form, without losing anything",
        discussion: """
            One document in, one out, in the same order. From JSON to JSON only blanks between \
            tokens change, and a byte-order mark goes: numbers keep their digits, texts their \
            spelling, objects the order of their members. FHIR XML says the same in the order of \
            the specification. A message of a laboratory's feed becomes the FHIR Bundle it says; \
            --loss-report tells what of it did not. What cannot be read becomes an \
            OperationOutcome in its place, and the rest goes on.

            NDJSON of several documents, or a batch of messages, is no single document: write it \
            with --to ndjson, or with --to hl7v2-er7 where the messages are to stay HL7 v2.
            """,
        operands: .paths,
        flags: Flag.reading
            + [
                .profiles, .to, .bundleKind, .entries, .pretty, .outputDirectory, .gzip,
                .deadLetter, .lossReport, .trace, .jobs,
            ],
        examples: [
            Example("cobalamin convert --pretty bundle.json", "one document, to look at"),
            Example(
                "cobalamin convert --to ndjson --gzip in/ > all.ndjson.gz",
                "a folder, one document a line, compressed"),
            Example(
                "cobalamin convert --to ndjson --entries bundle.json",
                "the resources of a Bundle, one a line"),
            Example(
                "cobalamin convert --loss-report losses.ndjson results.hl7 > bundle.json",
                "an HL7 v2 message as FHIR, and what became of each of its fields"),
            Example("cobalamin convert --to fhir-xml bundle.json", "FHIR JSON as FHIR XML"),
            Example(
                "cobalamin convert --to hl7v2-xml result.hl7", "HL7 v2 from pipes to XML"),
        ],
        exitCodes: ExitCode.allCases.filter { $0 != .findings })
}

/// Writes documents in another form.
struct ConvertCommand {
    private let invocation: Invocation
    private var reading: ReadingSettings
    private let target: ConversionTarget

    init(_ invocation: Invocation) throws {
        self.invocation = invocation
        reading = ReadingSettings(invocation)
        target = invocation.choice(.to) ?? .json
        try reading.readFeeds(invocation, knowledge: try Self.knowledge(invocation))
        if target == .ndjson, invocation.isOn(.pretty) {
            throw Refusal(
                invocation.refusal("--pretty takes more than the one line of --to ndjson"))
        }
        if target.isHL7v2, invocation.isOn(.pretty) {
            throw Refusal(invocation.refusal("--pretty is for FHIR; HL7 v2 has one layout"))
        }
        if target != .ndjson, invocation.isOn(.entries) {
            throw Refusal(invocation.refusal("--entries gives lines; it needs --to ndjson"))
        }
    }

    /// What local codes stand for; only feeds ask, and most conversions have none.
    private static func knowledge(
        _ invocation: Invocation
    ) throws -> @Sendable () -> Knowledge? {
        guard let folder = invocation.text(.profiles) else {
            return { try? AdapterPipeline.knowledge(profiles: nil) }
        }
        do {
            let knowledge = try AdapterPipeline.knowledge(profiles: folder)
            return { knowledge }
        } catch {
            throw Refusal(error.description)
        }
    }

    func run() throws -> ExitCode {
        let sources = try InputWalk.sources(invocation.inputs)
        let outputs = try Outputs(invocation, rename: target.name(for:_:))
        try outputs.check(sources, mayReplaceInputs: false, by: reading)
        if target.isSingle, sources.count > 1, !outputs.areFiles {
            throw Refusal(
                invocation.refusal(
                    "more than one document needs --output-dir DIR, or --to ndjson"))
        }
        let run = DocumentRun(
            reading, outputs: outputs,
            deadLetters: try DeadLetters(invocation, started: reading.started),
            beside: try BesideFiles(invocation),
            secondDocument: target.isSingle ? severalDocuments : nil, work: work)
        do {
            return try run.run(sources)
        } catch let problem as SecondDocument {
            throw Refusal(invocation.refusal("an input \(problem.reason)"))
        }
    }

    private var severalDocuments: SecondDocument {
        SecondDocument(
            reason: target.isHL7v2
                ? "holds several messages, which are no single one; --to hl7v2-er7 writes them one"
                    + " after the other"
                : "holds several documents, which are no single one; --to ndjson writes them one"
                    + " a line")
    }

    private var form: DocumentConverter.Form {
        let isPretty = invocation.isOn(.pretty)
        switch target {
        case .xml: return .xml(pretty: isPretty)
        case .er7: return .message(.hl7v2ER7)
        case .hl7v2XML: return .message(.hl7v2XML)
        case .json: return isPretty ? .pretty : .compact
        case .ndjson: return invocation.isOn(.entries) ? .entries : .compact
        }
    }

    private var work: DocumentRun.Work {
        let converter = DocumentConverter(
            form, keepsUnreadable: invocation.text(.deadLetter) != nil,
            beside: FeedSettings.request(invocation))
        return { document, reader in
            guard let problem = document.problem else {
                return converter.result(
                    of: document.source, with: reader, startingAt: document.start,
                    named: document.name)
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
    case xml = "fhir-xml"
    case er7 = "hl7v2-er7"
    case hl7v2XML = "hl7v2-xml"

    var isHL7v2: Bool { self == .er7 || self == .hl7v2XML }

    /// Whether an output can hold no second document.
    var isSingle: Bool { self != .ndjson && self != .er7 }

    private var ending: String {
        switch self {
        case .json: ".json"
        case .ndjson: ".ndjson"
        case .xml, .hl7v2XML: ".xml"
        case .er7: ".hl7"
        }
    }

    /// The name of a result: that of its input with the ending of this format.
    func name(for input: String, _ format: DocumentFormat) -> String {
        for ending in [".json", ".ndjson", ".jsonl", ".xml", ".hl7"] where input.hasSuffix(ending) {
            return input.dropLast(ending.count) + self.ending
        }
        return format.isFeed || format == .fhirXML ? input + ending : input
    }
}
