import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRSyntax

/// One run over inputs that writes a result for each of their documents.
final class DocumentRun {
    private var tally: RunTally
    private let reading: ReadingSettings
    private let outputs: Outputs
    private let deadLetters: DeadLetters?
    private let beside: BesideFiles?
    private let threshold: Severity?
    private let secondDocument: SecondDocument?
    private let work: Work
    /// The one result of a stream that may hold no second document, until its end is met.
    private var held: [UInt8]?

    /// Makes the result of a document, with its line end where it has one.
    typealias Work = @Sendable (DocumentInHand, DocumentReader) -> DocumentResult

    /// - Parameter secondDocument: Why a stream of several documents has no result; nil where a
    ///   stream may hold any number.
    init(
        _ reading: ReadingSettings, outputs: Outputs, deadLetters: DeadLetters? = nil,
        beside: BesideFiles? = nil, failingAt threshold: Severity? = nil,
        secondDocument: SecondDocument? = nil,
        work: @escaping Work
    ) {
        self.reading = reading
        self.outputs = outputs
        self.deadLetters = deadLetters
        self.beside = beside
        self.threshold = threshold
        self.secondDocument = secondDocument
        self.work = work
        tally = RunTally(progress: .whereWatched(outputIsElsewhere: outputs.areFiles))
    }

    /// Reads all inputs and writes what becomes of them; stops once a signal ends the run.
    ///
    /// - Throws: `SecondDocument` where an input has no result and there is but one output.
    func run(_ sources: [InputSource]) throws -> ExitCode {
        do {
            for source in sources where !Signals.isTerminating {
                let input = reading.open(source)
                defer { input.close() }
                try take(input)
            }
            try outputs.finish()
            try beside?.finish()
        } catch {
            beside?.abandon()
            throw error
        }
        tally.summarise()
        return ExitCode.decisive(tally.codes)
    }

    private func take(_ input: OpenInput) throws {
        guard !input.isEmpty else { return tally.note(input.problem, of: input.source) }
        let target = try outputs.target(for: input)
        do {
            let problem = try reading.walk.run(input, work: work) { document, result in
                try self.deliver(result, of: document, to: target)
            }
            if let problem {
                tally.note(problem, of: input.source)
                // A part of a result must not be taken for the whole.
                held = nil
                return target.abandon()
            }
            if let held { try target.file.write(held) }
            held = nil
            try target.finish()
        } catch let refusal as SecondDocument where outputs.areFiles {
            // The other inputs have results of their own; this one is told and has none.
            held = nil
            target.abandon()
            tally.note(refusal, of: input.source)
        } catch {
            target.abandon()
            throw error
        }
    }

    private func deliver(
        _ result: DocumentResult, of document: DocumentInHand, to target: OutputTarget
    ) throws {
        if result.condition == .unreadable {
            try deadLetters?.keep(document, problems: result.problems)
        }
        if let secondDocument, let ordinal = document.ordinal {
            // The end of damaged input is no second document, but the first is none to rely on.
            let isDamage = document.line.map { $0.damage != nil && $0.range.isEmpty } ?? false
            guard ordinal == 0 || isDamage && ordinal == 1 else { throw secondDocument }
            held = result.bytes(of: document.bytes)
        } else {
            try target.file.write(result.output, of: document.bytes)
        }
        if let output = result.beside { try beside?.write(output) }
        tally.note(result, of: document, failingAt: threshold)
    }
}

/// Why an input of several documents cannot have one result.
struct SecondDocument: Error {
    /// What the input holds, and what helps.
    let reason: String
}

extension DocumentResult {
    /// The output in one piece.
    fileprivate func bytes(of input: UnsafeRawBufferPointer) -> [UInt8] {
        output.flatMap { chunk -> [UInt8] in
            switch chunk {
            case .input(let range): Array(input[range])
            case .made(let bytes): bytes
            }
        }
    }
}
