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
        let lines = try Workload.lines()
        print("instruction set: \(String(cString: cjs_implementation_name()))")
        print("input: \(lines.origin), \(lines.byteCount / 1_000_000) MB, \(lines.count) lines\n")
        let scratch = try Scratch()
        defer { scratch.remove() }
        var table = Table()
        let dom = try ScannerBenchmark(lines: lines).run(into: &table)
        try FilterBenchmark(program: program, lines: lines, scratch: scratch, domSpeed: dom)
            .run(into: &table)
        try StartBenchmark(program: program, scratch: scratch).run(into: &table)
        try GrowthBenchmark(program: program, scratch: scratch).run(into: &table)
        print(table.text())
        exit(table.holds ? 0 : 1)
    }

    /// The program that stands beside this one.
    private static var siblingProgram: String {
        let own = URL(fileURLWithPath: Swift.CommandLine.arguments[0]).deletingLastPathComponent()
        return own.appendingPathComponent("cobalamin").path
    }
}
