import Foundation

/// `filter` end to end, file to /dev/null, start included, on at least 600 MB.
struct FilterBenchmark {
    let program: String
    let lines: Workload
    let scratch: Scratch
    /// Bytes a second of simdjson's DOM in this run.
    let domSpeed: Double

    func run(into table: inout Table) throws {
        let file = scratch.path("large.ndjson")
        let size = try write(to: file)
        let one = try measure(file, jobs: 1)
        let two = try measure(file, jobs: 2)
        let speed = Double(size) / one.seconds
        table.add("filter --jobs 1, to simdjson DOM", speed / domSpeed, atLeast: 0.35)
        table.add("  on \(size / 1_000_000) MB", speed / 1e6, unit: "MB/s")
        table.add("filter --jobs 2, to --jobs 1", one.seconds / two.seconds, atLeast: 1.7)
        let largest = Double(lines.ranges.map(\.count).max() ?? 0) / 1_048_576
        table.add("filter memory, 1 job", one.megabytes, atMost: 48 + 4 * largest, unit: "MB")
        table.add("filter memory, 2 jobs", two.megabytes, atMost: 48 + 8 * largest, unit: "MB")
    }

    private func measure(_ file: String, jobs: Int) throws -> ChildUsage {
        try ChildProcess.median(
            program, ["filter", "--as-of", "2025-06-05", "--jobs", String(jobs), file], runs: 3)
    }

    /// The lines over and over; returns the size.
    private func write(to path: String) throws -> Int {
        let times = 600_000_000 / max(lines.byteCount, 1) + 1
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let data = Data(lines.bytes.dropLast(64))
        for _ in 0..<times { try handle.write(contentsOf: data) }
        return data.count * times
    }
}

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

/// Time grows with size: Bundles of 10 k, 20 k and 40 k entries.
struct GrowthBenchmark {
    let program: String
    let scratch: Scratch

    func run(into table: inout Table) throws {
        var last: Double?
        for thousands in [10, 20, 40] {
            let file = scratch.path("bundle-\(thousands)k.json")
            try SampleBundle(entries: thousands * 1000, seed: 1).text.write(
                toFile: file, atomically: true, encoding: .utf8)
            let usage = try ChildProcess.median(
                program, ["filter", "--as-of", "2025-06-05", file], runs: 5)
            table.add("filter, \(thousands) k entries", usage.seconds * 1000, unit: "ms")
            if let last {
                table.add("  to half as many", usage.seconds / last, atMost: 2.2, unit: "×")
            }
            last = usage.seconds
        }
    }
}
