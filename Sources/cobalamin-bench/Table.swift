/// The result: a line a figure, with its limit and whether it holds.
struct Table {
    private var rows: [(name: String, figure: String, limit: String, holds: Bool?)] = []

    /// Whether every limit holds.
    var holds: Bool { !rows.contains { $0.holds == false } }

    /// Adds a figure that must be at least, or at most, its limit.
    mutating func add(_ name: String, _ value: Double, atLeast limit: Double, unit: String = "×") {
        rows.append((name, Self.text(value, unit), "≥ \(Self.text(limit, unit))", value >= limit))
    }

    mutating func add(_ name: String, _ value: Double, atMost limit: Double, unit: String) {
        rows.append((name, Self.text(value, unit), "≤ \(Self.text(limit, unit))", value <= limit))
    }

    /// Adds a figure without a limit.
    mutating func add(_ name: String, _ value: Double, unit: String) {
        rows.append((name, Self.text(value, unit), "", nil))
    }

    func text() -> String {
        let width = rows.map(\.name.count).max() ?? 0
        return rows.map { row in
            let name = row.name.padding(to: width)
            let verdict = row.holds.map { $0 ? "holds" : "MISSED" } ?? ""
            return "\(name)  \(row.figure.padding(to: 12))\(row.limit.padding(to: 14))\(verdict)"
        }.joined(separator: "\n")
    }

    private static func text(_ value: Double, _ unit: String) -> String {
        let rounded = (value * 100).rounded() / 100
        return "\(rounded) \(unit)"
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}

/// The middle value of some; the upper one of an even number.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}
