/// The Mann–Whitney U test of two independent samples, two-sided (clinical section 7.5).
package struct MannWhitney: Sendable, Equatable {
    /// U of the first and of the second sample.
    package let first: Double
    package let second: Double
    package let method: PValueMethod
    package let p: Double
    /// The same by the normal approximation with continuity correction, and without it.
    package let normal: NormalApproximation
    /// 2·U1/(n1·n2) − 1.
    package let rankBiserial: Double
    /// The median of all differences first − second; nil where a value is beyond detection.
    package let hodgesLehmann: Double?

    /// Nil where a sample is empty.
    package init?(_ first: [Double], _ second: [Double]) {
        guard !first.isEmpty, !second.isEmpty else { return nil }
        let (n1, n2) = (Double(first.count), Double(second.count))
        let ranks = Ranks(first + second)
        let rankSum = ranks.ranks.prefix(first.count).reduce(0, +)
        self.first = rankSum - n1 * (n1 + 1) / 2
        self.second = n1 * n2 - self.first
        normal = Self.approximation(self.first, n1, n2, tieSum: ranks.tieSum)
        if !ranks.hasTies, max(first.count, second.count) <= Self.mostForExact {
            method = .exact
            p = Self.exact(min(self.first, self.second), first.count, second.count)
        } else {
            method = .normal
            p = normal.corrected
        }
        rankBiserial = 2 * self.first / (n1 * n2) - 1
        hodgesLehmann = PairwiseMedian.differences(first, second)
    }

    private static let mostForExact = 20

    private static func approximation(
        _ u: Double, _ n1: Double, _ n2: Double, tieSum: Double
    ) -> NormalApproximation {
        let all = n1 + n2
        let ties = all > 1 ? tieSum / (all * (all - 1)) : 0
        let variance = n1 * n2 / 12 * (all + 1 - ties)
        return NormalApproximation(distance: u - n1 * n2 / 2, variance: variance)
    }

    /// P of a U as small or smaller, twice: by counting all arrangements.
    private static func exact(_ smaller: Double, _ n1: Int, _ n2: Int) -> Double {
        let counts = RankSumCounts.ofTwoSamples(n1, n2)
        return RankSumCounts.twoSided(counts, upTo: Int(smaller))
    }
}

/// How a probability was found.
package enum PValueMethod: String, Sendable {
    case exact
    /// By the normal distribution, with tie and continuity correction.
    case normal
    /// By Student's distribution.
    case student
}

/// Two-sided probabilities by the normal distribution.
package struct NormalApproximation: Sendable, Equatable {
    /// With a continuity correction of one half.
    package let corrected: Double
    package let uncorrected: Double

    /// Without any spread there is nothing that could differ: 1.
    init(distance: Double, variance: Double) {
        guard variance > 0 else {
            (corrected, uncorrected) = (1, 1)
            return
        }
        let spread = variance.squareRoot()
        corrected = Normal.twoSided(max(0, abs(distance) - 0.5) / spread)
        uncorrected = Normal.twoSided(distance / spread)
    }
}
