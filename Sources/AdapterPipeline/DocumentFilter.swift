package import ClinicalModel
package import FHIRCore
import FHIRReading
import FHIRSyntax
import FHIRWriting
import LabFeeds

/// What `filter` writes for each document.
public enum Emission: String, Sendable, CaseIterable {
    /// The input with the finding resources spliced in.
    case annotated
    /// A collection Bundle of only those.
    case findings
    /// An OperationOutcome.
    case outcome
    /// A message of a laboratory's feed as FHIR, without findings; FHIR as it is.
    case bundle
    /// The acknowledgement of an HL7 v2 message.
    case acknowledgement = "ack"

    /// Whether the rules are asked at all.
    var judges: Bool {
        switch self {
        case .annotated, .findings, .outcome: true
        case .bundle, .acknowledgement: false
        }
    }
}

/// Turns one document into what the filter writes for it.
package struct DocumentFilter: Sendable {
    let pipeline: AdapterPipeline
    package let emission: Emission
    let incomplete: Incompleteness
    /// Whether somebody keeps the bytes of documents that cannot be read; the outcome says if not.
    let keepsUnreadable: Bool
    /// What is written beside the result of a feed's message.
    let beside: BesideRequest
    /// Draft plans beside the findings; nil writes none.
    let plans: PlanSettings?

    package init(
        pipeline: AdapterPipeline, emission: Emission, incomplete: Incompleteness,
        keepsUnreadable: Bool = true, beside: BesideRequest = [], plans: PlanSettings? = nil
    ) {
        self.beside = beside
        self.plans = plans
        self.pipeline = pipeline
        self.emission = emission
        self.incomplete = incomplete
        self.keepsUnreadable = keepsUnreadable
    }

    /// The output for one document; an unreadable one gives an OperationOutcome.
    ///
    /// `start` is where the document begins in its stream, so that positions are those of the stream;
    /// `name` is what the outputs beside the result call it.
    package func result(
        of source: DocumentSource, with reader: DocumentReader,
        startingAt start: SourcePosition? = nil, named name: String = ""
    ) -> DocumentResult {
        let reading = reader.read(source)
        var result =
            switch reading {
            case .success(let read): self.result(of: read, source, with: reader)
            case .failure(let unreadable): self.unreadable(unreadable.issues, source, start, reader)
            }
        if case .feed(let feed) = source, !beside.isEmpty {
            result.beside = BesideWriter(reader.rules).output(
                beside, of: feed, reading, named: name)
        }
        return result
    }

    private func result(
        of read: ReadDocument, _ source: DocumentSource, with reader: DocumentReader
    ) -> DocumentResult {
        switch emission {
        case .annotated, .findings, .outcome: return result(of: pipeline.judge(read))
        case .bundle:
            var result = read.summary
            result.output = read.unaltered
            return result
        case .acknowledgement:
            guard case .feed(let feed) = source,
                let text = BesideWriter(reader.rules).acknowledgement(of: feed, read.issues)
            else { return unreadable([.notAcknowledged]) }
            var result = read.summary
            result.output = [.made(text)]
            return result
        }
    }

    /// What stands in the place of a document that cannot be read: of a message that is to be
    /// acknowledged, the acknowledgement that says so.
    private func unreadable(
        _ issues: [Issue], _ source: DocumentSource, _ start: SourcePosition?,
        _ reader: DocumentReader
    ) -> DocumentResult {
        guard case .feed(let feed) = source else {
            return unreadable(issues, startingAt: start)
        }
        var result = unreadable(issues, startingAt: start, isHeld: !feed.raw.isEmpty)
        guard emission == .acknowledgement,
            let text = BesideWriter(reader.rules).acknowledgement(of: feed, issues)
        else { return result }
        result.output = [.made(text)]
        return result
    }

    /// What stands in the place of a document that cannot be read; says so if its bytes are lost.
    package func unreadable(
        _ issues: [Issue], startingAt start: SourcePosition? = nil, isHeld: Bool = true
    ) -> DocumentResult {
        Self.unreadable(
            issues, startingAt: start, isHeld: isHeld, keepsUnreadable: keepsUnreadable)
    }

    /// What stands in the place of a document that cannot be read; says so if its bytes are lost.
    static func unreadable(
        _ issues: [Issue], startingAt start: SourcePosition?, isHeld: Bool, keepsUnreadable: Bool
    ) -> DocumentResult {
        guard !keepsUnreadable || !isHeld else { return unreadable(issues, startingAt: start) }
        var told = issues
        if !told.isEmpty {
            told[0].diagnostics += " Its bytes are not kept"
            told[0].diagnostics += isHeld ? "; --dead-letter DIR keeps them." : "."
        }
        return unreadable(told, startingAt: start)
    }

    /// What stands in the place of a document that cannot be read.
    package static func unreadable(
        _ issues: [Issue], startingAt start: SourcePosition? = nil
    ) -> DocumentResult {
        let placed = issues.map { issue in
            var issue = issue
            if let start { issue.position = issue.position?.inside(start) ?? start }
            return issue
        }
        return DocumentResult(
            output: [.made(OutcomeWriter.unreadable(placed))], worst: .critical,
            condition: .unreadable, problems: placed)
    }

    /// The output for what was found in a document, or in a group read from several places.
    package func result(
        of judgement: Judgement, at places: ResourcePlaces? = nil
    ) -> DocumentResult {
        let splicer = Splicer(judgement: judgement)
        // What an earlier run found by a rule that is disabled now stays as it is: nothing of this run
        // says that it no longer holds.
        let disabled = Set(pipeline.site.disabledRules.map(\.value.rule))
        let earlier = judgement.reading.ownResources.filter { own in
            own.isRewritten && own.rule.map(disabled.contains) != true
        }
        var result = judgement.summary
        if splicer.isUnalterable, emission == .annotated { result.condition = .passedUnaltered }
        let proposed = ProposedPlans(plans, pipeline, judgement)
        if emission == .annotated, earlier.isEmpty, judgement.saysNothing, proposed.isEmpty {
            result.output = judgement.unaltered
            return result
        }
        var told = emission == .outcome ? places.map(judgement.placed) ?? judgement : judgement
        if emission == .outcome { told.screening.issues += proposed.mentions }
        let writer = FindingWriter(
            knowledge: pipeline.knowledge, screening: told.screening,
            document: told.reading.clinical, incomplete: incomplete.policy)
        switch emission {
        case .outcome:
            result.output = [.made(OutcomeWriter(writer).outcome())]
        case .findings:
            // Plans first: in a next run they stay, and the findings are written anew behind them.
            let emitted =
                proposed.resources(linking: splicer.linking)
                + emitted(by: writer, earlier: earlier, judgement)
            result.output = [.made(Self.collection(emitted, splicer))]
        case .annotated where splicer.hasTarget && !splicer.isUnalterable:
            // Plans first: in a next run they stay, and the findings are written anew behind them.
            let emitted =
                proposed.resources(linking: splicer.linking)
                + emitted(by: writer, earlier: earlier, judgement)
            let spliced = splicer.output(adding: emitted, cutting: earlier)
            result.output = spliced.chunks
            result.tell(spliced.issues)
        case .annotated, .bundle, .acknowledgement:
            result.output = judgement.unaltered
        }
        return result
    }

    private func emitted(
        by writer: FindingWriter, earlier: [OwnResource], _ judgement: Judgement
    ) -> [EmittedResource] {
        let earlier = earlier.map { EarlierResource($0, in: judgement) }
        let mitigations = earlier.filter { $0.type == "DetectedIssue" }.map {
            ($0.id, $0.mitigations)
        }
        let emitted = writer.resources(
            earlier: Dictionary(mitigations, uniquingKeysWith: { first, _ in first }))
        var written = Set(emitted.map(\.reference))
        let retired = earlier.filter { written.insert($0.reference).inserted }
        return emitted + retired.map { $0.closed() }
    }

    /// A collection Bundle of our resources alone; without `entry` when there are none.
    private static func collection(_ resources: [EmittedResource], _ splicer: Splicer) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { bundle in
            bundle.member("resourceType", "Bundle")
            bundle.member("type", "collection")
            guard !resources.isEmpty else { return }
            bundle.array("entry") { array in
                for entry in splicer.entries(ofCollection: resources) { array.raw(bytes: entry) }
            }
        }
        return writer.bytes
    }
}

extension DataIssue.Level {
    /// The one scale of `--fail-on`.
    var severity: Severity {
        switch self {
        case .information: .info
        case .warning: .warning
        case .error: .critical
        }
    }
}

extension Issue.Severity {
    /// The one scale of `--fail-on`.
    package var severity: Severity {
        switch self {
        case .information: .info
        case .warning: .warning
        case .error, .fatal: .critical
        }
    }
}
