/// Ranks of values, 1 for the smallest; equal values share the mean of their ranks.
struct Ranks {
    /// In the order of the values.
    let ranks: [Double]
    /// Σ (t³ − t) over the groups of equal values; 0 without ties.
    let tieSum: Double

    var hasTies: Bool { tieSum > 0 }

    init(_ values: [Double]) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var tieSum = 0.0
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            let shared = Double(start + 1 + end) / 2
            for place in order[start..<end] { ranks[place] = shared }
            let size = Double(end - start)
            tieSum += size * size * size - size
            start = end
        }
        self.ranks = ranks
        self.tieSum = tieSum
    }
}

extension Double {
    /// To twelve decimals: 0.352 − 0.312 is 0.04 then, and ties are found (clinical section 7.6).
    var withoutFloatingNoise: Double {
        let scaled = self * 1e12
        guard abs(scaled) < 9e15 else { return self }
        return scaled.rounded() / 1e12
    }
}
