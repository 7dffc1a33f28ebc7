/// How long the runs took.
package struct Latencies: Sendable, Equatable {
    /// In seconds, shortest first.
    private let sorted: [Double]

    package init(_ seconds: [Double]) { sorted = seconds.sorted() }

    package var count: Int { sorted.count }
    package var total: Double { sorted.reduce(0, +) }

    /// The shortest time that so many of a hundred runs did not exceed (nearest rank, no
    /// interpolation: it is a time that was measured); nil without runs.
    package func percentile(_ percent: Int) -> Double? {
        guard !sorted.isEmpty else { return nil }
        let rank = (percent * sorted.count + 99) / 100
        return sorted[min(max(rank, 1), sorted.count) - 1]
    }

    /// What reports show, by name.
    package var summary: [(name: String, seconds: Double)] {
        [50, 90, 95, 99].compactMap { percent in
            percentile(percent).map { ("p\(percent)", $0) }
        } + (sorted.last.map { [("max", $0)] } ?? [])
    }
}
