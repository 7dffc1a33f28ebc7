import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRCore
import FHIRSyntax
import Foundation

/// The folder that keeps documents that could not be read, with the reason beside each.
struct DeadLetters {
    let folder: String
    /// The run's clock, of which the names are made.
    let started: Instant

    /// Nil where no folder is named.
    init?(_ invocation: Invocation, started: Instant) throws(OutputFailure) {
        guard let folder = invocation.text(.deadLetter) else { return nil }
        self.folder = folder
        self.started = started
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw OutputFailure(folder) }
    }

    /// Keeps a document's bytes, if there are any; the name says when, which input and which line.
    func keep(_ document: DocumentInHand, problems: [Issue]) throws(OutputFailure) {
        let (bytes, input) = (document.bytes, document.input)
        guard !bytes.isEmpty else { return }
        let stem = "\(stamp)-\(input.source.ordinal)-\(document.lineNumber)"
        var attempt = 0
        while true {
            let suffix = attempt == 0 ? "" : "-\(attempt)"
            let name = "\(folder)/\(stem)\(suffix).\(input.format.fileExtension)"
            let isKept = try AtomicFile.write(
                [.input(0..<bytes.count)], of: bytes, to: name, mode: 0o600)
            if isKept, try explain(problems, beside: "\(folder)/\(stem)\(suffix)", or: name) {
                return
            }
            attempt += 1
        }
    }

    /// Writes the reason beside a letter; without its reason the letter is taken back.
    private func explain(
        _ problems: [Issue], beside stem: String, or letter: String
    ) throws(OutputFailure) -> Bool {
        do {
            let isKept = try AtomicFile.write(
                [.made(Self.reason(problems))], of: UnsafeRawBufferPointer(start: nil, count: 0),
                to: "\(stem).why.json", mode: 0o600)
            if !isKept { unlink(letter) }
            return isKept
        } catch {
            unlink(letter)
            throw error
        }
    }

    /// `20250605T104000Z`.
    private var stamp: String {
        let utc = Instant(seconds: started.seconds, offsetMinutes: 0)
        return String(utc.description.filter { $0 != "-" && $0 != ":" })
    }

    private static func reason(_ problems: [Issue]) -> [UInt8] {
        OutcomeText.unreadable(problems) + [UInt8(ascii: "\n")]
    }
}
