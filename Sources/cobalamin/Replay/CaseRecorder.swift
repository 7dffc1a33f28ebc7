import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRSyntax
import Foundation
import Replay

/// Makes a case of a document: shows what is found in it, asks, and writes a folder.
struct CaseRecorder {
    private let input: String
    private let place: String
    private let name: String
    private let date: JudgingDate
    private let isConfirmed: Bool
    private let settings: RunSettings

    init(
        input: String, name: String?, folder: String, asOf: String?, isConfirmed: Bool,
        settings: RunSettings
    ) throws {
        self.input = input
        self.isConfirmed = isConfirmed
        self.settings = settings
        let file = InputSource(name: input, path: input, ordinal: 1).fileName as NSString
        self.name = name ?? file.deletingPathExtension
        // Without a date the case would be judged by the clock, and differ tomorrow.
        date = JudgingDate(asOf ?? settings.reading.started.description)
        place = (folder as NSString).appendingPathComponent(self.name)
        let parts = self.name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
            throw Refusal(
                "a case cannot be called \(visible(self.name)); give another --name")
        }
        guard JudgingDate(fileName: date.fileName) == date else {
            throw Refusal(
                "--as-of \(visible(date.text)) cannot stand in a file name; write it as in"
                    + " 2025-06-05 or 2025-06-05T14:30:00Z")
        }
        guard input != "-" else {
            throw Refusal("--record takes a file; standard input is where the answer is read")
        }
        guard access(place, F_OK) != 0 else {
            throw Refusal(
                "\(place) is there already and stays as it is; give another --name")
        }
    }

    func run() throws -> ExitCode {
        let bytes: [UInt8]
        do throws(InputError) {
            let read = try InputBytes.read(path: input, limit: settings.reading.limits.bytes)
            bytes = withExtendedLifetime(read) { Array(read.bytes) }
        } catch {
            throw InputFailure(description: "\(input) \(error)")
        }
        guard !bytes.isEmpty else {
            throw InputFailure(description: "\(input) holds no bytes; there was nothing to read")
        }
        let source = ReplayInput(
            path: input, bytes: bytes, name: inputName, rules: settings.reading.rules)
        let target = InProcessTarget(pipeline: settings.pipeline, rules: settings.reading.rules)
        guard target.canRead(source) else {
            StandardError.line("\(input) cannot be read; filter says why, and a case needs more")
            return .unreadableDocument
        }
        let run = target.run(source, at: date)
        let answer = target.answer(of: run, to: source, at: date)
        let output = OutputFile.standard()
        try output.write(Array(RecordedCase.preview(answer, name: place, date: date).utf8))
        guard try isWanted(asking: output) else {
            try output.write(Array("Nothing was recorded.\n".utf8))
            return .done
        }
        try write(
            RecordedCase(
                name: name, inputName: inputName, input: bytes, date: date, answer: answer,
                output: run.output, isStream: source.isStream))
        try output.write(Array("Recorded \(place).\n".utf8))
        return .done
    }

    /// `input.json`: the extension says what it is.
    private var inputName: String {
        let source = InputSource(name: input, path: input, ordinal: 1)
        let kind = (source.fileName as NSString).pathExtension
        return "input.\(kind.isEmpty ? "json" : kind.lowercased())"
    }

    // MARK: Asking

    /// Whether somebody at a terminal says so, or the command line has.
    private func isWanted(asking output: OutputFile) throws -> Bool {
        if isConfirmed { return true }
        guard isatty(STDIN_FILENO) == 1 else {
            throw Refusal("--record asks before it writes, and there is no terminal; give --yes")
        }
        try output.write(Array("Record this case? [y/N] ".utf8))
        let answer = readLine()?.lowercased() ?? ""
        return ["y", "yes"].contains(answer)
    }

    // MARK: Writing

    /// Writes all files beside the place and then moves the folder there: a case is whole or not.
    private func write(_ recorded: RecordedCase) throws {
        let parent = (place as NSString).deletingLastPathComponent
        let scratch = "\(parent)/.\((place as NSString).lastPathComponent).\(getpid()).part"
        let manager = FileManager.default
        guard
            (try? manager.createDirectory(atPath: scratch, withIntermediateDirectories: true))
                != nil
        else { throw OutputFailure(place) }
        do {
            for (name, bytes) in recorded.files {
                try ReplayFile.write(bytes, to: "\(scratch)/\(name)")
            }
            guard rename(scratch, place) == 0 else { throw OutputFailure(place) }
        } catch {
            try? manager.removeItem(atPath: scratch)
            throw error
        }
    }
}

extension InProcessTarget {
    /// Whether every document of an input can be read.
    fileprivate func canRead(_ input: ReplayInput) -> Bool {
        let reader = DocumentReader(rules)
        let read = input.eachDocument(rules) { source in
            if case .success = pipeline.judge(source, with: reader) { true } else { false }
        }
        return read.allSatisfy { $0 }
    }
}
