#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The geometric mean of positive values with its confidence interval: exp(mean ± t·s/√n) of logarithms.
package struct GeometricMean: Sendable, Equatable {
    package let mean: Double
    /// Nil of fewer than two values.
    package let interval: Interval?

    /// Nil without values, or where one is not above zero.
    package init?(_ values: [Double], confidence: Double = Confidence.usual) {
        guard !values.isEmpty, values.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
        let logarithms = values.map { log($0) }
        let moments = Moments(logarithms)
        mean = exp(moments.mean)
        guard values.count > 1 else {
            interval = nil
            return
        }
        let limit = Student.limit(confidence, degreesOfFreedom: values.count - 1)
        let half =
            limit * (moments.sumOfSquares / Double(values.count - 1)).squareRoot()
            / Double(values.count).squareRoot()
        interval = Interval(low: exp(moments.mean - half), high: exp(moments.mean + half))
    }
}

/// Mean and sum of squared differences from it.
struct Moments {
    let mean: Double
    let sumOfSquares: Double

    init(_ values: [Double]) {
        let mean = values.reduce(0, +) / Double(values.count)
        self.mean = mean
        sumOfSquares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
}
