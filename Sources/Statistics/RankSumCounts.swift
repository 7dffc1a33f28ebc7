/// In how many ways a sum of ranks can come about; exact in a Double for the sizes that are asked for.
enum RankSumCounts {
    /// By U: the number of arrangements of two samples without ties.
    static func ofTwoSamples(_ n1: Int, _ n2: Int) -> [Double] {
        // The coefficients of the Gaussian binomial: multiply by (1 − q^(n2+i)), divide by (1 − q^i).
        let most = n1 * n2
        var counts = [Double](repeating: 0, count: most + 1)
        counts[0] = 1
        for step in 1...n1 {
            let factor = n2 + step
            for sum in stride(from: most, through: factor, by: -1) where factor <= most {
                counts[sum] -= counts[sum - factor]
            }
            for sum in stride(from: step, through: most, by: 1) {
                counts[sum] += counts[sum - step]
            }
        }
        return counts
    }

    /// By W+: the number of ways to give signs to the ranks 1…n.
    static func ofSigns(_ n: Int) -> [Double] {
        let most = n * (n + 1) / 2
        var counts = [Double](repeating: 0, count: most + 1)
        counts[0] = 1
        for rank in stride(from: 1, through: n, by: 1) {
            for sum in stride(from: most, through: rank, by: -1) {
                counts[sum] += counts[sum - rank]
            }
        }
        return counts
    }

    /// Twice the share of the sums up to this one, 1 at most.
    static func twoSided(_ counts: [Double], upTo sum: Int) -> Double {
        let below = counts.prefix(sum + 1).reduce(0, +)
        return min(1, 2 * below / counts.reduce(0, +))
    }
}
