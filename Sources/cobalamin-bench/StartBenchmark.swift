import Foundation

/// Cold start: one small Bundle, profiles loaded.
struct StartBenchmark {
    let program: String
    let scratch: Scratch

    func run(into table: inout Table) throws {
        let file = scratch.path("small.json")
        try SampleBundle(entries: 7, seed: 1).text.write(
            toFile: file, atomically: true, encoding: .utf8)
        let usage = try ChildProcess.median(
            program, ["filter", "--as-of", "2025-06-05", file], runs: 31)
        table.add("cold start, one small Bundle", usage.seconds * 1000, atMost: 15, unit: "ms")
        table.add("  memory", usage.megabytes, atMost: 25, unit: "MB")
    }
}
