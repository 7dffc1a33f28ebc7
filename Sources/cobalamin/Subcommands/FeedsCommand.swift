import AdapterPipeline
import ClinicalModel
import CommandLine
import FHIRCore
import FHIRSyntax
import Foundation
import LabFeeds
import Reports

extension Command {
    static let feeds = Command(
        "feeds", summary: "try the maps that describe laboratories' own XML",
        discussion: """
            A feed map says how one system's own XML is recognised, what in it is one record, and \
            where in a record each field stands. check reads an input by one map and says whether \
            the map would be chosen for it, how often each field was found and in which line first, \
            which elements no field took, and what is missing. It shows names, counts and lines, \
            never a text of the input.

            check ends with 5 where the map would not be chosen for the input or a record cannot be \
            read, and with 2 where the map itself has a fault.
            """,
        operands: Operands(
            usage: "list | check MAP [FILE | -]",
            help: """
                list shows the maps in the order in which they are tried. MAP is a map's file, or \
                the name of one that list shows; without FILE standard input is read.
                """,
            count: 0...3,
            completion: .verbs([
                Verb("list", help: "the maps at hand"),
                Verb("check", help: "what a map makes of an input"),
            ])),
        flags: [.feedMap, .profiles, .maxDocumentSize, .plainFormat, .failOn],
        examples: [
            Example("cobalamin feeds list", "the maps that come with the program"),
            Example(
                "cobalamin feeds check our-lab.yaml result.xml",
                "what a map of the site's own finds in a file"),
        ],
        exitCodes: [
            .internalError, .temporaryFailure, .usage, .nothingRead, .unreadableDocument, .findings,
            .done,
        ])
}

/// Lists feed maps, or says what one makes of an input.
struct FeedsCommand {
    private let invocation: Invocation
    private let question: Question
    private let format: ReportFormat

    /// What is asked for.
    private enum Question {
        case list
        case check(map: String, input: String)
    }

    init(_ invocation: Invocation) throws {
        self.invocation = invocation
        question = try Self.question(invocation)
        format = invocation.choice(.plainFormat) ?? .text
    }

    func run() throws -> ExitCode {
        switch question {
        case .list:
            let catalogue = try FeedMapLoader.catalogue(invocation)
            let maps = try refusing { () throws(RefusedConfiguration) in try catalogue.maps() }
            try OutputFile.standard().write(FeedMapList(maps).bytes(format))
            return .done
        case .check(let name, let input):
            let check = try check(input, by: try map(name))
            try OutputFile.standard().write(check.bytes(format))
            if !check.isReadable { return .unreadableDocument }
            return isBeyondThreshold(check) ? .findings : .done
        }
    }

    /// The map of a file, or the one of that name.
    private func map(_ name: String) throws -> FeedMap {
        let catalogue = try FeedMapLoader.catalogue(invocation)
        return try refusing { () throws(RefusedConfiguration) in
            if let named = try catalogue.map(named: name) { return named }
            let file = try FeedMapLoader.file(name)
            return try FeedMapReader.read(file.bytes, path: file.path)
        }
    }

    /// A map with a fault is a fault of the configuration.
    private func refusing<Value>(
        _ body: () throws(RefusedConfiguration) -> Value
    ) throws(Refusal) -> Value {
        do throws(RefusedConfiguration) {
            return try body()
        } catch {
            throw Refusal(invocation.refusal(lines: error.lines))
        }
    }

    private func check(_ path: String, by map: FeedMap) throws -> FeedMapCheck {
        let file =
            path == "-"
            ? FileDescriptor(STDIN_FILENO, stoppedBy: Signals.stop)
            : try FileDescriptor.open(reading: path, stoppedBy: Signals.stop)
        defer { if path != "-" { file.close() } }
        var limits = XMLLimits.default
        limits.bytes = invocation.integer(.maxDocumentSize) ?? limits.bytes
        let checker = try FeedMapChecker(map: map, limits: limits)
        let head = try InputHead.read(file, limit: limits.bytes)
        guard !head.bytes.isEmpty else {
            throw InputFailure(description: "\(path == "-" ? "standard input" : path) is empty")
        }
        head.bytes.withUnsafeBytes { checker.push($0, isLast: false) }
        var isOver = false
        while !isOver {
            var piece: [UInt8] = []
            isOver = try piece.append(from: head.source, atMost: Self.pieceBytes) == 0
            piece.withUnsafeBytes { checker.push($0, isLast: isOver) }
        }
        return checker.finish()
    }

    /// An input is read in pieces of this size.
    private static let pieceBytes = 1 << 18

    private func isBeyondThreshold(_ check: FeedMapCheck) -> Bool {
        guard let worst = check.worst else { return false }
        switch invocation.text(.failOn) {
        case "info": return true
        case "warning": return worst >= .warning
        case "critical": return worst >= .error
        default: return false
        }
    }

    private static func question(_ invocation: Invocation) throws -> Question {
        let words = invocation.operands
        switch (words.first, words.count) {
        case ("list", 1): return .list
        case ("list", _): throw Refusal(invocation.refusal("list takes no further argument"))
        case ("check", 2): return .check(map: words[1], input: "-")
        case ("check", 3): return .check(map: words[1], input: words[2])
        case ("check", _):
            throw Refusal(invocation.refusal("check needs a map, and takes one input"))
        case (nil, _):
            throw Refusal(invocation.refusal("needs list, or check MAP FILE"))
        case (let first?, _):
            throw Refusal(
                invocation.refusal(unknown: "subcommand", first, among: ["list", "check"]))
        }
    }
}
