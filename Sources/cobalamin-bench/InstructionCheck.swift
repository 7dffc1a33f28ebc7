import Foundation

/// Counts the instructions of a fixed input and compares them with those recorded.
///
/// Instructions are repeatable where times are not. What varies between machines and runs is fixed:
/// simdjson's implementation, the hashing of Swift's dictionaries, the input, and one job.
struct InstructionCheck {
    let program: String
    /// The committed counts: lines `case<TAB>count`, and why they were recorded.
    let record: String

    /// So much more fails.
    private static let tolerance = 1.20

    /// True where no count is more than a fifth above its record; with a reason, records anew.
    func run(recordingBecause reason: String?) throws -> Bool {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let cases = try Self.cases(in: scratch)
        let counts = try cases.map { ($0.name, try count($0, scratch)) }
        if let reason { return try write(counts, because: reason) }
        let recorded = try InstructionRecord(path: record)
        var holds = true
        for (name, count) in counts {
            guard let before = recorded.counts[name] else {
                print("\(name): \(count) instructions, none recorded")
                holds = false
                continue
            }
            let ratio = Double(count) / Double(before)
            let isFine = ratio <= Self.tolerance
            holds = holds && isFine
            print(
                "\(name): \(count) instructions, \(Self.text(ratio)) × the \(before) recorded"
                    + (isFine ? "" : " — MORE THAN \(Self.text(Self.tolerance)) ×"))
        }
        if !holds {
            print("Where the work is worth it: make bench-record REASON='why'.")
        }
        return holds
    }

    private struct Case {
        let name: String
        let arguments: [String]
    }

    /// Each stage of the way is the larger part of one of them.
    private static func cases(in scratch: Scratch) throws -> [Case] {
        let (charts, ward) = (scratch.path("charts.ndjson"), scratch.path("ward.ndjson"))
        let small = scratch.path("small.json")
        try ChartBundle.lines(bytes: 5_000_000).write(
            toFile: charts, atomically: true, encoding: .utf8)
        try (WardBundle(entries: 500).text + "\n").write(
            toFile: ward, atomically: true, encoding: .utf8)
        try SampleBundle(entries: 7, seed: 1).text.write(
            toFile: small, atomically: true, encoding: .utf8)
        let time = ["--as-of", "2025-06-05"]
        return [
            Case(name: "cold start", arguments: ["filter"] + time + [small]),
            Case(
                name: "filter, 5 MB of charts",
                arguments: ["filter", "--jobs", "1"] + time + [charts]),
            Case(
                name: "filter, 50 infants with mothers",
                arguments: ["filter", "--jobs", "1", "--emit", "findings"] + time + [ward]),
            Case(
                name: "check, 50 infants with mothers",
                arguments: ["check", "--format", "json"] + time + [ward]),
        ]
    }

    private func count(_ what: Case, _ scratch: Scratch) throws -> Int {
        let counts = scratch.path("callgrind.out")
        let usage = try ChildProcess.run(
            "/usr/bin/env",
            [
                "SIMDJSON_FORCE_IMPLEMENTATION=haswell", "SWIFT_DETERMINISTIC_HASHING=1",
                "valgrind", "--tool=callgrind", "--callgrind-out-file=\(counts)", program,
            ] + what.arguments)
        guard usage.exitCode == 0, let count = try Self.total(of: counts) else {
            CobalaminBench.fail("valgrind could not count \(what.name); is it installed?")
        }
        return count
    }

    /// The `summary:` or `totals:` line of callgrind's file.
    private static func total(of path: String) throws -> Int? {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let line = text.split(separator: "\n").last {
            $0.hasPrefix("summary:") || $0.hasPrefix("totals:")
        }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    private func write(_ counts: [(String, Int)], because reason: String) throws -> Bool {
        try InstructionRecord(counts: counts, reason: reason).write(to: record)
        for (name, count) in counts { print("\(name): \(count) instructions, recorded") }
        return true
    }

    private static func text(_ ratio: Double) -> String { "\((ratio * 100).rounded() / 100)" }
}
