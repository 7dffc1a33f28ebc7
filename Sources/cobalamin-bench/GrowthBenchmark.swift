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
            let rounds = try (0..<7).map { _ in
                try files.map { try seconds(command, $0) }
            }
            let title = "\(command.joined(separator: " ")), \(name) of 40 k entries"
            table.add(title, median(rounds.compactMap(\.last)) * 1000, unit: "ms")
            let doublings = (1..<sizes.count).map { size in
                median(rounds.map { $0[size] / $0[size - 1] })
            }
            table.add("  to half as many, at most", doublings.max() ?? .nan, atMost: 2.2, unit: "×")
        }
    }

    /// All sizes in turn, so that each is compared with its neighbour at the same time.
    private func seconds(_ command: [String], _ file: String) throws -> Double {
        try ChildProcess.run(program, command + ["--as-of", "2025-06-05", file]).seconds
    }
}
