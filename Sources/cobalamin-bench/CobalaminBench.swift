import CJSONScanner
import Foundation

/// Measures the program against its limits, each beside its limit or peer in the same run.
///
/// Figures are ratios and medians: machines differ and are noisy. The input is the Synthea export of
/// the acceptance material where that is at hand, else Bundles made here.
@main
struct CobalaminBench {
    static func main() throws {
        let arguments = Swift.CommandLine.arguments.dropFirst()
        let program = arguments.first ?? siblingProgram
        guard FileManager.default.isExecutableFile(atPath: program) else {
            FileHandle.standardError.write(
                Data("\(program) is missing; `make bench` builds it first\n".utf8))
            exit(2)
        }
        let scratch = try Scratch()
        defer { scratch.remove() }
        let source = scratch.path("lines.ndjson")
        let origin = try Workload.write(to: source)
        print("instruction set: \(String(cString: cjs_implementation_name()))")
        print("input: \(origin)\n")
        var table = Table()
        // The system counts what this process holds into its children's peak, so those that are
        // judged by memory run before anything large is read here.
        try StartBenchmark(program: program, scratch: scratch).run(into: &table)
        let speed = try FilterBenchmark(program: program, scratch: scratch, source: source)
            .run(into: &table)
        try GrowthBenchmark(program: program, scratch: scratch).run(into: &table)
        let dom = try ScannerBenchmark(lines: Workload(path: source)).run(into: &table)
        table.add("filter --jobs 1, to simdjson DOM", speed / dom, atLeast: 0.35)
        print(table.text())
        exit(table.holds ? 0 : 1)
    }

    /// The program that stands beside this one.
    private static var siblingProgram: String {
        let own = URL(fileURLWithPath: Swift.CommandLine.arguments[0]).deletingLastPathComponent()
        return own.appendingPathComponent("cobalamin").path
    }
}
