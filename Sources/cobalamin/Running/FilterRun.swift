import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRCore
import FHIRSyntax
import Foundation
import Synchronization

/// One run of the filter over its inputs.
final class FilterRun {
    private(set) var tally = RunTally()
    private let filter: DocumentFilter
    private let settings: RunSettings
    private let jobs: Int
    private let outputDirectory: String?
    private let deadLetters: DeadLetters?

    init(
        filter: DocumentFilter, settings: RunSettings, jobs: Int, outputDirectory: String?,
        deadLetters: DeadLetters?
    ) {
        self.filter = filter
        self.settings = settings
        self.jobs = jobs
        self.outputDirectory = outputDirectory
        self.deadLetters = deadLetters
    }

    /// Reads one input to its end and writes what becomes of it.
    func filter(_ input: OpenInput) async throws {
        defer { input.close() }
        guard let file = input.file, !input.head.isEmpty || input.isNDJSON else {
            return tally.note(input.problem, of: input.source)
        }
        let target = try OutputTarget(directory: outputDirectory, name: input.source.fileName)
        do {
            if input.isNDJSON {
                try await filterLines(of: input, file, to: target)
            } else {
                try filterDocument(of: input, file, to: target)
            }
            try target.finish()
        } catch {
            target.abandon()
            throw error
        }
    }

    private func filterDocument(
        of input: OpenInput, _ file: FileDescriptor, to target: OutputTarget
    ) throws(OutputFailure) {
        let place = Place(input: input, line: 1)
        switch input.wholeBytes(from: file, limit: settings.limits.bytes) {
        case .success(let bytes):
            let result = filter.result(of: bytes.bytes, with: JSONReader(limits: settings.limits))
            try deliver(result, of: bytes.bytes, at: place, to: target, endsLine: isLine(result))
        case .failure(.tooLarge):
            let none = UnsafeRawBufferPointer(start: nil, count: 0)
            let result = filter.unreadable([.oversize(settings.limits.bytes)], isHeld: false)
            try deliver(result, of: none, at: place, to: target, endsLine: true)
        case .failure(let problem):
            tally.note(problem, of: input.source)
        }
    }

    /// An annotated document is the input's bytes and nothing more; all else ends with a line break.
    private func isLine(_ result: DocumentResult) -> Bool {
        filter.emission != .annotated || result.condition == .unreadable
    }

    private func filterLines(
        of input: OpenInput, _ file: FileDescriptor, to target: OutputTarget
    ) async throws {
        let lines = SharedLines(file, head: input.head, limit: settings.limits.bytes)
        let (filter, limits) = (filter, settings.limits)
        try await OrderedDriver.run(
            jobs: jobs,
            next: { try lines.nextBatch() },
            work: { LineResults($0, filter: filter, limits: limits) },
            deliver: { batch in try self.deliver(batch, of: input, to: target) })
    }

    private func deliver(
        _ batch: LineResults, of input: OpenInput, to target: OutputTarget
    ) throws {
        try batch.batch.bytes.withUnsafeBytes { bytes in
            for (line, result) in zip(batch.batch.lines, batch.results) {
                let text = UnsafeRawBufferPointer(rebasing: bytes[line.range])
                let place = Place(input: input, line: line.number)
                try deliver(result, of: text, at: place, to: target, endsLine: true)
            }
        }
    }

    private struct Place {
        let input: OpenInput
        let line: Int
    }

    private func deliver(
        _ result: DocumentResult, of bytes: UnsafeRawBufferPointer, at place: Place,
        to target: OutputTarget, endsLine: Bool
    ) throws(OutputFailure) {
        if result.condition == .unreadable, let deadLetters, !bytes.isEmpty {
            try deadLetters.keep(
                bytes, input: place.input.source.ordinal, line: place.line,
                fileExtension: place.input.fileExtension, problems: result.problems)
        }
        let end: [OutputChunk] = endsLine ? [.made([UInt8(ascii: "\n")])] : []
        try target.file.write(result.output + end, of: bytes)
        let line = place.input.isNDJSON ? ":\(place.line)" : ""
        tally.note(
            result, at: place.input.source.name + line, failingAt: settings.threshold)
    }
}

/// A batch of lines and what became of each.
struct LineResults: Sendable {
    let batch: NDJSONBatch
    let results: [DocumentResult]

    init(_ batch: NDJSONBatch, filter: DocumentFilter, limits: JSONLimits) {
        self.batch = batch
        let json = JSONReader(limits: limits)
        results = batch.bytes.withUnsafeBytes { bytes in
            batch.lines.map { line in
                let start = SourcePosition(
                    line: line.number, column: 1, byteOffset: line.byteOffset)
                guard !line.isOverLimit else {
                    return filter.unreadable(
                        [.oversize(limits.bytes)], startingAt: start, isHeld: false)
                }
                let text = UnsafeRawBufferPointer(rebasing: bytes[line.range])
                return filter.result(of: text, with: json, startingAt: start)
            }
        }
    }
}

/// The lines of an input, read by whichever thread asks next.
final class SharedLines: Sendable {
    private let reader: Mutex<NDJSONReader>

    init(_ file: FileDescriptor, head: [UInt8], limit: Int) {
        // A batch for each job and one more are held: smaller ones than the reader's own would take.
        reader = Mutex(NDJSONReader(file, head: head, limit: limit, batchBytes: 1 << 20))
    }

    func nextBatch() throws -> NDJSONBatch? {
        try reader.withLock { try $0.nextBatchUnlessTerminated() }
    }
}

extension NDJSONReader {
    /// The next lines; nil at the end, and once SIGTERM has come.
    func nextBatchUnlessTerminated() throws(InputError) -> NDJSONBatch? {
        while !Signals.isTerminating {
            do throws(InputError) {
                return try nextBatch()
            } catch .interrupted {
                continue
            } catch {
                throw error
            }
        }
        return nil
    }
}
