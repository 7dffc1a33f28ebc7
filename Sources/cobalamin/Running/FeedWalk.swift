import AdapterPipeline
import FHIRCore
import FHIRSyntax
import LabFeeds
import Synchronization

/// The messages of a feed, cut out by whichever thread asks next and worked on by that.
///
/// A few whole messages are held for each job, so memory does not grow with the input.
final class FeedWalk: Sendable {
    private let state: Mutex<State>
    private let stopped = Atomic<Bool>(false)

    /// Messages of about so many bytes are worked on together.
    fileprivate static let batchBytes = 1 << 18
    fileprivate static let batchDocuments = 512

    fileprivate struct State {
        let reader: any FeedReader
        let source: ByteSource
        /// What was read before the format was known.
        var head: [UInt8]
        var isOver = false
        /// What became of the input's end, where that is no good one.
        var failure: InputError?
    }

    init(_ reader: sending any FeedReader, _ source: ByteSource, _ head: [UInt8]) {
        state = Mutex(State(reader: reader, source: source, head: head))
    }

    /// Whether a signal ended the messages before the input did.
    var wereStopped: Bool { stopped.load(ordering: .relaxed) }

    /// The next messages; nil at the end, and once a signal ends the run.
    func nextBatch() throws -> [FeedInHand]? {
        do throws(InputError) {
            return try state.withLock { state throws(InputError) in
                if Signals.stop == nil, Signals.isTerminating { throw .interrupted }
                let batch = state.nextBatch()
                if batch.isEmpty, let failure = state.failure { throw failure }
                return batch.isEmpty ? nil : batch.map(FeedInHand.init)
            }
        } catch .interrupted {
            stopped.store(true, ordering: .relaxed)
            return nil
        }
    }
}

extension FeedWalk.State {
    /// Whole messages; reads on until there are enough of them or the sender pauses after one.
    fileprivate mutating func nextBatch() -> [FeedDocument] {
        var batch: [FeedDocument] = []
        var bytes = 0
        while batch.count < FeedWalk.batchDocuments, bytes < FeedWalk.batchBytes {
            if let document = reader.next() {
                bytes += document.raw.count
                batch.append(document)
                continue
            }
            if isOver || !batch.isEmpty && !source.isReadable { break }
            readOn(&batch)
        }
        return batch
    }

    private mutating func readOn(_ batch: inout [FeedDocument]) {
        guard head.isEmpty else {
            head.withUnsafeBytes { reader.push($0, isLast: false) }
            head = []
            return
        }
        var buffer: [UInt8] = []
        do throws(InputError) {
            let count = try buffer.append(from: source, atMost: FeedWalk.batchBytes)
            isOver = count == 0
            buffer.withUnsafeBytes { reader.push($0, isLast: isOver) }
        } catch .damaged(let damage) {
            end(with: damage, &batch)
        } catch {
            (isOver, failure) = (true, error)
        }
    }

    /// What was cut short by damage looks whole at times: the last message must not be used.
    private mutating func end(with damage: GzipDamage, _ batch: inout [FeedDocument]) {
        isOver = true
        reader.push(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
        while let document = reader.next() { batch.append(document) }
        guard var last = batch.popLast() else { return }
        last.content = .unreadable
        last.issues.append(.damaged(damage))
        batch.append(last)
    }
}

/// Some messages and what became of each.
struct WorkedFeed<Output: Sendable>: Sendable {
    private let input: OpenInput
    private let documents: [FeedInHand]
    private let outputs: [Output]

    init(
        _ documents: [FeedInHand], of input: OpenInput, rules: ReadingRules,
        work: (DocumentInHand, DocumentReader) -> Output
    ) {
        (self.input, self.documents) = (input, documents)
        let reader = DocumentReader(rules)
        outputs = documents.map { feed in
            feed.document.raw.withUnsafeBytes {
                work(DocumentInHand(feed, of: input, $0), reader)
            }
        }
    }

    func deliver(_ body: (DocumentInHand, Output) throws -> Void) throws {
        for (feed, output) in zip(documents, outputs) {
            try feed.document.raw.withUnsafeBytes {
                try body(DocumentInHand(feed, of: input, $0), output)
            }
        }
    }
}
