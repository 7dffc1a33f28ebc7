import Foundation

extension ReplayReport {
    /// A table of the cases, the differences, and how fast it went.
    package func text() -> String {
        let through = command.map { "through \($0)" } ?? "in process"
        var lines = ["Replaying \(folder) \(through)"]
        if !ignored.isEmpty { lines.append("Ignored: \(ignored.joined(separator: ", "))") }
        lines += [""] + table + results.filter { $0.verdict != .agrees }.flatMap(details)
        lines += [""] + summary
        return lines.map(Self.printable).joined(separator: "\n") + "\n"
    }

    /// What stands in documents is not ours: control characters do not reach the terminal.
    private static func printable(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
                }))
    }

    // MARK: Table

    private var table: [String] {
        let rows = [["case", "as of", "result", "ms"]] + results.map(row)
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            let time = String(repeating: " ", count: max(0, 8 - row[3].count)) + row[3]
            return (cells + [time]).joined(separator: "  ")
        }
    }

    private func row(_ result: CaseResult) -> [String] {
        let isSeveral = results.contains {
            $0.name == result.name && $0.asOf == result.asOf && $0.input != result.input
        }
        let input = isSeveral ? result.input.map { "/\($0)" } ?? "" : ""
        return [
            result.name + input, result.asOf ?? "", result.verdict.rawValue,
            result.typicalSeconds.map(Self.milliseconds) ?? "-",
        ]
    }

    // MARK: Details

    private func details(_ result: CaseResult) -> [String] {
        let count = result.differences.count
        let what = result.reason ?? Self.counted(count, "difference")
        return ["", "\(result.title): \(what)"]
            + shown(result).flatMap { difference in
                [
                    "  \(difference.path)", "    expected  \(difference.expected ?? "nothing")",
                    "    got       \(difference.got ?? "nothing")",
                ]
            } + hidden(result).map { ["  … and \($0) more"] }.joined()
    }

    /// The differences that are shown.
    func shown(_ result: CaseResult) -> ArraySlice<Difference> {
        result.differences.prefix(mostDifferences)
    }

    /// How many are not; empty for none.
    private func hidden(_ result: CaseResult) -> [Int] {
        let count = result.differences.count - mostDifferences
        return count > 0 ? [count] : []
    }

    // MARK: Summary

    private var summary: [String] {
        var lines = [
            "\(Self.counted(results.count, "case")): \(count(.agrees)) agree, "
                + "\(count(.differs)) differ, \(count(.broken)) broken"
        ]
        for (what, number) in notCompared {
            lines.append("Not compared in \(Self.counted(number, "case")): \(what)")
        }
        guard let throughput else { return lines }
        let speed = String(
            format: "%.0f documents/s, %.1f MB/s", throughput.documents, throughput.megabytes)
        let total = String(
            format: "%.1f MB, %.2f s", Double(volume.bytes) / 1_000_000, latencies.total)
        let times = latencies.summary.map { "\($0.name) \(Self.milliseconds($0.seconds))" }
        return lines + [
            "Throughput: \(speed) (\(Self.counted(volume.documents, "document")), \(total))",
            "Latency of \(Self.counted(latencies.count, "run")) in ms: \(times.joined(separator: ", "))",
        ]
    }

    /// What cases expect and could not be compared, with the number of such cases.
    private var notCompared: [(what: String, cases: Int)] {
        Dictionary(grouping: results.flatMap(\.notCompared)) { $0 }
            .map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
    }

    static func counted(_ count: Int, _ word: String) -> String {
        "\(count) \(word)\(count == 1 ? "" : "s")"
    }

    static func milliseconds(_ seconds: Double) -> String {
        String(format: "%.2f", seconds * 1000)
    }
}
