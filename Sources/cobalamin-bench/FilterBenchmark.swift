import Foundation

/// `filter` end to end, file to /dev/null, start included, on a gigabyte.
struct FilterBenchmark {
    let program: String
    let scratch: Scratch
    /// A file of lines, repeated until it is large enough.
    let source: String

    private var file: String { scratch.path("large.ndjson") }

    /// Adds the figures.
    func run(into table: inout Table) throws {
        let size = try write(to: file)
        let (one, two, ratios) = try measure()
        let speed = Double(size) / one.seconds
        table.add("filter --jobs 1 on \(size / 1_000_000) MB", speed / 1e6, unit: "MB/s")
        table.add("filter --jobs 2, to --jobs 1", median(ratios), atLeast: 1.7)
        let largest = try largestLine()
        table.add("filter memory, 1 job", one.megabytes, atMost: 48 + 4 * largest, unit: "MB")
        table.add("filter memory, 2 jobs", two.megabytes, atMost: 48 + 8 * largest, unit: "MB")
    }

    /// The speed of one job in one run over what `run` left, in bytes a second.
    func speedOfOneJob() throws -> Double {
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        return Double((attributes[.size] as? Int) ?? 0) / (try filter(jobs: 1).seconds)
    }

    private func filter(jobs: Int) throws -> ChildUsage {
        try ChildProcess.run(
            program, ["filter", "--as-of", "2025-06-05", "--jobs", String(jobs), file])
    }

    /// One and two jobs in turn, so that both meet the same machine.
    private func measure() throws -> (one: ChildUsage, two: ChildUsage, ratios: [Double]) {
        var runs: [[ChildUsage]] = [[], []]
        for round in 0..<8 {
            for jobs in 1...2 {
                let usage = try filter(jobs: jobs)
                if round > 0 { runs[jobs - 1].append(usage) }
            }
        }
        let medians = runs.map { $0.sorted { $0.seconds < $1.seconds }[$0.count / 2] }
        return (medians[0], medians[1], zip(runs[0], runs[1]).map { $0.seconds / $1.seconds })
    }

    /// The lines over and over; returns the size.
    private func write(to path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: source)
        let size = (attributes[.size] as? Int) ?? 1
        let times = 1_000_000_000 / max(size, 1) + 1
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
