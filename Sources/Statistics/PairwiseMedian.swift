/// Medians over all pairs, without making the pairs: time grows with the values, not with their square.
///
/// The value is looked for by halving all numbers between the smallest and the largest pair; how many
/// pairs lie up to a number is counted along two sorted lists. Of values without a number, beyond what
/// could be measured, there is none.
enum PairwiseMedian {
    /// The median of all differences of a value of `first` and one of `second`.
    static func differences(_ first: [Double], _ second: [Double]) -> Double? {
        guard let lowest = first.min(), let highest = first.max(), let least = second.min(),
            let most = second.max(), (lowest - most).isFinite, (highest - least).isFinite
        else { return nil }
        let (rows, columns) = (first.sorted(), second.sorted())
        return median(
            of: rows.count * columns.count, between: lowest - most, and: highest - least
        ) { limit in
            // The higher the row's value, the higher the column must be: one walk for all rows.
            var column = columns.count
            return rows.reversed().reduce(0) { count, row in
                while column > 0, row - columns[column - 1] <= limit { column -= 1 }
                return count + columns.count - column
            }
        }
    }

    /// The median of (x + y)/2 over all pairs, each value with itself too.
    static func walshAverages(_ values: [Double]) -> Double? {
        guard let lowest = values.min(), let highest = values.max(), lowest.isFinite,
            highest.isFinite
        else { return nil }
        let sorted = values.sorted()
        let pairs = sorted.count * (sorted.count + 1) / 2
        return median(of: pairs, between: lowest, and: highest) { limit in
            var partner = sorted.count
            var count = 0
            for (place, value) in sorted.enumerated() {
                while partner > 0, (value + sorted[partner - 1]) / 2 > limit { partner -= 1 }
                guard partner > place else { break }
                count += partner - place
            }
            return count
        }
    }

    private static func median(
        of pairs: Int, between low: Double, and high: Double, countUpTo count: (Double) -> Int
    ) -> Double {
        let middle = (pairs + 1) / 2
        let lower = smallest(from: low, to: high) { count($0) >= middle }
        guard pairs.isMultiple(of: 2) else { return lower }
        let upper = smallest(from: lower, to: high) { count($0) >= middle + 1 }
        return (lower + upper) / 2
    }

    /// The smallest number for which `holds`, which it does from some number on.
    private static func smallest(
        from low: Double, to high: Double, where holds: (Double) -> Bool
    ) -> Double {
        var (below, above) = (low.place, high.place)
        while below < above {
            // The mean of the two without their sum, which need not fit.
            let middle = (below & above) + ((below ^ above) >> 1)
            if holds(Double(place: middle)) { above = middle } else { below = middle + 1 }
        }
        return Double(place: above)
    }
}

extension Double {
    /// A whole number in the same order as the values themselves.
    fileprivate var place: Int64 {
        let bits = Int64(bitPattern: bitPattern)
        return bits >= 0 ? bits : Int64.min &- bits
    }

    fileprivate init(place: Int64) {
        self.init(bitPattern: UInt64(bitPattern: place >= 0 ? place : Int64.min &- place))
    }
}
