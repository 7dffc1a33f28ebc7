import AdapterPipeline
import CommandLine
import FHIRSyntax

extension Command {
    static let filter = Command(
        "filter", summary: "read documents, find deficiency patterns, write the documents back",
        discussion: """
            One document in, one out, in the same order; every other byte stays as it is. NDJSON \
            gives exactly one line for each line that is not blank. What cannot be read becomes an \
            OperationOutcome in its place, and the rest goes on.

            A message of a laboratory's feed (HL7 v2 in pipes or XML, CDA, a laboratory's own XML) \
            becomes the FHIR Bundle it says, with the findings in it, as one line; a batch gives a \
            line for each of its messages. FHIR XML is annotated as XML, in UTF-8; findings and \
            outcome are JSON whatever the input is.
            """,
        operands: .paths,
        flags: Flag.reading + Flag.evaluation + Flag.configuration
            + [
                .group, .emit, .bundleKind, .incomplete, .outputDirectory, .gzip, .deadLetter,
                .acknowledgement, .lossReport, .trace, .plan, .start, .timeZone, .planInput, .jobs,
                .failOn,
            ],
        examples: [
            Example("cobalamin filter < bundle.json > annotated.json", "one Bundle through a pipe"),
            Example(
                "cobalamin filter --emit findings --jobs 2 export.ndjson",
                "only the findings, one line for each line"),
            Example(
                "cobalamin filter --dead-letter /var/spool/dead --output-dir out in/",
                "a folder, keeping what cannot be read"),
            Example(
                "cobalamin filter --emit findings --group patient export/*.ndjson",
                "a bulk export, one resource a line, as one line of findings for each patient"),
            Example(
                "cobalamin filter --ack answers.hl7 results.hl7 > annotated.ndjson",
                "a batch of HL7 v2 messages as FHIR with findings, and an answer to each"),
            Example(
                "cobalamin filter --emit bundle --loss-report losses.ndjson report.xml",
                "a CDA document as FHIR, and what became of each of its fields"),
            Example(
                "cobalamin filter --plan auto < bundle.json > planned.json",
                "draft care plans beside the findings"),
            Example(
                "cobalamin filter --gzip export.ndjson.gz > annotated.ndjson.gz",
                "compressed in, which is told by the content, and compressed out"),
        ])
}

/// The integration engine's filter.
struct FilterCommand {
    private let invocation: Invocation
    private let settings: RunSettings
    private let emission: Emission
    private let plans: PlanSettings?

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        settings = try RunSettings(invocation, file)
        emission = invocation.choice(.emit) ?? .annotated
        plans =
            invocation.text(.plan) == nil
            ? nil
            : try PlanSettings(
                invocation, .plan, pipeline: settings.pipeline, needsInputs: false)
    }

    func run() throws -> ExitCode {
        let sources = try InputWalk.sources(invocation.inputs)
        if let grouping = invocation.choice(.group, as: Grouping.self) {
            return try run(sources, by: grouping)
        }
        let outputs = try Outputs(invocation, rename: emission.name)
        try outputs.check(
            sources, mayReplaceInputs: emission == .annotated, by: settings.reading)
        try refuseMixedOutput(sources)
        settings.tellDisabledRules()
        let filter = filter
        let run = DocumentRun(
            settings.reading, outputs: outputs,
            deadLetters: try DeadLetters(invocation, started: settings.reading.started),
            beside: try BesideFiles(invocation), failingAt: settings.threshold
        ) { document, reader in
            filter.result(of: document, with: reader)
        }
        return try run.run(sources)
    }

    private var filter: DocumentFilter {
        DocumentFilter(
            pipeline: settings.pipeline, emission: emission, incomplete: settings.incomplete,
            keepsUnreadable: invocation.text(.deadLetter) != nil,
            beside: FeedSettings.request(invocation), plans: plans)
    }

    /// Reads everything first; then one line for each group.
    private func run(_ sources: [InputSource], by grouping: Grouping) throws -> ExitCode {
        try refuseUngrouped()
        settings.tellDisabledRules()
        let filter = filter
        let work = GroupWork(
            judge: { judgement, places, _ in
                var result = filter.result(of: judgement, at: places)
                result.output.append(.made([UInt8(ascii: "\n")]))
                return result
            },
            refuse: { document, issues in
                var result = filter.unreadable(
                    issues, startingAt: document.start, isHeld: !document.bytes.isEmpty)
                result.output.append(.made([UInt8(ascii: "\n")]))
                return result
            })
        let run = GroupRun(
            settings, grouping: grouping,
            output: try .standard(isPacked: invocation.isOn(.gzip)),
            deadLetters: try DeadLetters(invocation, started: settings.reading.started), work: work)
        return try run.run(sources)
    }

    /// A group stands in no input, so there is nothing to annotate and no name for its result.
    private func refuseUngrouped() throws {
        guard emission == .findings || emission == .outcome else {
            let reason =
                "needs --emit findings or --emit outcome: a group is no document to annotate"
            throw Refusal(invocation.refusal(of: .group, because: reason))
        }
        guard FeedSettings.request(invocation).isEmpty else {
            let reason = "judges groups and no messages; leave --ack, --loss-report and --trace out"
            throw Refusal(invocation.refusal(of: .group, because: reason))
        }
        guard invocation.text(.outputDirectory) == nil else {
            let reason = "goes to standard output, one line a group; leave --output-dir out"
            throw Refusal(invocation.refusal(of: .group, because: reason))
        }
    }

    /// Several whole documents cannot stand one after another in one output.
    private func refuseMixedOutput(_ sources: [InputSource]) throws {
        guard invocation.text(.outputDirectory) == nil, sources.count > 1,
            emission == .annotated || emission == .bundle,
            sources.filter({ settings.reading.formatTold(of: $0) != .ndjson }).count > 1
        else { return }
        let reason =
            "more than one document with --emit \(emission.rawValue) needs --output-dir DIR"
        throw Refusal(invocation.refusal(reason))
    }
}

extension Emission {
    /// Whether what is FHIR already comes out as the bytes that it came in as.
    fileprivate var passesBytes: Bool { self == .annotated || self == .bundle }

    /// What a result is called: as its input where it has the same format, else with that added.
    fileprivate func name(_ input: String, _ format: DocumentFormat) -> String {
        switch self {
        case .annotated, .bundle: format.isFeed ? input + ".json" : input
        case .findings, .outcome: format.isFeed || format == .fhirXML ? input + ".json" : input
        case .acknowledgement: input
        }
    }
}

extension DocumentFilter {
    /// The output for a document; one that must not be parsed gives an OperationOutcome.
    ///
    /// An annotated document is the input's bytes and nothing more; all else ends with a line break.
    fileprivate func result(
        of document: DocumentInHand, with reader: DocumentReader
    ) -> DocumentResult {
        var result =
            document.problem.map {
                unreadable(
                    [$0], startingAt: document.start, isHeld: !document.bytes.isEmpty)
            }
            ?? result(
                of: document.source, with: reader, startingAt: document.start,
                named: document.name)
        // An acknowledgement ends as a message of its encoding does.
        if emission == .acknowledgement, result.condition != .unreadable || document.feed != nil {
            return result
        }
        let isInput = document.line == nil && document.feed == nil
        if !isInput || !emission.passesBytes || result.condition == .unreadable {
            result.output.append(.made([UInt8(ascii: "\n")]))
        }
        return result
    }
}
