import CJSONScanner
import Foundation

/// Measures the program against its limits, each beside its limit or peer in the same run.
///
/// Figures are ratios and medians: machines differ and are noisy. The input is the Synthea export of
/// the acceptance material where that is at hand, else charts made here.
///
///     cobalamin-bench [PROGRAM]
///     cobalamin-bench instructions RECORD [--record REASON] [PROGRAM]
@main
struct CobalaminBench {
    static func main() throws {
        var arguments = Array(Swift.CommandLine.arguments.dropFirst())
        guard arguments.first == "instructions" else {
            return try measure(program(arguments.first))
        }
        arguments.removeFirst()
        guard let record = arguments.first else { fail("instructions needs the file of counts") }
        arguments.removeFirst()
        var reason: String?
        if arguments.first == "--record" {
            reason = arguments.dropFirst().first?.trimmingCharacters(in: .whitespaces)
            guard let reason, !reason.isEmpty else { fail("--record needs a reason") }
            arguments.removeFirst(2)
        }
        let check = InstructionCheck(program: program(arguments.first), record: record)
        exit(try check.run(recordingBecause: reason) ? 0 : 1)
    }

    private static func measure(_ program: String) throws {
        let scratch = try Scratch()
        defer { scratch.remove() }
        let source = scratch.path("lines.ndjson")
        let origin = try Workload.write(to: source)
        print("machine: \(Machine.description)")
        print("instruction set: \(String(cString: cjs_implementation_name()))")
        print("input: \(origin)\n")
        var table = Table()
        // The system counts what this process holds into its children's peak, so those that are
        // judged by memory run before anything large is read here.
        try StartBenchmark(program: program, scratch: scratch).run(into: &table)
        let filter = FilterBenchmark(program: program, scratch: scratch, source: source)
        try filter.run(into: &table)
        let feeds = FeedBenchmark(program: program, scratch: scratch)
        try feeds.runMemory(into: &table)
        try GrowthBenchmark(program: program, scratch: scratch).run(into: &table)
        try ScannerBenchmark(lines: Workload(path: source), filter: filter).run(into: &table)
        try feeds.run(into: &table)
        print(table.text())
        guard table.holds else {
            scratch.remove()
            exit(1)
        }
    }

    /// The program to measure: the one named, else that beside this one.
    private static func program(_ named: String?) -> String {
        let own = URL(fileURLWithPath: Swift.CommandLine.arguments[0]).deletingLastPathComponent()
        let program = named ?? own.appendingPathComponent("cobalamin").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            fail("\(program) is missing; `make release` builds it")
        }
        return program
    }

    static func fail(_ reason: String) -> Never {
        FileHandle.standardError.write(Data("cobalamin-bench: \(reason)\n".utf8))
        exit(2)
    }
}
