/// Median and quartiles by linear interpolation at (n − 1)·q (type 7).
package struct Quartiles: Sendable, Equatable {
    package let first: Double
    package let median: Double
    package let third: Double

    /// Nil without values; where one side of a quartile is beyond detection, it is no finite number.
    package init?(_ values: [Double]) {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        first = Self.quantile(sorted, 0.25)
        median = Self.quantile(sorted, 0.5)
        third = Self.quantile(sorted, 0.75)
    }

    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let position = Double(sorted.count - 1) * share
        let below = Int(position)
        let above = min(below + 1, sorted.count - 1)
        let part = position - Double(below)
        // Equal ends must not become different by rounding, nor an infinite one spread.
        guard part > 0, sorted[below] != sorted[above] else { return sorted[below] }
        return sorted[below] + part * (sorted[above] - sorted[below])
    }
}
