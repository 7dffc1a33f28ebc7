import Foundation

/// The instruction counts that are committed, and why they are what they are.
struct InstructionRecord {
    let counts: [String: Int]
    private let lines: [String]

    /// Reads lines `case<TAB>count`; those with `#` are for people.
    init(path: String) throws {
        lines = try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: "\n").map(String.init)
        counts = lines.reduce(into: [:]) { counts, line in
            let parts = line.split(separator: "\t")
            guard !line.hasPrefix("#"), parts.count == 2 else { return }
            counts[String(parts[0])] = Int(parts[1])
        }
    }

    init(counts: [(String, Int)], reason: String) {
        self.counts = Dictionary(counts, uniquingKeysWith: { _, last in last })
        let heading = "# Instructions by callgrind; `make bench-check` fails at a fifth more."
        lines = [heading, "# \(reason)"] + counts.map { "\($0)\t\($1)" }
    }

    func write(to path: String) throws {
        try (lines.joined(separator: "\n") + "\n").write(
            toFile: path, atomically: true, encoding: .utf8)
    }
}
