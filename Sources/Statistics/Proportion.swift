/// So many of so many, with Wilson's interval.
package struct Proportion: Sendable, Equatable {
    package let count: Int
    package let total: Int
    package let interval: Interval

    package var share: Double { Double(count) / Double(total) }

    /// Nil of none.
    package init?(_ count: Int, of total: Int, confidence: Double = Confidence.usual) {
        guard total > 0, (0...total).contains(count) else { return nil }
        self.count = count
        self.total = total
        let n = Double(total)
        let share = Double(count) / n
        let z = Normal.limit(confidence)
        let scale = 1 + z * z / n
        let middle = (share + z * z / (2 * n)) / scale
        let half = z / scale * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        interval = Interval(low: max(0, middle - half), high: min(1, middle + half))
    }
}
