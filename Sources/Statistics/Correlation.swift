#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A correlation of pairs with its probability (clinical section 7.5).
package struct Correlation: Sendable, Equatable {
    package let coefficient: Double
    package let count: Int
    /// By Student's t with n − 2 degrees of freedom, two-sided; nil of fewer than three pairs.
    package let p: Double?
    package let t: Double?
    /// By Fisher's z from four pairs on; of Pearson's only.
    package let interval: Interval?
    /// Fewer than ten pairs of ranks: the probability is a rough one.
    package let isApproximate: Bool

    /// Pearson's r; nil where one side does not vary.
    package static func pearson(_ first: [Double], _ second: [Double]) -> Correlation? {
        guard let r = coefficient(first, second) else { return nil }
        return Correlation(coefficient: r, count: first.count, hasInterval: true)
    }

    /// Spearman's ρ, Pearson's r of the ranks; nil where one side does not vary.
    package static func spearman(_ first: [Double], _ second: [Double]) -> Correlation? {
        guard first.count == second.count,
            let rho = coefficient(Ranks(first).ranks, Ranks(second).ranks)
        else { return nil }
        return Correlation(
            coefficient: rho, count: first.count, hasInterval: false,
            isApproximate: first.count < fewRanks)
    }

    private static let fewRanks = 10

    /// Probability and interval of a coefficient that somebody printed with its number of pairs.
    package init(
        coefficient: Double, count: Int, hasInterval: Bool, isApproximate: Bool = false
    ) {
        self.coefficient = coefficient
        self.count = count
        self.isApproximate = isApproximate
        if count > 2 {
            let rest = 1 - coefficient * coefficient
            let t = coefficient * (Double(count - 2) / rest).squareRoot()
            self.t = t
            p = rest <= 0 ? 0 : Student.twoSided(t, degreesOfFreedom: count - 2)
        } else {
            (t, p) = (nil, nil)
        }
        interval = hasInterval ? Self.fisherInterval(coefficient, count) : nil
    }

    private static func fisherInterval(_ r: Double, _ count: Int) -> Interval? {
        guard count >= 4, abs(r) < 1 else { return nil }
        let half = Normal.limit(Confidence.usual) / Double(count - 3).squareRoot()
        return Interval(low: tanh(atanh(r) - half), high: tanh(atanh(r) + half))
    }

    private static func coefficient(_ first: [Double], _ second: [Double]) -> Double? {
        guard first.count == second.count, first.count > 1 else { return nil }
        let (left, right) = (Moments(first), Moments(second))
        guard left.sumOfSquares > 0, right.sumOfSquares > 0 else { return nil }
        let shared = zip(first, second).reduce(0) {
            $0 + ($1.0 - left.mean) * ($1.1 - right.mean)
        }
        let r = shared / (left.sumOfSquares * right.sumOfSquares).squareRoot()
        return max(-1, min(1, r))
    }
}
