/// The Wilcoxon signed-rank test of pairs, two-sided (clinical section 7.5).
package struct WilcoxonSignedRank: Sendable, Equatable {
    /// Pairs without a difference, which are left out.
    package let zeros: Int
    /// Pairs that count.
    package let count: Int
    package let positive: Double
    package let negative: Double
    package let method: PValueMethod
    package let p: Double
    package let normal: NormalApproximation
    /// (W+ − W−)/(n(n+1)/2).
    package let rankBiserial: Double
    package let medianDifference: Double
    /// The median of all Walsh averages of the differences, zeros among them.
    package let hodgesLehmann: Double

    /// The smaller of the two sums of ranks.
    package var statistic: Double { min(positive, negative) }

    /// `differences` are after − before; nil where none differs.
    package init?(_ differences: [Double]) {
        let rounded = differences.map(\.withoutFloatingNoise)
        let unequal = rounded.filter { $0 != 0 }
        guard !unequal.isEmpty, let shift = PairwiseMedian.walshAverages(rounded),
            let quartiles = Quartiles(rounded)
        else { return nil }
        zeros = rounded.count - unequal.count
        count = unequal.count
        let ranks = Ranks(unequal.map { abs($0) })
        let n = Double(unequal.count)
        let sum = n * (n + 1) / 2
        positive = zip(unequal, ranks.ranks).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
        negative = sum - positive
        let variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.tieSum / 48
        normal = NormalApproximation(distance: positive - sum / 2, variance: variance)
        if zeros == 0, !ranks.hasTies, unequal.count <= Self.mostForExact {
            method = .exact
            let counts = RankSumCounts.ofSigns(unequal.count)
            p = RankSumCounts.twoSided(counts, upTo: Int(min(positive, negative)))
        } else {
            method = .normal
            p = normal.corrected
        }
        rankBiserial = (positive - negative) / sum
        medianDifference = quartiles.median
        hodgesLehmann = shift
    }

    private static let mostForExact = 25
}
