import Foundation

/// `filter` end to end, file to /dev/null, start included, on at least 600 MB.
struct FilterBenchmark {
    let program: String
    let scratch: Scratch
    /// A file of lines, repeated until it is large enough.
    let source: String

    /// Adds the figures and returns the speed of one job in bytes a second.
    func run(into table: inout Table) throws -> Double {
        let file = scratch.path("large.ndjson")
        let size = try write(to: file)
        let one = try measure(file, jobs: 1)
        let two = try measure(file, jobs: 2)
        let speed = Double(size) / one.seconds
        table.add("filter --jobs 1 on \(size / 1_000_000) MB", speed / 1e6, unit: "MB/s")
        table.add("filter --jobs 2, to --jobs 1", one.seconds / two.seconds, atLeast: 1.7)
        let largest = try largestLine()
        table.add("filter memory, 1 job", one.megabytes, atMost: 48 + 4 * largest, unit: "MB")
        table.add("filter memory, 2 jobs", two.megabytes, atMost: 48 + 8 * largest, unit: "MB")
        return speed
    }

    private func measure(_ file: String, jobs: Int) throws -> ChildUsage {
        try ChildProcess.median(
            program, ["filter", "--as-of", "2025-06-05", "--jobs", String(jobs), file], runs: 5)
    }

    /// The lines over and over; returns the size.
    private func write(to path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: source)
        let size = (attributes[.size] as? Int) ?? 1
        let times = 600_000_000 / max(size, 1) + 1
        let command = "for i in $(seq \(times)); do cat '\(source)'; done > '\(path)'"
        guard try ChildProcess.run("/bin/sh", ["-c", command]).exitCode == 0 else {
            throw POSIXError(.EIO)
        }
        return size * times
    }

    /// The length of the longest line in MB.
    private func largestLine() throws -> Double {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: source))
        defer { try? handle.close() }
        var (longest, current) = (0, 0)
        while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
            for byte in chunk {
                current = byte == UInt8(ascii: "\n") ? 0 : current + 1
                longest = max(longest, current)
            }
        }
        return Double(longest) / 1_048_576
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
