import AdapterPipeline
import FHIRSyntax
import Synchronization

/// Walks the documents of an input, whatever its shape: the whole of it, or one a line.
///
/// ```swift
/// let problem = try DocumentWalk(rules: settings.rules, jobs: jobs).run(
///     input,
///     work: { document, reader in facts(of: document, reader) },
///     deliver: { document, facts in collected.add(facts, of: document.name) })
/// ```
struct DocumentWalk {
    let rules: ReadingRules
    /// How many batches of lines are worked on at a time.
    let jobs: Int

    /// Works on every document, on several processors, and delivers the results in order.
    ///
    /// A document with a `problem` comes, too: its place must not stay empty. Both are called while
    /// its bytes are there. Ends early once a signal ends the run.
    /// - Returns: Why the input could not be had, or not to its end.
    func run<Output: Sendable>(
        _ input: OpenInput,
        work: @escaping @Sendable (DocumentInHand, DocumentReader) -> Output,
        deliver: (DocumentInHand, Output) throws -> Void
    ) throws -> InputError? {
        guard let bytes = input.bytes else { return input.problem }
        if let feed = input.format.feedReader(rules) {
            return try runFeed(input, FeedWalk(feed, bytes, input.head), work, deliver)
        }
        guard input.isNDJSON else {
            return try runWhole(input, bytes, work: work, deliver: deliver)
        }
        let limits = rules.json
        let (lines, rules) = (SharedLines(bytes, head: input.head, limit: limits.bytes), rules)
        try OrderedDriver.run(
            jobs: jobs,
            next: { try lines.nextBatch() },
            work: { WorkedBatch($0, of: input, rules: rules, work: work) },
            deliver: { try $0.deliver(limit: limits.bytes, deliver) })
        return lines.wereStopped ? .interrupted : nil
    }

    private func runFeed<Output: Sendable>(
        _ input: OpenInput, _ feed: FeedWalk,
        _ work: @escaping @Sendable (DocumentInHand, DocumentReader) -> Output,
        _ deliver: (DocumentInHand, Output) throws -> Void
    ) throws -> InputError? {
        let rules = rules
        do {
            try OrderedDriver.run(
                jobs: jobs,
                next: { try feed.nextBatch() },
                work: { WorkedFeed($0, of: input, rules: rules, work: work) },
                deliver: { try $0.deliver(deliver) })
        } catch let problem as InputError {
            return problem
        }
        return feed.wereStopped ? .interrupted : nil
    }

    private func runWhole<Output>(
        _ input: OpenInput, _ source: ByteSource, work: (DocumentInHand, DocumentReader) -> Output,
        deliver: (DocumentInHand, Output) throws -> Void
    ) throws -> InputError? {
        let reader = DocumentReader(rules)
        switch input.wholeBytes(from: source, limit: rules.json.bytes) {
        case .success(let bytes):
            // The document borrows the bytes, whose owner must outlive it.
            try withExtendedLifetime(bytes) {
                let document = DocumentInHand(input, bytes)
                try deliver(document, work(document, reader))
            }
        case .failure(.tooLarge(let limit)):
            let document = DocumentInHand(oversize: input, limit: limit)
            try deliver(document, work(document, reader))
        case .failure(let problem):
            return problem
        }
        return nil
    }
}

/// A batch of lines and what became of each.
private struct WorkedBatch<Output: Sendable>: Sendable {
    private let input: OpenInput
    private let batch: NDJSONBatch
    private let outputs: [Output]

    init(
        _ batch: NDJSONBatch, of input: OpenInput, rules: ReadingRules,
        work: (DocumentInHand, DocumentReader) -> Output
    ) {
        (self.input, self.batch) = (input, batch)
        let reader = DocumentReader(rules)
        let limit = rules.json.bytes
        outputs = batch.bytes.withUnsafeBytes { bytes in
            batch.lines.map {
                work(DocumentInHand($0, of: input, in: bytes, limit: limit), reader)
            }
        }
    }

    func deliver(limit: Int, _ body: (DocumentInHand, Output) throws -> Void) throws {
        try batch.bytes.withUnsafeBytes { bytes in
            for (line, output) in zip(batch.lines, outputs) {
                try body(DocumentInHand(line, of: input, in: bytes, limit: limit), output)
            }
        }
    }
}

/// The lines of an input, read by whichever thread asks next.
private final class SharedLines: Sendable {
    private let reader: Mutex<NDJSONReader>
    private let stopped = Atomic<Bool>(false)

    init(_ source: ByteSource, head: [UInt8], limit: Int) {
        // A batch for each job and one more are held: smaller ones than the reader's own would take.
        reader = Mutex(NDJSONReader(source, head: head, limit: limit, batchBytes: 1 << 20))
    }

    /// Whether a signal ended the lines before the input did.
    var wereStopped: Bool { stopped.load(ordering: .relaxed) }

    /// The next lines; nil at the end, and once a signal ends the run.
    ///
    /// Whole lines that were read already are given still: who sent them will not send them again.
    func nextBatch() throws -> NDJSONBatch? {
        do throws(InputError) {
            return try reader.withLock { reader throws(InputError) in
                // Without a pipe that tells of the signal, no read ends by itself.
                if Signals.stop == nil, Signals.isTerminating { throw .interrupted }
                return try reader.nextBatch()
            }
        } catch .interrupted {
            stopped.store(true, ordering: .relaxed)
            return nil
        }
    }
}
