import AdapterPipeline
import CommandLine
import FHIRSyntax
import Foundation
import Replay

extension Command {
    static let replay = Command(
        "replay", summary: "run cases and compare with what they expect",
        discussion: """
            A case is a folder with input.* (FHIR, or a laboratory's feed such as input.hl7) and, for each date of judgement, \
            expected.<as-of>.json (the findings that somebody worked out), output.<as-of>.json \
            (all that filter --emit findings writes), or both; - stands for : in the date. Folders \
            are searched to any depth, and what is no whole case is reported as broken.

            Outputs are compared as JSON, value by value: numbers by their text, arrays in their \
            order; layout and the order of members mean nothing and are not compared. Of a command \
            that writes the input with the findings spliced in, the findings are compared, and the \
            rest with the input. A command has to end with exit code 0. \
            Exit code 1 says that a case differs or is broken.

            --ignore ids leaves out: \(IgnoredPart.ids.meaning). \
            --ignore timestamps leaves out: \(IgnoredPart.timestamps.meaning).
            """,
        operands: Operands(
            usage: "[DIR]",
            help: """
                DIR is a folder of cases or one case; without it, SampleBundles in the current \
                folder.
                """,
            count: 0...1, completion: .directories),
        flags: [.only, .maxDocumentSize, .maxDepth, .maxAttributes, .maxText] + Flag.feeds
            + Flag.recording
            + [.asOf, .profiles] + Flag.configuration + Flag.replay.filter { $0.name != "only" },
        examples: [
            Example("cobalamin replay", "all sample bundles, in process"),
            Example(
                "cobalamin replay --only 'V0*' --repeat 20 --junit replay.xml SampleBundles",
                "some, twenty times each, with a report for continuous integration"),
            Example(
                "cobalamin replay --target 'exec:ssh engine cobalamin filter --as-of {as-of}'",
                "through a command"),
            Example(
                "cobalamin replay --record bundle.json --as-of 2025-06-05 --name my-case cases/",
                "makes cases/my-case of a document, after asking"),
        ],
        exitCodes: [
            .internalError, .temporaryFailure, .usage, .nothingRead, .unreadableDocument, .findings,
            .done,
        ])
}

/// Replays cases, or records one.
struct ReplayCommand {
    private let invocation: Invocation
    private let settings: RunSettings
    private let ignored: Set<IgnoredPart>
    private let command: String?
    private let folder: String

    init(_ invocation: Invocation, _ file: ConfigurationFile?) throws {
        self.invocation = invocation
        folder = invocation.operands.first ?? "SampleBundles"
        ignored = try Self.ignored(invocation)
        command = try Self.command(invocation)
        if invocation.text(.record) == nil {
            for flag in [Flag.asOf, .caseName, .confirmed]
            where invocation.origin(of: flag) == .commandLine {
                throw Refusal(invocation.refusal("\(flag.spelling) needs --record INPUT"))
            }
        }
        settings = try RunSettings(invocation, file)
    }

    func run() throws -> ExitCode {
        if let input = invocation.text(.record) {
            guard command == nil else {
                throw Refusal(invocation.refusal("--record takes the answer of this program only"))
            }
            return try CaseRecorder(
                input: input, name: invocation.text(.caseName), folder: folder,
                asOf: invocation.text(.asOf), isConfirmed: invocation.isOn(.confirmed),
                settings: settings
            ).run()
        }
        try refuseMissingFolders()
        let listing = try CaseFolder.listing(of: folder, only: invocation.texts(.only))
        settings.tellDisabledRules()
        let report = ReplayReport(
            product: "cobalamin \(Cobalamin.version)", folder: folder, command: command,
            ignored: ignored.map(\.rawValue).sorted(), results: replay(listing),
            mostDifferences: invocation.integer(.mostDifferences) ?? Int.max)
        if Signals.isTerminating { return .done }
        try write(report)
        return report.isClean ? .done : .findings
    }

    private func replay(_ listing: CaseListing) -> [CaseResult] {
        let target: any ReplayTarget =
            if let command {
                CommandTarget(
                    command: command, seconds: invocation.integer(.timeout) ?? 30,
                    outputLimit: settings.reading.limits.bytes,
                    reader: AnswerReader(settings.pipeline.knowledge))
            } else {
                InProcessTarget(pipeline: settings.pipeline, rules: settings.reading.rules)
            }
        let runner = CaseRunner(
            root: folder, target: target, settings: settings, ignored: ignored,
            repetitions: invocation.integer(.repetitions) ?? 1)
        var results = listing.broken.map { CaseResult($0) }
        for sample in listing.cases where !Signals.isTerminating {
            results.append(runner.result(of: sample))
        }
        return results.sorted {
            ($0.name, $0.asOf ?? "", $0.input ?? "") < ($1.name, $1.asOf ?? "", $1.input ?? "")
        }
    }

    /// Files first, so that a report on standard output says that all is there.
    private func write(_ report: ReplayReport) throws {
        if let path = invocation.text(.junitFile) { try ReplayFile.write(report.junit(), to: path) }
        if let path = invocation.text(.jsonFile) { try ReplayFile.write(report.json(), to: path) }
        switch invocation.text(.replayFormat) {
        case "json": try OutputFile.standard().write(report.json())
        case "junit": try OutputFile.standard().write(report.junit())
        default: try OutputFile.standard().write(Array(report.text().utf8))
        }
    }

    /// Told before the cases run, as nothing of them would be left.
    private func refuseMissingFolders() throws {
        for flag in [Flag.junitFile, .jsonFile] {
            guard let path = invocation.text(flag), let folder = ReplayFile.missingFolder(of: path)
            else { continue }
            throw Refusal(
                invocation.refusal(
                    of: flag, because: "names a folder that is not there: \(visible(folder))"))
        }
    }

    // MARK: Flags

    private static func ignored(_ invocation: Invocation) throws -> Set<IgnoredPart> {
        let names = invocation.texts(.ignored).flatMap { $0.split(separator: ",").map(String.init) }
        return Set(
            try names.map { name in
                guard let part = IgnoredPart(rawValue: name) else {
                    throw Refusal(
                        invocation.refusal(
                            unknown: "part to --ignore", name,
                            among: IgnoredPart.allCases.map(\.rawValue)))
                }
                return part
            })
    }

    /// The command of `exec:COMMAND`; nil for this program itself.
    private static func command(_ invocation: Invocation) throws -> String? {
        let text = invocation.text(.target) ?? "in-process"
        if text == "in-process" { return nil }
        let command = text.dropFirst("exec:".count)
        guard text.hasPrefix("exec:"), !command.allSatisfy(\.isWhitespace) else {
            throw Refusal(
                invocation.refusal(
                    of: .target, because: "takes in-process, or exec: with a command behind it"))
        }
        return String(command)
    }
}
