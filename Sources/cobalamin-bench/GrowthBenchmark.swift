import Foundation

/// Time grows with size: Bundles of 10 k, 20 k and 40 k entries, by each command, of one chart with many
/// results and of many infants with their mothers.
struct GrowthBenchmark {
    let program: String
    let scratch: Scratch

    func run(into table: inout Table) throws {
        try grow("one chart", into: &table) { SampleBundle(entries: $0, seed: 1).text }
        try grow("a ward", into: &table) { WardBundle(entries: $0).text }
    }

    private static let commands = [
        ["filter"], ["filter", "--emit", "findings"], ["check", "--format", "json"],
    ]

    private func grow(
        _ name: String, into table: inout Table, _ text: (Int) -> String
    ) throws {
        let sizes = [10_000, 20_000, 40_000]
        let files = try sizes.map { size in
            let file = scratch.path("bundle-\(size).json")
            try text(size).write(toFile: file, atomically: true, encoding: .utf8)
            return file
        }
        for command in Self.commands {
            let times = try files.map { file in
                try ChildProcess.median(
                    program, command + ["--as-of", "2025-06-05", file], runs: 5
                ).seconds
            }
            let title = "\(command.joined(separator: " ")), \(name) of 40 k entries"
            table.add(title, (times.last ?? .nan) * 1000, unit: "ms")
            let doublings = zip(times, times.dropFirst()).map { $1 / $0 }
            table.add("  to half as many, at most", doublings.max() ?? .nan, atMost: 2.2, unit: "×")
        }
    }
}
